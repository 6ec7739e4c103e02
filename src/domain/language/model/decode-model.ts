import {
  bitsIn,
  type ClauseModel,
  COLUMNS_AT_ONCE,
  type Judgement,
  LABELS_A_WORD,
  LIFT,
  rowOf,
} from './clause-model.ts';

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

/** Of one label the buckets it has weights in, in order. */
function bucketsOf(gaps: string, count: number): Int32Array {
  const buckets = new Int32Array(count);
  let entry = 0;
  let bucket = 0;
  let distance = 0;
  let scale = 1;
  for (let at = 0; at < gaps.length; at++) {
    const digit = VALUES[gaps.charCodeAt(at)] as number;
    const last = digit >= GAP_DIGITS;
    distance += (last ? digit - GAP_DIGITS : digit) * scale;
    scale *= GAP_DIGITS;
    if (!last) continue;
    bucket += distance;
    buckets[entry++] = bucket;
    distance = 0;
    scale = 1;
  }
  return buckets;
}

export function decodeModel({ bits, labels, judgements, gaps, weights }: EncodedModel): ClauseModel {
  const buckets = gaps.map((text, label) => bucketsOf(text, weights[label]?.length as number));
  const weighty = new Int32Array(Math.ceil((1 << bits) / 32));
  for (const theirs of buckets) {
    for (const bucket of theirs) weighty[bucket >>> 5] = (weighty[bucket >>> 5] as number) | (1 << bucket);
  }
  const before = new Int32Array(weighty.length);
  let used = 0;
  weighty.forEach((word, at) => {
    before[at] = used;
    used += bitsIn(word);
  });

  const width = COLUMNS_AT_ONCE * Math.ceil(labels.length / LABELS_A_WORD / COLUMNS_AT_ONCE);
  const table = new Int32Array((used + 1) * width).fill(LIFT * 0x01010101);
  weights.forEach((text, label) => {
    const theirs = buckets[label] as Int32Array;
    const column = Math.floor(label / LABELS_A_WORD);
    const shift = 8 * (label % LABELS_A_WORD);
    for (let at = 0; at < text.length; at++) {
      const value = VALUES[text.charCodeAt(at)] as number;
      const level = LEVELS[value >> 1] as number;
      const place = rowOf(weighty, before, theirs[at] as number) * width + column;
      table[place] = (table[place] as number) ^ (((value & 1 ? -level : level) & 0xff) << shift);
    }
  });
  return { bits, labels, judgements, weighty, before, width, weights: table };
}
