import { Group, Progress, Stack, Text, Title } from '@mantine/core';
import {
  IconChevronDown,
  IconCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconMinus,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Evidence, Receipt, SkillScore, Verdict } from '#domain/scoring/receipt.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { DisputePoint } from './dispute-point.tsx';
import { PrincipleNote } from './principle-note.tsx';
import { shortened } from './shortened.ts';

const VERDICT = {
  met: { word: 'Met', icon: IconCircleCheck },
  partly: { word: 'Partly', icon: IconCircleHalf2 },
  'not-shown': { word: 'Not shown', icon: IconCircle },
  'no-opportunity': { word: 'No opportunity', icon: IconMinus },
} as const satisfies Record<Verdict, unknown>;

const MAX_QUOTE = 140;

/** What a point came to in words: what was earned, or what would have earned it; what was lost by a hold. */
function receiptWords({ points, outOf, says, earn }: Receipt): string {
  return outOf === 0 || points === outOf ? says : earn;
}

function ReceiptLine({
  receipt,
  quoted,
}: {
  readonly receipt: Receipt;
  /** Words that stand with a point above already. */
  readonly quoted: ReadonlySet<string>;
}) {
  const { points, outOf, evidence, because } = receipt;
  const held = outOf === 0;
  // What a point was lost by is said with it, wherever else it stands.
  const lost = points < outOf;
  const fresh = evidence.filter((each) => lost || !quoted.has(placeOf(each)));
  const reasons = lost || held || fresh.length < evidence.length ? because : [];
  return (
    <li className="receipt">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
        <div>
          <Text size="sm">{receiptWords(receipt)}</Text>
          {fresh.map((each) => (
            <Text key={placeOf(each)} size="sm" className="quote">
              “{shortened(each.words, MAX_QUOTE)}” <span className="soft">(reply {each.reply + 1})</span>
            </Text>
          ))}
          {reasons.map((reason) => (
            <Text key={reason} size="xs" className="soft">
              {reason}
            </Text>
          ))}
          {fresh.length === 0 && evidence.length > 0 && reasons.length === 0 && (
            <Text size="xs" className="soft">
              By the words above.
            </Text>
          )}
          <PrincipleNote id={receipt.principle} />
        </div>
        <Text size="sm" fw={600} style={{ flex: 'none', fontVariantNumeric: 'tabular-nums' }}>
          {held ? `−${-points}` : `${points} of ${outOf}`}
        </Text>
      </Group>
      <DisputePoint receipt={receipt} words={receiptWords(receipt)} />
    </li>
  );
}

function placeOf({ reply, start, end }: Evidence): string {
  return `${reply}-${start}-${end}`;
}

/** Each point with the words that no point before it has quoted. */
function ReceiptList({ receipts }: { readonly receipts: readonly Receipt[] }) {
  return (
    <ul className="receipts">
      {receipts.map((receipt, index) => (
        <ReceiptLine
          key={receipt.rule}
          receipt={receipt}
          quoted={new Set(receipts.slice(0, index).flatMap(({ evidence }) => evidence.map(placeOf)))}
        />
      ))}
    </ul>
  );
}

/** What a skill is told by in a line: what held it down, or else the words of its weightiest point. */
function tellingOf({ receipts }: SkillScore): Evidence | undefined {
  const held = receipts.find(({ outOf }) => outOf === 0);
  if (held) return held.evidence[0];
  return receipts.filter(({ evidence }) => evidence.length > 0).sort((a, b) => b.outOf - a.outOf)[0]
    ?.evidence[0];
}

/** The five skills, each with its verdict, the words that won or cost it, and every receipt on request. */
export function SkillRows({
  skills,
  asked,
}: {
  readonly skills: readonly SkillScore[];
  /** The one that somebody came for: it is open and in sight from the first. */
  readonly asked?: Skill | undefined;
}) {
  const row = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (asked === undefined || !row.current) return;
    row.current.open = true;
    row.current.querySelector('summary')?.focus({ preventScroll: true });
    // Once what stands above it has its place.
    requestAnimationFrame(() => row.current?.scrollIntoView({ block: 'start' }));
  }, [asked]);
  return (
    <Stack gap="sm" component="section" aria-labelledby="skills">
      <Title order={2} size="h2" id="skills">
        Five skills, in your words
      </Title>
      {skills.map((each) => {
        const verdict = VERDICT[each.verdict];
        const telling = tellingOf(each);
        return (
          <details key={each.skill} className="card skill" ref={each.skill === asked ? row : null}>
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
                    : 'Nothing you said counted for this.'}
              </Text>
              <span className="opens">
                <IconChevronDown size={16} aria-hidden="true" /> Every point and why
              </span>
            </summary>
            <ReceiptList receipts={each.receipts} />
          </details>
        );
      })}
    </Stack>
  );
}
