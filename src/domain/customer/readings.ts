import type { Persona } from './persona.ts';
import { FAULT, RELATIONSHIP } from './persona-weights.ts';
import { clamp, round6 } from './round.ts';
import { type Silence, waited } from './silence.ts';
import type { CustomerState } from './state.ts';

export interface Readings {
  /** Satisfaction with the recovery, 0..1. */
  readonly recovery: number;
  /** Satisfaction with the firm, beside the level before the failure. */
  readonly satisfaction: number;
  readonly before: number;
  /** Change of loyalty, -1..1. */
  readonly loyalty: number;
  /** What the customer will say to others, -2.5..1: bad news travels faster (C29). */
  readonly wordOfMouth: number;
  /** What the customer's own business over the years gains or loses, in whole cents. */
  readonly lifetimeCents: number;
  /** The same with what those who hear of it bring or take elsewhere, in whole cents. */
  readonly network: number;
}

/** Satisfaction with the recovery: logistic(steepness x (sum of weights x state - middle)); `calm` is 1 - anger. */
export const RECOVERY = {
  steepness: 11,
  middle: 0.5,
  weights: { distributive: 0.4, interactional: 0.3, procedural: 0.13, control: 0.05, calm: 0.12 },
} as const;

/** What a promise broken on the way takes from that sum: it belongs to how the failure was handled, whatever was given. */
export const BROKEN_ON_THE_WAY = 0.2;

/** How the customer sees the firm now: a weighted sum of the state. */
export const OVERALL = {
  distributive: 0.24,
  interactional: 0.28,
  procedural: 0.13,
  trust: 0.23,
  calm: 0.12,
} as const;

/** What that must exceed for the customer to end above where they were: a sum over the persona. */
export const THRESHOLD = {
  least: 0.54,
  severity: 0.42,
  priorFailures: 0.18,
  stabilityTimesFault: 0.06,
  fault: 0.06,
} as const;

/** What a gap to the threshold turns into, above it and below, per unit. */
export const PASSED_ON = {
  satisfaction: { gain: 0.45, loss: 0.9 },
  loyalty: { gain: 0.05, loss: 1 },
} as const;

/**
 * Losses are multiplied by 1 + this x R: a relationship cushions, but no longer once somebody has walked out, and a
 * broken promise weighs the more in it (Grégoire et al. 2009).
 */
export const CUSHION = { usual: -0.3, walkedOut: 0, promiseBroken: 0.6 } as const;
export type Cushion = keyof typeof CUSHION;

/** Bad word of mouth is multiplied by 1 + this x anger. */
export const ANGER_SPREADS = 1.5;

/** Anger from which a customer leaves; waits (in tolerances) and trust at which they leave together. */
export const HAD_ENOUGH = { anger: 0.85, waits: 3, trust: 0.35 } as const;

/** Whole cents; never the negative zero. */
const cents = (value: number) => Math.round(value) + 0;

/** What the state means for the firm. Satisfaction may end above the level before; loyalty hardly ever does (C24). */
export function read(state: CustomerState, persona: Persona, cushion: Cushion): Readings {
  const calm = 1 - state.anger;
  const fault = FAULT[persona.fault];
  const relationship = RELATIONSHIP[persona.relationship];

  const { weights, steepness, middle } = RECOVERY;
  const treated =
    weights.distributive * state.distributive +
    weights.interactional * state.interactional +
    weights.procedural * state.procedural +
    weights.control * state.control +
    weights.calm * calm -
    (cushion === 'promiseBroken' ? BROKEN_ON_THE_WAY : 0);
  const recovery = round6(1 / (1 + Math.exp(-steepness * (treated - middle))));

  const overall =
    OVERALL.distributive * state.distributive +
    OVERALL.interactional * state.interactional +
    OVERALL.procedural * state.procedural +
    OVERALL.trust * state.trust +
    OVERALL.calm * calm;
  const threshold =
    THRESHOLD.least +
    THRESHOLD.severity * persona.severity +
    THRESHOLD.priorFailures * persona.priorFailures +
    THRESHOLD.stabilityTimesFault * persona.stability * fault +
    THRESHOLD.fault * fault;
  const gap = overall - threshold;
  const loss = 1 + CUSHION[cushion] * relationship;
  const change = ({ gain, loss: lost }: { readonly gain: number; readonly loss: number }) =>
    gap > 0 ? gain * gap : lost * gap * loss;

  const loyalty = round6(Math.max(-1, change(PASSED_ON.loyalty)));
  const word = 2 * recovery - 1;
  const wordOfMouth = round6(word < 0 ? word * (1 + ANGER_SPREADS * state.anger) : word);
  return {
    recovery,
    satisfaction: round6(clamp(persona.baseline + change(PASSED_ON.satisfaction))),
    before: persona.baseline,
    loyalty,
    wordOfMouth,
    lifetimeCents: cents(persona.lifetimeCents * loyalty),
    network: cents(persona.lifetimeCents * loyalty + persona.reach * wordOfMouth * persona.referralCents),
  };
}

/** Whether the customer has had enough; judged only after a reply, or after the silence told. */
export function walksAway(state: CustomerState, persona: Persona, silence?: Silence): boolean {
  if (state.anger > HAD_ENOUGH.anger) return true;
  return (
    silence !== undefined && waited(persona, silence) > HAD_ENOUGH.waits && state.trust < HAD_ENOUGH.trust
  );
}
