import { z } from 'zod';
import { REACTION_ORDER } from './occasion.ts';

const line = z.string().trim().min(1).max(300);

const heat = {
  hot: z.array(line).min(1).optional(),
  cool: z.array(line).min(1).optional(),
  any: z.array(line).min(1).optional(),
};
const byMood = z.strictObject({
  ...heat,
  'not-ours': z.strictObject(heat).optional().meta({
    description: 'Said instead where nobody or the customer caused the trouble.',
  }),
});

/** Lines by occasion, heat (`hot` for upset and furious, `cool` for calm and uneasy, `any` for both) and whose doing it was. */
export const reactionsSchema = z.strictObject({
  reactions: z.string(),
  lines: z.partialRecord(z.enum(REACTION_ORDER), byMood),
});
export type Reactions = z.output<typeof reactionsSchema>;
