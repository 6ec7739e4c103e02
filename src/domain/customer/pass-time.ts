import type { Persona } from './persona.ts';
import { RELATIONSHIP } from './persona-weights.ts';
import { clamp, round6 } from './round.ts';
import type { CustomerState } from './state.ts';

/** Anger that stays however long ago it was resolved. */
const REST = 0.1;
const HALF_LIFE_SECONDS = 3600;
const DAY_SECONDS = 86_400;

/**
 * What time alone does between talks: anger over something resolved halves each hour on
 * the way to a rest; trust over something unresolved wears away by the day.
 */
export function passTime(
  before: CustomerState,
  persona: Persona,
  seconds: number,
  resolved: boolean,
): CustomerState {
  if (!resolved) {
    const wear = (0.01 * (1 + RELATIONSHIP[persona.relationship]) * seconds) / DAY_SECONDS;
    return { ...before, trust: round6(clamp(before.trust - wear)) };
  }
  const left = 0.5 ** (seconds / HALF_LIFE_SECONDS);
  const fade = (anger: number) => (anger <= REST ? anger : round6(REST + (anger - REST) * left));
  return { ...before, anger: fade(before.anger), displayed: fade(before.displayed) };
}
