import { Text, VisuallyHidden } from '@mantine/core';
import { m } from 'framer-motion';
import { useEffect, useRef } from 'react';
import type { Persona } from '#domain/customer/persona.ts';
import { mood, startState } from '#domain/customer/state.ts';
import { type Entry, lastReply, type PlayState, type ReplyEntry } from '#domain/play/play-state.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import { type Turn, turnsOf } from '#domain/scoring/turns.ts';
import { ActLine } from '../act-line.tsx';
import { clockWords, laterWords } from '../clock-words.ts';
import { ToldLine } from '../told-line.tsx';
import { Said } from './said.tsx';

/** A gap on the play's clock that is worth saying, in seconds. */
const LATER = 5 * 60;

function Line({
  entry,
  name,
  turn,
  onRetry,
}: {
  readonly entry: Entry;
  readonly name: string;
  readonly turn: Turn | null;
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
}) {
  switch (entry.kind) {
    case 'reply':
      return <Said entry={entry} turn={turn} onRetry={onRetry} />;
    case 'customer':
      return (
        <div className="bubble theirs" data-mood={entry.mood}>
          <VisuallyHidden>{name}: </VisuallyHidden>
          {entry.text}
        </div>
      );
    case 'act':
      return <ActLine entry={entry} />;
    default:
      return <ToldLine entry={entry} />;
  }
}

/** Time has passed: how much, and what time it is now. */
function Later({
  seconds,
  at,
  set,
}: {
  readonly seconds: number;
  readonly at: number;
  readonly set: Pick<StageSet, 'edition'>;
}) {
  if (seconds < LATER) return null;
  return (
    <Text className="later soft" size="xs" component="div">
      {clockWords(set, at)} · {laterWords(seconds)}
    </Text>
  );
}

/** All that was said, the newest at the foot; read out as it comes. */
export function Transcript({
  play,
  set,
  persona,
  coached,
  onRetry,
}: {
  readonly play: PlayState;
  readonly set: Pick<StageSet, 'edition'>;
  readonly persona: Persona;
  /** Whether how the last reply landed is told on request. */
  readonly coached: boolean;
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
}) {
  const log = useRef<HTMLDivElement>(null);
  const count = play.transcript.length;
  const last = lastReply(play);
  const turns = coached ? turnsOf(play.transcript, play.log, mood(startState(persona))) : null;
  useEffect(() => {
    const element = log.current;
    if (!element || count === 0) return;
    const toEnd = () => element.scrollTo({ top: element.scrollHeight });
    toEnd();
    // The options and a growing composer take room from the log; its end stays in sight.
    const watch = new ResizeObserver(toEnd);
    watch.observe(element);
    return () => watch.disconnect();
  }, [count]);
  return (
    // A scrolling region must be reachable from the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div ref={log} className="play-log" role="log" aria-label="What was said" tabIndex={0}>
      {play.transcript.map((entry, index) => (
        <m.div
          // Entries are only ever added at the end.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          initial={{ opacity: 0, y: 8 }}
          animate={{ opacity: 1, y: 0 }}
          transition={{ duration: 0.18 }}
        >
          <Later seconds={entry.at - (play.transcript[index - 1]?.at ?? entry.at)} at={entry.at} set={set} />
          <Line
            entry={entry}
            name={persona.first}
            turn={(coached && entry === last && turns?.get(index)) || null}
            onRetry={onRetry}
          />
        </m.div>
      ))}
    </div>
  );
}
