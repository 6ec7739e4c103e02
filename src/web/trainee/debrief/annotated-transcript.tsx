import { Button, Stack, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Outcome } from '#domain/evaluate.ts';
import type { Finding } from '#domain/language/finding.ts';
import type { Entry, ReplyEntry } from '#domain/play/play-state.ts';
import { MoodBadge } from '../customer/mood-badge.tsx';
import { ToldLine } from '../told-line.tsx';
import { askedAbout } from './asked-about.ts';
import { costs } from './costs.ts';
import { MarkedText } from './marked-text.tsx';
import { MoodLine } from './mood-line.tsx';
import { Questions } from './questions.tsx';
import { WhyReadSo } from './why-read-so.tsx';

/** Findings that would say the same thing twice are said once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const reasons = new Set<string>();
  return findings.filter(({ reason }) => !reasons.has(reason) && reasons.add(reason));
}

function Said({
  entry,
  onRetry,
}: {
  readonly entry: ReplyEntry;
  readonly onRetry: (entry: ReplyEntry) => void;
}) {
  const counted = entry.findings.filter((finding) => !finding.possible);
  const asked = askedAbout(entry.findings);
  return (
    <div>
      <div className="bubble yours">
        <VisuallyHidden>You: </VisuallyHidden>
        <MarkedText text={entry.text} findings={[...counted, ...asked]} />
      </div>
      <ul className="reasons">
        {distinct(counted).map((finding) => (
          <li key={`${finding.rule}-${finding.start}`}>
            {costs(finding) ? (
              <IconMinus size={14} role="img" aria-label="Cost" />
            ) : (
              <IconPlus size={14} role="img" aria-label="Helped" />
            )}
            <div>
              {finding.reason}
              {finding.evidence && (
                <WhyReadSo evidence={finding.evidence} about={entry.text.slice(finding.start, finding.end)} />
              )}
            </div>
          </li>
        ))}
        {counted.length === 0 && <li>Nothing here was read as helping or hurting.</li>}
      </ul>
      <Questions text={entry.text} asked={asked} />
      <div className="said-foot">
        <MoodBadge mood={entry.mood} size="xs" />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
          aria-label={`Retry from here: reply ${entry.index + 1}`}
          onClick={() => onRetry(entry)}
        >
          Retry from here
        </Button>
      </div>
    </div>
  );
}

function Line({ entry, onRetry }: { readonly entry: Entry; readonly onRetry: (entry: ReplyEntry) => void }) {
  switch (entry.kind) {
    case 'reply':
      return <Said entry={entry} onRetry={onRetry} />;
    case 'customer':
      return (
        <div className="bubble theirs">
          <VisuallyHidden>The customer: </VisuallyHidden>
          {entry.text}
        </div>
      );
    default:
      return <ToldLine entry={entry} />;
  }
}

/** The whole play with every reply explained beneath it. */
export function AnnotatedTranscript({
  outcome,
  onRetry,
}: {
  readonly outcome: Outcome;
  readonly onRetry: (entry: ReplyEntry) => void;
}) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="transcript">
      <Title order={2} id="transcript">
        What was said, and what it did
      </Title>
      <MoodLine outcome={outcome} />
      <Stack gap="md" className="card" p="md" pos="relative">
        {outcome.transcript.map((entry, index) => (
          // The transcript of a finished play does not change.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Line key={index} entry={entry} onRetry={onRetry} />
        ))}
      </Stack>
    </Stack>
  );
}
