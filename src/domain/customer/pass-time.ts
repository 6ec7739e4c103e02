import type { Cause } from './cause.ts';
import type { Persona } from './persona.ts';
import { RELATIONSHIP } from './persona-weights.ts';
import { clamp, round6 } from './round.ts';
import type { CustomerState } from './state.ts';

/** Anger over something resolved halves every `halfLife` seconds on its way to what stays however long ago it was. */
export const FADING = { rest: 0.1, halfLife: 3600 } as const;

/** Trust lost a day over something unresolved, times 1 + R. */
export const WEARING = 0.01;

const DAY_SECONDS = 86_400;

/** What time alone does between talks: anger over something resolved fades; trust over something unresolved wears away. */
export function passTime(
  before: CustomerState,
  persona: Persona,
  seconds: number,
  resolved: boolean,
): { readonly state: CustomerState; readonly causes: readonly Cause[] } {
  if (resolved) {
    const left = 0.5 ** (seconds / FADING.halfLife);
    const fade = (anger: number) =>
      anger <= FADING.rest ? anger : round6(FADING.rest + (anger - FADING.rest) * left);
    const state = { ...before, anger: fade(before.anger), displayed: fade(before.displayed) };
    const anger = round6(state.anger - before.anger);
    return {
      state,
      causes: anger === 0 ? [] : [{ row: 'time', behaviour: null, change: { anger }, shapes: [] }],
    };
  }
  const wear = (WEARING * (1 + RELATIONSHIP[persona.relationship]) * seconds) / DAY_SECONDS;
  const state = { ...before, trust: round6(clamp(before.trust - wear)) };
  const trust = round6(state.trust - before.trust);
  const causes: readonly Cause[] =
    trust === 0 ? [] : [{ row: 'time', behaviour: null, change: { trust }, shapes: ['close-relationship'] }];
  return { state, causes };
}
