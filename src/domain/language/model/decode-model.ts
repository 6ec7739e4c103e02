import type { ClauseModel, Judgement } from './clause-model.ts';

/** A trained model as it is kept in a file: text that gzip packs well, and that needs no decoder of the platform's. */
export interface EncodedModel {
  readonly bits: number;
  readonly labels: readonly string[];
  readonly judgements: readonly Judgement[];
  /** For each label the distances between its buckets, in digits of `GAP_DIGITS`; the last digit of each is marked. */
  readonly gaps: readonly string[];
  /** For each label its weights, each a letter that stands for a level. */
  readonly weights: readonly string[];
}

/** Printable characters that need no escape in a string of JavaScript. */
export const LETTERS = [...Array(95).keys()]
  .map((at) => String.fromCharCode(32 + at))
  .filter((letter) => !'"\\\'`$'.includes(letter))
  .join('');

/** Distances are written in this base: a letter below it goes on, one from it on ends the number. */
export const GAP_DIGITS = LETTERS.length >> 1;

/** What a weight can be, besides its sign: each about a third more than the one before. */
export const LEVELS = [1, 2, 3, 4, 5, 7, 9, 12, 16, 21, 28, 37, 49, 65, 87, 116] as const;

const VALUES = (() => {
  const values = new Uint8Array(128);
  for (let index = 0; index < LETTERS.length; index++) values[LETTERS.charCodeAt(index)] = index;
  return values;
})();

export function decodeModel({ bits, labels, judgements, gaps, weights }: EncodedModel): ClauseModel {
  const count = weights.reduce((all, each) => all + each.length, 0);
  const buckets = new Int32Array(count);
  const starts = new Int32Array((1 << bits) + 1);
  let entry = 0;
  for (const text of gaps) {
    let bucket = 0;
    let distance = 0;
    let scale = 1;
    for (let at = 0; at < text.length; at++) {
      const digit = VALUES[text.charCodeAt(at)] as number;
      const last = digit >= GAP_DIGITS;
      distance += (last ? digit - GAP_DIGITS : digit) * scale;
      scale *= GAP_DIGITS;
      if (!last) continue;
      bucket += distance;
      buckets[entry++] = bucket;
      starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
      distance = 0;
      scale = 1;
    }
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  }
  // By bucket, keeping the order of labels: what judging needs.
  const next = starts.slice();
  const entryLabels = new Uint8Array(count);
  const entryWeights = new Int8Array(count);
  entry = 0;
  weights.forEach((text, label) => {
    for (let at = 0; at < text.length; at++) {
      const bucket = buckets[entry++] as number;
      const place = next[bucket] as number;
      next[bucket] = place + 1;
      const value = VALUES[text.charCodeAt(at)] as number;
      const level = LEVELS[value >> 1] as number;
      entryLabels[place] = label;
      entryWeights[place] = value & 1 ? -level : level;
    }
  });
  return { bits, labels, judgements, starts, entryLabels, entryWeights };
}
