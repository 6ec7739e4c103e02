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
  /** What the customer expects to be given, as a multiple of the loss: 1, and up to 1.6 after long silence. */
  readonly expectation: number;
}

export type Dimension = Exclude<keyof CustomerState, 'displayed' | 'expectation'>;

/** Where a customer begins, by severity s, fault f, prior failures n, relationship R and temper. */
export const START = {
  anger: { least: 0.25, severity: 0.45, temperTimesFault: 0.2, priorFailures: 0.1, most: 0.8 },
  trust: { least: 0.45, relationship: 0.3, severityTimesFault: 0.2, priorFailures: 0.12 },
  /** A loss that is not money leaves more of what was got. */
  distributive: { most: 0.5, money: 0.4, other: 0.2 },
  procedural: { most: 0.45, priorFailures: 0.08 },
  interactional: 0.45,
  control: { most: 0.4, severity: 0.15 },
} as const;

export function startState(persona: Persona): CustomerState {
  const { severity: s, priorFailures: n } = persona;
  const fault = FAULT[persona.fault];
  const { anger: a, trust: t, distributive: d, procedural: p, control: c } = START;
  const anger = round6(
    Math.min(
      a.most,
      a.least + a.severity * s + a.temperTimesFault * TEMPER[persona.temper] * fault + a.priorFailures * n,
    ),
  );
  return {
    anger,
    trust: round6(
      t.least +
        t.relationship * RELATIONSHIP[persona.relationship] -
        t.severityTimesFault * s * fault -
        t.priorFailures * n,
    ),
    distributive: round6(d.most - (persona.moneyLost ? d.money : d.other) * s),
    procedural: round6(p.most - p.priorFailures * n),
    interactional: START.interactional,
    control: round6(c.most - c.severity * s),
    displayed: anger,
    expectation: 1,
  };
}

/** Each mood begins at this much displayed anger. */
export const MOOD_FROM = { calm: 0, uneasy: 0.25, upset: 0.45, furious: 0.65 } as const satisfies Record<
  Mood,
  number
>;

/** Bands on the displayed anger. */
export function mood(state: CustomerState): Mood {
  if (state.displayed < MOOD_FROM.uneasy) return 'calm';
  if (state.displayed < MOOD_FROM.upset) return 'uneasy';
  return state.displayed < MOOD_FROM.furious ? 'upset' : 'furious';
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
