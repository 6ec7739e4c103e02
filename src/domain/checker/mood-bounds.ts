import { GAINS, type Gains, ROW_OF } from '../customer/gains.ts';
import type { Persona } from '../customer/persona.ts';
import { mood, startState } from '../customer/state.ts';
import { BEHAVIOURS } from '../language/behaviour.ts';
import { MOODS, type Mood } from '../scenario/mood.ts';

/**
 * What is left of the anger after one reply that does everything that calms, each with its full effect: no
 * interaction makes a calming row weigh more than its gains. What happens between talks (updates, hours) is not in it,
 * since no branch is asked there.
 */
const BEST_REPLY = BEHAVIOURS.map((behaviour): Gains => GAINS[ROW_OF[behaviour]])
  .concat(GAINS.fix, GAINS.fast)
  .reduce((left, gains) => left * (1 + Math.min(0, gains.anger ?? 0)), 1);

/** Each step of the customer is rounded; what lies this near to a bound may lie on its other side. */
const ROUNDING = 1e-4;

/** The calmest moods possible, by the number of replies: up to where they are calm and stay so. */
export interface CalmestMoods {
  /** Right after a reply. */
  readonly heard: readonly Mood[];
  /** Before the next: a silence lets the anger that shows fall to the anger that is felt. */
  readonly waited: readonly Mood[];
}

/** Angrier is always possible, since a silence can last. Nothing calms faster than these bounds, whatever is said. */
export function calmestMoods(persona: Persona): CalmestMoods {
  const start = startState(persona);
  const shows = (displayed: number) => mood({ ...start, displayed: displayed - ROUNDING });
  const heard: Mood[] = [mood(start)];
  const waited: Mood[] = [mood(start)];
  for (let { anger } = start; heard.at(-1) !== 'calm'; ) {
    const next = anger * BEST_REPLY;
    heard.push(shows((anger + next) / 2));
    waited.push(shows(next));
    anger = next;
  }
  return { heard, waited };
}

export function moodsFrom(calmest: Mood): readonly Mood[] {
  return MOODS.slice(MOODS.indexOf(calmest));
}
