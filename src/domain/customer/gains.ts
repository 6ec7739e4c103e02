import type { Behaviour } from '../language/behaviour.ts';
import type { Dimension } from './state.ts';

export type Gains = Readonly<Partial<Record<Dimension, number>>>;

/**
 * How far each kind of act moves the customer: the fraction of the remaining gap it closes (positive)
 * or of what is there that it takes away (negative), each -1..1. Directions and order come from the literature on
 * service recovery; the sizes are design choices inside that order, so the model is consistent, not
 * validated.
 */
export const GAINS = {
  apology: { interactional: 0.36, anger: -0.28, trust: 0.12, procedural: 0.04 },
  'apology-worn': { trust: -0.06, interactional: -0.05 },
  empathy: { interactional: 0.24, anger: -0.24, control: 0.04 },
  explanation: { procedural: 0.18, interactional: 0.12, trust: 0.08, anger: -0.06 },
  excuse: { interactional: -0.28, anger: 0.2, trust: -0.12, procedural: -0.1 },
  argue: { interactional: -0.34, anger: 0.3, procedural: -0.18 },
  ask: { control: 0.3, procedural: 0.16, interactional: 0.06 },
  options: { control: 0.34, procedural: 0.1, distributive: 0.06 },
  'options-many': { control: 0.1, procedural: -0.06 },
  fix: { distributive: 0.55, procedural: 0.12, trust: 0.06, anger: -0.18 },
  compensation: { distributive: 0.5 },
  excess: { interactional: -0.3, trust: -0.14, anger: 0.06 },
  fast: { procedural: 0.3, interactional: 0.06, control: 0.06, anger: -0.06 },
  late: { procedural: -0.3, anger: 0.1 },
  'red-tape': { procedural: -0.24, anger: 0.16, control: -0.16, interactional: -0.08 },
  'bounded-promise': { anger: -0.08, control: 0.06, trust: 0.03 },
  'honest-unknown': { control: 0.16, trust: 0.06, anger: -0.04 },
  'hollow-promise': { trust: -0.06, control: -0.04, interactional: -0.04 },
  steer: { control: 0.08, procedural: 0.06, anger: -0.04 },
  'promise-kept': { trust: 0.22, procedural: 0.14, interactional: 0.04 },
  'promise-broken': { trust: -0.45, anger: 0.4, procedural: -0.34, interactional: -0.12, control: -0.1 },
  update: { control: 0.14, procedural: 0.08, trust: 0.03, anger: -0.04 },
  'update-worn': { procedural: -0.03 },
  thanks: { interactional: 0.06 },
  'follow-up': { trust: 0.2, procedural: 0.14, interactional: 0.1 },
  // Silence beyond the tolerance has its own rule in `silence.ts`.
} as const satisfies Record<string, Gains>;

export type Row = keyof typeof GAINS;

/** Gains for every row; another table than `GAINS` is for asking how much the model hangs on one number. */
export type GainTable = Readonly<Record<Row, Gains>>;

/** A fix alone never lifts what the customer got above this (C23): it only gives back what was owed. */
export const FIX_CEILING = 0.55;

/** Parts of an apology and what each gives to its quality; they add up to 1. */
export const APOLOGY_PARTS = {
  responsibility: 0.3,
  repair: 0.25,
  regret: 0.14,
  explanation: 0.14,
  repentance: 0.14,
  forgiveness: 0.03,
} as const;

/** The row that answers a behaviour. Apologies, options and remedies have rules of their own around it. */
export const ROW_OF: Readonly<Record<Behaviour, Row>> = {
  'apology.sincere': 'apology',
  'apology.perfunctory': 'apology',
  'apology.conditional': 'argue',
  sympathy: 'empathy',
  ownership: 'apology',
  'excuse.other-party': 'excuse',
  'excuse.system': 'excuse',
  'excuse.customer': 'argue',
  'excuse.org-chart': 'excuse',
  'excuse.fairness': 'excuse',
  'promise.overcertain': 'hollow-promise',
  'promise.vague': 'hollow-promise',
  'promise.proxy': 'hollow-promise',
  'promise.unique-claim': 'hollow-promise',
  'promise.bounded': 'bounded-promise',
  'promise.honest': 'honest-unknown',
  'choice.option': 'options',
  'choice.ask': 'ask',
  'choice.gesture': 'compensation',
  'followup.check-back': 'bounded-promise',
  'followup.cause': 'explanation',
  'followup.prevention': 'apology',
  'followup.thanks': 'thanks',
  empathy: 'empathy',
  goal: 'steer',
  'next-steps': 'steer',
  effort: 'red-tape',
  'request.dismissed': 'argue',
  reprimand: 'argue',
  dispute: 'argue',
  'remedy.given': 'compensation',
  escalate: 'red-tape',
  rude: 'argue',
  accommodation: 'thanks',
  resolution: 'steer',
  'extra-check': 'steer',
};
