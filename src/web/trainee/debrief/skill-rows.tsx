import { Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleHalf2, IconMinus } from '@tabler/icons-react';
import { principleName } from '#domain/scoring/principles.ts';
import type { Receipt, SkillScore, Verdict } from '#domain/scoring/receipt.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import { DisputePoint } from './dispute-point.tsx';
import { shortened } from './shortened.ts';

export const SKILL_NAMES: Readonly<Record<Skill, string>> = {
  apology: 'Apology',
  'no-excuses': 'No excuses',
  'realistic-promises': 'Realistic promises',
  choices: 'Choices',
  'follow-up': 'Follow-up',
};

const VERDICT = {
  met: { word: 'Met', icon: IconCircleCheck },
  partly: { word: 'Partly', icon: IconCircleHalf2 },
  'not-shown': { word: 'Not shown', icon: IconCircle },
  'no-opportunity': { word: 'No opportunity', icon: IconMinus },
} as const satisfies Record<Verdict, unknown>;

const MAX_QUOTE = 140;

function ReceiptLine({ receipt }: { readonly receipt: Receipt }) {
  return (
    <li className="receipt">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
        <div>
          <Text size="sm">{receipt.points === receipt.outOf ? receipt.says : receipt.earn}</Text>
          {receipt.evidence.map((each) => (
            <Text key={`${each.reply}-${each.start}-${each.end}`} size="sm" className="quote">
              “{shortened(each.words, MAX_QUOTE)}” <span className="soft">(reply {each.reply + 1})</span>
            </Text>
          ))}
          {receipt.points < receipt.outOf &&
            receipt.because.map((reason) => (
              <Text key={reason} size="xs" className="soft">
                {reason}
              </Text>
            ))}
          <Text size="xs" className="soft">
            {receipt.principle} · {principleName(receipt.principle)}
          </Text>
        </div>
        <Text size="sm" fw={600} style={{ flex: 'none', fontVariantNumeric: 'tabular-nums' }}>
          {receipt.points} of {receipt.outOf}
        </Text>
      </Group>
      <DisputePoint receipt={receipt} />
    </li>
  );
}

/** The five skills, each with its verdict, the words that won or cost it, and every receipt on request. */
export function SkillRows({ skills }: { readonly skills: readonly SkillScore[] }) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="skills">
      <Title order={2} size="h2" id="skills">
        Five skills, in your words
      </Title>
      {skills.map((each) => {
        const verdict = VERDICT[each.verdict];
        const telling = each.receipts
          .filter((receipt) => receipt.evidence.length > 0)
          .sort((a, b) => b.outOf - a.outOf)[0]?.evidence[0];
        return (
          <details key={each.skill} className="card skill">
            <summary>
              <div className="skill-head">
                <Text fw={600}>{SKILL_NAMES[each.skill]}</Text>
                <Group gap={6} wrap="nowrap">
                  <verdict.icon size={18} aria-hidden="true" />
                  <Text size="sm">{verdict.word}</Text>
                </Group>
                <Progress
                  value={each.score ?? 0}
                  aria-label={`${SKILL_NAMES[each.skill]}: ${each.score === null ? 'not scored' : `${each.score} of 100`}`}
                />
                <Text size="sm" className="soft" ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {each.score ?? '–'}
                </Text>
              </div>
              <Text size="sm" className="quote">
                {telling
                  ? `“${shortened(telling.words, MAX_QUOTE)}”`
                  : each.score === null
                    ? 'This scenario has no occasion for it.'
                    : 'Nothing you said was about this.'}
              </Text>
              <Text size="xs" className="soft" component="span">
                Every point and why
              </Text>
            </summary>
            <ul className="receipts">
              {each.receipts.map((receipt) => (
                <ReceiptLine key={receipt.rule} receipt={receipt} />
              ))}
            </ul>
          </details>
        );
      })}
    </Stack>
  );
}
