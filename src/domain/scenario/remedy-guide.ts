import { z } from 'zod';
import { LEVELS } from './scenario-schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

const level = z.strictObject({
  means: z.string().min(1).meta({ description: 'How to tell that a problem is of this level.' }),
  remedies: z
    .record(
      id,
      z.strictObject({
        what: z.string().min(1),
        worth: z
          .tuple([z.number().min(0).max(3), z.number().min(0).max(3)])
          .meta({ description: 'From and to, as a share of what the customer lost.' }),
      }),
    )
    .refine((remedies) => Object.keys(remedies).length >= 2 && Object.keys(remedies).length <= 3, {
      error: '2 or 3 remedies',
    }),
});

/** What the firm does at each level of problem (M31): two or three remedies a level, no more. */
export const remedyGuideSchema = z.strictObject({
  guide: z.string(),
  levels: z.strictObject(
    Object.fromEntries(LEVELS.map((name) => [name, level])) as Record<(typeof LEVELS)[number], typeof level>,
  ),
});
export type RemedyGuide = z.output<typeof remedyGuideSchema>;
