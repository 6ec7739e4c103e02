import type { Mood } from '#domain/scenario/mood.ts';

/** Faces of the drawn style for each mood; all from one sheet, so only the expression changes. */
export const FACES = {
  furious: 'veryAngry',
  upset: 'serious',
  uneasy: 'concerned',
  calm: 'calm',
} as const satisfies Record<Mood, string>;
