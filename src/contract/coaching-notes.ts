import { z } from 'zod';
import { pageOf } from './page.ts';
import { named, skillSchema } from './reference.ts';
import { idSchema, readableText, timeSchema } from './text.ts';

/** What somebody noted after talking with a person; that person reads it too. */
export const coachingNoteSchema = z
  .strictObject({
    id: idSchema,
    at: timeSchema,
    /** Who noted it; `null` where they are gone. */
    by: named.nullable(),
    skill: skillSchema.nullable(),
    text: z.string(),
  })
  .meta({ id: 'CoachingNote' });
export type CoachingNote = z.output<typeof coachingNoteSchema>;
export const newCoachingNoteSchema = z
  .strictObject({
    skill: skillSchema.optional(),
    text: readableText(2000),
  })
  .meta({ id: 'NewCoachingNote' });
export const coachingNotesSchema = pageOf(coachingNoteSchema).meta({ id: 'CoachingNotes' });
