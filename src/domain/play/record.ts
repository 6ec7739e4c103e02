import { z } from 'zod';
import { personaSchema } from '../customer/persona.ts';
import { MAX_REPLY_CHARACTERS } from '../language/analyze.ts';

export const MAX_EVENTS = 400;

const at = z
  .number()
  .int()
  .min(0)
  .max(100 * 86_400)
  .meta({ description: "Seconds since the play began, on the play's own clock." });

const event = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin'), at }),
  z.strictObject({
    kind: z.literal('reply'),
    at,
    text: z.string().trim().min(1).max(MAX_REPLY_CHARACTERS),
    option: z.number().int().min(0).max(8).optional().meta({ description: 'The option chosen, from 0.' }),
  }),
  z.strictObject({ kind: z.literal('silence'), at, seconds: z.number().int().min(1).max(86_400) }),
  z.strictObject({ kind: z.literal('let-pass'), at }),
  z.strictObject({
    kind: z.literal('act'),
    at,
    act: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    text: z
      .string()
      .trim()
      .min(1)
      .max(MAX_REPLY_CHARACTERS)
      .optional()
      .meta({ description: 'The message to a colleague, for an act that is one.' }),
  }),
  z.strictObject({
    kind: z.literal('keep'),
    at,
    promise: z
      .number()
      .int()
      .min(0)
      .max(MAX_EVENTS)
      .meta({ description: 'Its place in the ledger, from 0.' }),
  }),
  z.strictObject({
    kind: z.literal('step-back'),
    at,
    to: z.number().int().min(0).max(MAX_EVENTS).meta({ description: 'The reply to be given anew, from 0.' }),
  }),
]);
export type PlayEvent = z.output<typeof event>;

export const MODES = ['practice', 'assessment'] as const;

/** A play is its record: what the trainee did, and what was drawn; nothing that follows from these. */
export const playRecordSchema = z.strictObject({
  id: z.uuid(),
  scenario: z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  rules: z.string().max(40),
  seed: z.number().int().min(0).max(0xffff_ffff),
  persona: personaSchema,
  mode: z.enum(MODES),
  events: z.array(event).max(MAX_EVENTS),
});
export type PlayRecord = z.output<typeof playRecordSchema>;
