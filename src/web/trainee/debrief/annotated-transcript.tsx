import { Button, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Outcome } from '#domain/evaluate.ts';
import type { Finding } from '#domain/language/finding.ts';
import { causesOf, type Entry, type Logged, type ReplyEntry } from '#domain/play/play-state.ts';
import { moodReason } from '#domain/scoring/mood-reason.ts';
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
  causes,
  onRetry,
}: {
  readonly entry: ReplyEntry;
  readonly causes: readonly Logged[];
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
        <Text size="xs" className="mood-reason">
          {moodReason(entry.moodBefore, entry.mood, causes)}
        </Text>
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

function Line({
  entry,
  causes,
  onRetry,
}: {
  readonly entry: Entry;
  readonly causes: readonly Logged[];
  readonly onRetry: (entry: ReplyEntry) => void;
}) {
  switch (entry.kind) {
    case 'reply':
      return <Said entry={entry} causes={causes} onRetry={onRetry} />;
    case 'act':
      return (
        <>
          {entry.text !== null && (
            <div className="bubble yours inside">
              <Text size="xs" className="soft" component="div">
                {entry.label}
              </Text>
              {entry.text}
            </div>
          )}
          <ToldLine entry={entry} />
        </>
      );
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
          <Line key={index} entry={entry} causes={causesOf(outcome, index)} onRetry={onRetry} />
        ))}
      </Stack>
    </Stack>
  );
}
