import type { Readings } from '../customer/readings.ts';

/** Loyalty from which each is said, the most loyal first. */
const COMES_BACK: readonly (readonly [number, string])[] = [
  [0, 'as likely to come back as before'],
  [-0.1, 'a little less likely to come back'],
  [-0.45, 'much less likely to come back'],
  [Number.NEGATIVE_INFINITY, 'most likely gone for good'],
];

/** Word of mouth beyond which it is more than a word or two, either way. */
const TELLS = 0.15;

/** Satisfied with the firm no more than this, nobody says a good word of it. */
const DONE_WITH = 0.2;

/** What the customer will do and say, in one sentence that holds both: who was lost may still speak well of how it was handled. */
export function leftWords({ loyalty, wordOfMouth, satisfaction }: Readings): string {
  const [, comes = ''] = COMES_BACK.find(([from]) => loyalty >= from) ?? [];
  const lost = loyalty < -0.1;
  if (wordOfMouth > TELLS && lost && satisfaction < DONE_WITH) {
    return `Is ${comes}, whatever was right about how it was handled: what was left undone weighs more.`;
  }
  if (wordOfMouth > TELLS && lost) {
    return `Says that you handled it well, and is still ${comes}: what went wrong weighs more than how it was put right.`;
  }
  const tells =
    wordOfMouth > TELLS
      ? 'speaks well of you'
      : wordOfMouth < -TELLS
        ? 'warns others'
        : 'says little about it';
  return `Is ${comes}, and ${tells}.`;
}
