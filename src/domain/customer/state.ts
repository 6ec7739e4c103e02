import type { Mood } from '../scenario/mood.ts';
import type { Persona } from './persona.ts';
import { FAULT, RELATIONSHIP, TEMPER } from './persona-weights.ts';
import { round6 } from './round.ts';

/** What moves in the customer, each 0..1. The justice measures follow Colquitt's three kinds. */
export interface CustomerState {
  readonly anger: number;
  readonly trust: number;
  /** What I got. */
  readonly distributive: number;
  /** How easy and fast it was. */
  readonly procedural: number;
  /** How I was treated. */
  readonly interactional: number;
  readonly control: number;
  /** The anger that shows and picks the words: follows the felt anger by half a step a turn. */
  readonly displayed: number;
}

export type Dimension = Exclude<keyof CustomerState, 'displayed'>;

export function startState(persona: Persona): CustomerState {
  const s = persona.severity;
  const n = persona.priorFailures;
  const anger = Math.min(
    0.8,
    0.25 + 0.45 * s + 0.2 * TEMPER[persona.temper] * FAULT[persona.fault] + 0.1 * n,
  );
  return {
    anger: round6(anger),
    trust: round6(
      0.45 + 0.3 * RELATIONSHIP[persona.relationship] - 0.2 * s * FAULT[persona.fault] - 0.12 * n,
    ),
    distributive: round6(0.5 - 0.4 * s),
    procedural: round6(0.45 - 0.08 * n),
    interactional: 0.45,
    control: round6(0.4 - 0.15 * s),
    displayed: round6(anger),
  };
}

/** Bands on the displayed anger. */
export function mood(state: CustomerState): Mood {
  if (state.displayed < 0.25) return 'calm';
  if (state.displayed < 0.45) return 'uneasy';
  return state.displayed < 0.65 ? 'upset' : 'furious';
}

/** Closes a fraction of the gap when the gain is positive, removes a fraction when it is not. */
export function shift(value: number, gain: number): number {
  return round6(gain >= 0 ? value + gain * (1 - value) : value - -gain * value);
}

/** The displayed anger after a turn; an insult lets it rise but never fall. */
export function display(state: CustomerState, insulted: boolean): CustomerState {
  const next = state.displayed + (state.anger - state.displayed) / 2;
  return { ...state, displayed: round6(insulted ? Math.max(state.displayed, next) : next) };
}
