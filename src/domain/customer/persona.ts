import { z } from 'zod';
import { FAULTS, RELATIONSHIPS, TEMPERS, VOICES } from '../scenario/scenario-schema.ts';

const unit = z.number().min(0).max(1);

/**
 * Who the customer is in one play: drawn once from the seed, then stored in the record, so that a
 * replay never draws again.
 */
export const personaSchema = z.strictObject({
  first: z.string().max(80),
  last: z.string().max(80),
  title: z.enum(['Ms', 'Mr']),
  orderNumber: z.string().max(40),
  item: z.string().max(600),
  draw: z.record(z.string().max(64), z.string().max(600)),
  temper: z.enum(TEMPERS),
  relationship: z.enum(RELATIONSHIPS),
  /** In words: "eight years a regular". */
  history: z.string().max(600),
  voice: z.enum(VOICES),
  fault: z.enum(FAULTS),
  /** How bad the failure is, 0..1. */
  severity: unit,
  /** How likely it is to happen again, 0..1. */
  stability: unit,
  /** Failures before this one, at most 2. */
  priorFailures: z.number().int().min(0).max(2),
  /** Silence the customer bears without growing angrier, in seconds. */
  tolerance: z.number().int().min(60).max(86_400),
  /** Whether what was lost was money; otherwise a time, an occasion, a comfort. */
  moneyLost: z.boolean(),
  /** Satisfaction before the failure, 0..1. */
  baseline: unit,
  /** Dislike of being paid too much, 0..1. */
  overpaymentDislike: unit,
  /** People who hear of it. */
  reach: z.number().int().min(0).max(5000),
  /** What the customer is worth to the firm over the years, in cents. */
  lifetimeCents: z.number().int().min(0),
  /** What one person who comes because of what they heard is worth, in cents. */
  referralCents: z.number().int().min(0),
  /** Seed of the face. */
  face: z.string().max(40),
});
export type Persona = z.output<typeof personaSchema>;
