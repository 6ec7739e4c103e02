import type { Readings } from '../customer/readings.ts';
import { analyze } from '../language/analyze.ts';
import type { Finding } from '../language/finding.ts';
import { understand } from '../play/hear.ts';
import { leftWith } from '../play/left-with.ts';
import { type Continued, type Line, lineOf, playWith } from '../play/play-on.ts';
import { type PlayState, type ReplyEntry, replies } from '../play/play-state.ts';
import { localTime, type StageSet } from '../play/stage-set.ts';

/** What a play comes to from one reply on. */
export interface Trajectory {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What the customer answered. */
  readonly answer: string | null;
  readonly ending: string | null;
  /** Displayed anger after this reply and each one after it, 0..1. */
  readonly anger: readonly number[];
  readonly readings: Readings;
}

export interface WhatIf {
  readonly reply: number;
  readonly was: Trajectory;
  readonly would: Trajectory;
}

function trajectory(line: Line, { play, ending, answer, steps }: Continued, set: StageSet): Trajectory {
  return {
    text: line.text,
    findings: line.understood.findings,
    answer,
    ending: ending ? (set.edition.scenario.endings[ending.id]?.title ?? null) : null,
    anger: steps.map(({ displayed }) => displayed),
    readings: leftWith(play, set),
  };
}

/** What the customer did answer. */
function answerTo(entry: ReplyEntry, { transcript }: PlayState): string | null {
  const next = transcript.slice(transcript.indexOf(entry) + 1);
  const until = next.findIndex(({ kind }) => kind === 'reply');
  const said = (until < 0 ? next : next.slice(0, until)).find((each) => each.kind === 'customer');
  return said?.kind === 'customer' ? said.text : null;
}

/**
 * Another wording of one reply of the talk, and what the play would have come to with it beside what it came to. Kept
 * apart from the record, which stays as it is. `undefined` where there is no such reply.
 */
export function whatIf(play: PlayState, set: StageSet, reply: number, text: string): WhatIf | undefined {
  const entry = replies(play)[reply];
  if (entry?.stage !== 'conversation') return undefined;
  const own = lineOf(entry);
  const { scenario } = set.edition;
  const other: Line = {
    text,
    understood: understand(
      text,
      analyze(text, set.pack, localTime(set, entry.at)),
      'conversation',
      scenario,
      set.pack,
    ),
  };
  return {
    reply,
    was: {
      ...trajectory(own, playWith(play, undefined, set, { from: reply }), set),
      answer: answerTo(entry, play),
    },
    would: trajectory(
      other,
      playWith(play, { kind: 'reply', reply, line: other }, set, { aloud: true }),
      set,
    ),
  };
}
