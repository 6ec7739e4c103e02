import { z } from 'zod';
import type { Outcome } from '#domain/evaluate.ts';
import { MODES, playRecordSchema } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { CHANNELS, LEVELS } from '#domain/scenario/scenario-schema.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';

/** A card of the library: enough to choose by. */
export const scenarioCardSchema = z.strictObject({
  id: z.string(),
  hash: z.string(),
  title: z.string(),
  summary: z.string(),
  industry: z.string(),
  channel: z.enum(CHANNELS),
  level: z.enum(LEVELS),
  minutes: z.number(),
});
export type ScenarioCard = z.output<typeof scenarioCardSchema>;

/** All the browser needs to run a play by itself. */
export interface ScenarioPackage {
  readonly edition: Edition;
  readonly rubric: Rubric;
}

export const storedPlaySchema = z.object({
  id: z.uuid(),
  mode: z.enum(MODES),
  /** ISO 8601, when the server stored it. */
  storedAt: z.string(),
  record: playRecordSchema,
});
export type StoredPlay = z.output<typeof storedPlaySchema> & { readonly outcome: Outcome };

/** Problem details, RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}
