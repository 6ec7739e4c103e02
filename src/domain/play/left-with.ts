import { type Readings, read } from '../customer/readings.ts';
import type { PlayState } from './play-state.ts';
import type { StageSet } from './stage-set.ts';

/** What the customer is left with: the relationship cushions, unless a promise was broken or the customer walked out. */
export function leftWith(play: PlayState, { edition, persona }: StageSet): Readings {
  const broken = play.ledger.some(({ status }) => status === 'broken');
  const walkedOut = play.ending !== null && play.ending === edition.scenario['walks-away'];
  return read(play.customer, persona, broken ? 'promiseBroken' : walkedOut ? 'walkedOut' : 'usual');
}
