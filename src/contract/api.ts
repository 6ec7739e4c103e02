import { z } from 'zod';
import type { Outcome } from '#domain/evaluate.ts';
import { MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { MAX_EVENTS, playRecordSchema } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { CHANNELS, LEVELS } from '#domain/scenario/scenario-schema.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { MAX_DISPUTE_CHARACTERS } from './limits.ts';
import { modeSchema, playIdSchema } from './reference.ts';

/** A card of the library: enough to choose by. */
export const scenarioCardSchema = z
  .strictObject({
    id: z.string(),
    hash: z.string(),
    title: z.string(),
    summary: z.string(),
    industry: z.string(),
    channel: z.enum(CHANNELS),
    level: z.enum(LEVELS),
    minutes: z.number(),
  })
  .meta({ id: 'ScenarioCard' });
export type ScenarioCard = z.output<typeof scenarioCardSchema>;

/** All the browser needs to run a play by itself. */
export interface ScenarioPackage {
  readonly edition: Edition;
  readonly rubric: Rubric;
}

export const storedPlaySchema = z.object({
  id: playIdSchema,
  mode: modeSchema,
  /** ISO 8601, when the server stored it. */
  storedAt: z.string(),
  record: playRecordSchema,
});

/** What a play comes to under a later rubric or later rules. */
export interface Rescored {
  readonly rubric: { readonly name: string; readonly version: number };
  readonly rules: string;
  /** ISO 8601, when it was applied. */
  readonly storedAt: string;
  readonly outcome: Outcome;
}

export type StoredPlay = z.output<typeof storedPlaySchema> & {
  /** The newest last; empty where nobody scored it anew. */
  readonly rescored: readonly Rescored[];
  /** The first, which stays. */
  readonly outcome: Outcome;
};

/** What a person wrote about a dispute. U+0000 and halves of characters are refused, as no database takes both. */
export const disputeTextSchema = z
  .string()
  .trim()
  .min(1, { error: `expected 1 to ${MAX_DISPUTE_CHARACTERS} characters` })
  .max(MAX_DISPUTE_CHARACTERS, { error: `expected 1 to ${MAX_DISPUTE_CHARACTERS} characters` })
  .refine((text) => !text.includes('\0') && !/\p{Cs}/u.test(text), { error: 'expected readable text' });

/** A point of the debrief that a trainee disputes. */
export const disputeRequestSchema = z
  .strictObject({
    skill: z.string().min(1).max(64),
    rule: z.string().min(1).max(64),
    /** The trainee's words that it is about, exactly as they stand in a reply; left out where it is about none. */
    words: z.string().min(1).max(MAX_REPLY_CHARACTERS).optional(),
    /** The reply they stand in, from 0; left out, the first that has them. */
    reply: z.number().int().min(0).max(MAX_EVENTS).optional(),
    reason: disputeTextSchema,
  })
  .meta({ id: 'DisputeRequest' });
export type DisputeRequest = z.output<typeof disputeRequestSchema>;

/** What was decided; the outcome of the play stays as it was. */
export type Decision =
  | {
      readonly kind: 'accepted';
      /** What the disputed words are; `null` where the dispute is about no words. */
      readonly label: Behaviour | 'none' | null;
      readonly note: string;
      /** ISO 8601. */
      readonly decidedAt: string;
    }
  | { readonly kind: 'declined'; readonly note: string; readonly decidedAt: string };

export interface Dispute {
  readonly id: string;
  readonly play: string;
  readonly skill: string;
  readonly rule: string;
  /** Where the words stand: `[start, end)` in UTF-16 units of the reply. */
  readonly words: {
    readonly reply: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  } | null;
  readonly reason: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly decision: Decision | null;
}

/** Problem details, RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}
