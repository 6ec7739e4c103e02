import type { Asked, MomentFacts } from './asked.ts';

/** Where a play may be, in as much as it makes a difference to where it can go. There is one object for each. */
export interface MayState {
  readonly facts: MomentFacts;
  readonly moment: string;
  /** A set of `Asked.sets`. */
  readonly flags: number;
  readonly tries: number;
  /** Replies so far, clamped to where the customer may be in any mood. */
  readonly replies: number;
  readonly key: string;
  /** The key without the number of replies, which the plays found do not keep. */
  readonly place: string;
}

export function keyOf({
  moment,
  flags,
  tries,
  replies,
}: Pick<MayState, 'moment' | 'flags' | 'tries' | 'replies'>): string {
  return `${moment} ${flags} ${tries} ${replies}`;
}

/** More than any condition asks about, and more than it takes to calm anybody. */
const MOST_TRIES = 16;
const MOST_REPLIES = 64;

/** Of each moment the states that came up, by a number made of what tells them apart. */
const states = new WeakMap<MomentFacts, Map<number, MayState>>();

export function stateAt(facts: MomentFacts, flags: number, tries: number, replies: number): MayState {
  const number = (flags * MOST_TRIES + tries) * MOST_REPLIES + replies;
  let here = states.get(facts);
  if (!here) {
    here = new Map();
    states.set(facts, here);
  }
  const known = here.get(number);
  if (known) return known;
  const told = { moment: facts.id, flags, tries, replies };
  const made = { ...told, facts, key: keyOf(told), place: keyOf({ ...told, replies: 0 }) };
  here.set(number, made);
  return made;
}

/** The state in which a play arrives at a moment, with only what still matters kept. */
export function arriving(
  asked: Asked,
  from: MomentFacts | undefined,
  to: MomentFacts,
  flags: number,
  tries: number,
  replies: number,
): MayState {
  return stateAt(
    to,
    to.arriving(flags),
    from === to ? Math.min(tries, to.tries) : 0,
    to.moodMatters ? Math.min(replies, asked.calmest.heard.length - 1) : 0,
  );
}
