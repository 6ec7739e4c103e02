import { Button, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { Outcome } from '#domain/evaluate.ts';
import type { Finding } from '#domain/language/finding.ts';
import { causesOf, type Entry, type Logged, type ReplyEntry } from '#domain/play/play-state.ts';
import { moodReason } from '#domain/scoring/mood-reason.ts';
import { ActLine } from '../act-line.tsx';
import { distinct, Reasons } from '../reasons.tsx';
import { ToldLine } from '../told-line.tsx';
import { askedAbout } from './asked-about.ts';
import { costs } from './costs.ts';
import { MarkedText } from './marked-text.tsx';
import { MoodLine } from './mood-line.tsx';
import { Questions } from './questions.tsx';
import { type AskWhatIf, WhatIfPanel } from './what-if-panel.tsx';

/** What the reply did, counted. */
function countWords(findings: readonly Finding[]): string {
  const against = findings.filter(costs).length;
  const helped = findings.length - against;
  if (findings.length === 0) return 'Nothing here was read as helping or hurting';
  return [
    ...(helped > 0 ? [`${helped} ${helped === 1 ? 'thing' : 'things'} that helped`] : []),
    ...(against > 0 ? [`${against} that cost`] : []),
  ].join(', ');
}

function Said({
  entry,
  causes,
  askWhatIf,
  onRetry,
}: {
  readonly entry: ReplyEntry;
  readonly causes: readonly Logged[];
  readonly askWhatIf: AskWhatIf | undefined;
  readonly onRetry: (entry: ReplyEntry) => void;
}) {
  const [asking, setAsking] = useState(false);
  const counted = entry.findings.filter((finding) => !finding.possible);
  const asked = askedAbout(entry.findings);
  return (
    <div>
      <div className="bubble yours">
        <VisuallyHidden>You: </VisuallyHidden>
        <MarkedText text={entry.text} findings={[...counted, ...asked]} />
      </div>
      <details className="did" open={counted.some(costs) || undefined}>
        <summary>{countWords(distinct(counted))}</summary>
        <Reasons text={entry.text} findings={counted} />
      </details>
      <Questions text={entry.text} asked={asked} />
      <div className="said-foot">
        <Text size="xs" className="mood-reason">
          {moodReason(entry.moodBefore, entry.mood, causes)}
        </Text>
        {askWhatIf && entry.stage === 'conversation' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconArrowsSplit2 size={14} aria-hidden="true" />}
            aria-label={`What if: other words for reply ${entry.index + 1}`}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            What if…
          </Button>
        )}
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
      {asking && askWhatIf && <WhatIfPanel entry={entry} ask={askWhatIf} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Line({
  entry,
  causes,
  askWhatIf,
  onRetry,
}: {
  readonly entry: Entry;
  readonly causes: readonly Logged[];
  readonly askWhatIf: AskWhatIf | undefined;
  readonly onRetry: (entry: ReplyEntry) => void;
}) {
  switch (entry.kind) {
    case 'reply':
      return <Said entry={entry} causes={causes} askWhatIf={askWhatIf} onRetry={onRetry} />;
    case 'act':
      return <ActLine entry={entry} />;
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
  askWhatIf,
  onRetry,
}: {
  readonly outcome: Outcome;
  /** Left out where the play was an assessment. */
  readonly askWhatIf: AskWhatIf | undefined;
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
          <Line
            // The transcript of a finished play does not change.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            entry={entry}
            causes={causesOf(outcome, index)}
            askWhatIf={askWhatIf}
            onRetry={onRetry}
          />
        ))}
      </Stack>
    </Stack>
  );
}
