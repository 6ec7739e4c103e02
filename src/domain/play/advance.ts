import { takes } from './branch.ts';
import { reach, reachEnding } from './changes.ts';
import { givesUp } from './gives-up.ts';
import { type Said, takeIn, type Understood } from './hear.ts';
import type { PlayState } from './play-state.ts';
import { endure, leavesTheSilence } from './quiet.ts';
import type { StageSet } from './stage-set.ts';

/** By what a reply led on. */
export type Way =
  | { readonly kind: 'walks-away' }
  | { readonly kind: 'option'; readonly option: number }
  | { readonly kind: 'branch'; readonly branch: number };

/**
 * One reply of the conversation without a machine and without a word of the customer's: the same guards in the same
 * order, for whoever explores many plays. A test holds it equal to the machine.
 *
 * @returns the state at the moment reached, or with `ending` set
 */
export function advance(
  play: PlayState,
  said: Said,
  understood: Understood,
  set: StageSet,
): { readonly play: PlayState; readonly way: Way } {
  const { scenario } = set.edition;
  const heard = takeIn(play, said, understood, set);
  const moment = scenario.moments[play.moment];
  if (givesUp(heard, set)) {
    return { play: go(heard, scenario['walks-away'], set), way: { kind: 'walks-away' } };
  }
  const chosen = said.option === null ? undefined : moment?.replies[said.option]?.to;
  if (said.option !== null && chosen !== undefined) {
    return { play: go(heard, chosen, set), way: { kind: 'option', option: said.option } };
  }
  const branch = moment?.typed.findIndex(({ when }) => takes(when ?? [], heard)) ?? -1;
  const to = moment?.typed[branch]?.to;
  return { play: to === undefined ? heard : go(heard, to, set), way: { kind: 'branch', branch } };
}

/** A silence of the conversation, likewise. */
export function stayQuiet(play: PlayState, seconds: number, set: StageSet): PlayState {
  const { scenario } = set.edition;
  const waited = endure(play, set, seconds, play.clock + seconds);
  const led = scenario.moments[play.moment]?.patience.find((each) => waited.quiet >= each.seconds)?.to;
  const to = led ?? (leavesTheSilence(waited, set) ? scenario['walks-away'] : undefined);
  return to === undefined ? waited : go(waited, to, set);
}

function go(play: PlayState, to: string, set: StageSet): PlayState {
  const next = to in set.edition.scenario.moments ? reach(play, to, set) : reachEnding(play, to, set);
  return { ...next, justPicked: false, askedFor: null, countered: next.countered && 'before' };
}
