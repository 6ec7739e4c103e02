import { GAINS, ROW_OF } from '../customer/gains.ts';
import type { Persona } from '../customer/persona.ts';
import { mood, startState } from '../customer/state.ts';
import { BEHAVIOURS } from '../language/behaviour.ts';
import { MOODS, type Mood } from '../scenario/mood.ts';

/** What is left of the anger after one reply that does everything that calms, each with its full effect. */
const BEST_REPLY = BEHAVIOURS.map((behaviour) => GAINS[ROW_OF[behaviour]])
  .concat(GAINS.fix)
  .reduce((left, gains) => left * (1 + Math.min(0, 'anger' in gains ? gains.anger : 0)), 1);

/**
 * The calmest mood possible after so many replies: index 0 before the first, up to where it is calm and stays so.
 * Angrier is always possible, since a silence can last. Nothing calms faster than the bound, whatever is said.
 */
export function calmestMoods(persona: Persona): readonly Mood[] {
  let state = startState(persona);
  const moods: Mood[] = [mood(state)];
  while (moods.at(-1) !== 'calm') {
    const anger = state.anger * BEST_REPLY;
    state = { ...state, anger, displayed: (state.displayed + anger) / 2 };
    moods.push(mood(state));
  }
  return moods;
}

export function moodsFrom(calmest: Mood): readonly Mood[] {
  return MOODS.slice(MOODS.indexOf(calmest));
}
