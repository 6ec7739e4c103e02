import { z } from 'zod';
import { pageOf } from './page.ts';
import { timeSchema } from './text.ts';

/** One line of the page that says what is kept. */
export const keptFieldSchema = z
  .strictObject({
    field: z.string(),
    what: z.string(),
    viewers: z.string(),
    purpose: z.string(),
    expiry: z.string(),
  })
  .meta({ id: 'KeptField' });
export type KeptField = z.output<typeof keptFieldSchema>;

const days = z.number().int().min(1).max(3650);
export const retentionSchema = z
  .strictObject({
    practiceDays: days,
    assessmentDays: days,
    guestDays: days,
    accessDays: days,
  })
  .meta({ id: 'Retention' });
export type Retention = z.output<typeof retentionSchema>;
export const DEFAULT_RETENTION: Retention = {
  practiceDays: 90,
  assessmentDays: 365,
  guestDays: 30,
  accessDays: 365,
};

export const privacySchema = z
  .strictObject({
    fields: z.array(keptFieldSchema),
    retention: retentionSchema,
    /** Whether the firm has said that figures are for training alone. */
    noHrUse: z.boolean(),
  })
  .meta({ id: 'Privacy' });
export type Privacy = z.output<typeof privacySchema>;

export const privacyChangeSchema = z
  .strictObject({
    retention: retentionSchema.optional(),
    noHrUse: z.boolean().optional(),
  })
  .meta({ id: 'PrivacyChange' });

/** Somebody looked at what is somebody else's. */
export const accessSchema = z
  .strictObject({
    at: timeSchema,
    actor: z.string(),
    person: z.string(),
    /** A short phrase, such as "opened a play". */
    what: z.string(),
    play: z.string().nullable(),
  })
  .meta({ id: 'Access' });
export type Access = z.output<typeof accessSchema>;
export const accessesPageSchema = pageOf(accessSchema).meta({ id: 'AccessesPage' });
