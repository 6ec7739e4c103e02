import { z } from 'zod';
import { REACTION_ORDER } from './occasion.ts';

const line = z.string().trim().min(1).max(300);

const byMood = z.strictObject({
  hot: z.array(line).min(1).optional(),
  cool: z.array(line).min(1).optional(),
  any: z.array(line).min(1).optional(),
});

/** Lines by occasion and heat: `hot` for upset and furious, `cool` for calm and uneasy, `any` for both. */
export const reactionsSchema = z.strictObject({
  reactions: z.string(),
  lines: z.partialRecord(z.enum(REACTION_ORDER), byMood),
});
export type Reactions = z.output<typeof reactionsSchema>;
