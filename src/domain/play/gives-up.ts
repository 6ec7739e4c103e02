import { walksAway } from '../customer/readings.ts';
import { type PlayState, replies } from './play-state.ts';
import type { StageSet } from './stage-set.ts';

/** Nobody stays in a talk that goes round in circles; good ones take five to ten replies. */
export const LONGEST_TALK = 24;

/** Whether the customer has had enough: too angry to go on, or kept too long. Judged after a reply. */
export function givesUp(play: PlayState, set: StageSet): boolean {
  return walksAway(play.customer, set.persona) || replies(play).length >= LONGEST_TALK;
}
