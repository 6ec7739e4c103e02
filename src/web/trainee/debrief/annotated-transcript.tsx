import { Button, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowsSplit2, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Outcome } from '#domain/evaluate.ts';
import type { Finding } from '#domain/language/finding.ts';
import type { Entry, ReplyEntry } from '#domain/play/play-state.ts';
import { moodReason } from '#domain/scoring/mood-reason.ts';
import { type Turn, turnsOf } from '#domain/scoring/turns.ts';
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
  return [
    ...(helped > 0 ? [`${helped} ${helped === 1 ? 'thing' : 'things'} that helped`] : []),
    ...(against > 0 ? [`${against} that cost`] : []),
  ].join(', ');
}

function Said({
  entry,
  turn,
  askWhatIf,
  onRetry,
}: {
  readonly entry: ReplyEntry;
  readonly turn: Turn | undefined;
  readonly askWhatIf: AskWhatIf | undefined;
  /** Left out where the play is somebody else's. */
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
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
      {counted.length === 0 ? (
        <Text size="xs" className="soft" ta="right">
          Nothing here was read as helping or hurting.
        </Text>
      ) : (
        <details className="did" open={counted.some(costs) || undefined}>
          <summary>{countWords(distinct(counted))}</summary>
          <Reasons text={entry.text} findings={counted} />
        </details>
      )}
      <Questions text={entry.text} asked={asked} />
      <div className="said-foot">
        <Text size="xs" className="mood-reason">
          {turn && moodReason(turn)}
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
        {onRetry && (
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
        )}
      </div>
      {asking && askWhatIf && <WhatIfPanel entry={entry} ask={askWhatIf} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Line({
  entry,
  turn,
  askWhatIf,
  onRetry,
}: {
  readonly entry: Entry;
  readonly turn: Turn | undefined;
  readonly askWhatIf: AskWhatIf | undefined;
  /** Left out where the play is somebody else's. */
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
}) {
  switch (entry.kind) {
    case 'reply':
      return <Said entry={entry} turn={turn} askWhatIf={askWhatIf} onRetry={onRetry} />;
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
      return (
        <>
          <ToldLine entry={entry} />
          {turn && toldOf(turn) && (
            <Text size="xs" className="mood-reason told">
              {moodReason(turn)}
            </Text>
          )}
        </>
      );
  }
}

/** Whether what happened between two replies is worth a word: another mood, or a promise that came to something. */
function toldOf({ before, after, causes }: Turn): boolean {
  return before !== after || causes.some(({ row }) => row === 'promise-broken' || row === 'promise-kept');
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
  /** Left out where the play is somebody else's. */
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
}) {
  const { transcript, log, customer } = outcome;
  const turns = turnsOf(transcript, log, customer.startMood);
  return (
    <Stack gap="sm" component="section" aria-labelledby="transcript">
      <Title order={2} id="transcript">
        What was said, and what it did
      </Title>
      <MoodLine outcome={outcome} />
      {/* Who reads somebody else's play has come for it. */}
      <details className="card fold transcript" open={onRetry === undefined}>
        <summary>
          <span className="opens">
            <IconChevronDown size={16} aria-hidden="true" /> Read it line by line
          </span>
        </summary>
        <Stack gap="md" p="md" pos="relative">
          {outcome.transcript.map((entry, index) => (
            <Line
              // The transcript of a finished play does not change.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              entry={entry}
              turn={turns.get(index)}
              askWhatIf={askWhatIf}
              onRetry={onRetry}
            />
          ))}
        </Stack>
      </details>
    </Stack>
  );
}
