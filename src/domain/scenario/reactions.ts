import { z } from 'zod';
import { OCCASIONS } from './occasion.ts';
import { sharedFile, VOICES } from './scenario-schema.ts';

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
const lines = z.partialRecord(z.enum(OCCASIONS), byMood);
export type Lines = z.output<typeof lines>;

/** A voice that customers may have, other than the plain one: it speaks first, the plain lines after it. */
export type OwnVoice = Exclude<(typeof VOICES)[number], 'plain'>;
export const OWN_VOICES = VOICES.filter((voice): voice is OwnVoice => voice !== 'plain');

/** The lines of one voice. */
export const voiceSchema = z.strictObject({ voice: z.enum(OWN_VOICES), lines });
export type VoiceLines = z.output<typeof voiceSchema>;

/** What customers say of themselves: plain lines, and where the lines of each voice stand. */
export const reactionsSchema = z.strictObject({
  reactions: z.string(),
  voices: z.partialRecord(z.enum(OWN_VOICES), sharedFile).default({}),
  lines,
});
export type Reactions = z.output<typeof reactionsSchema>;
