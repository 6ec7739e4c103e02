import {
  bitsIn,
  type ClauseModel,
  COLUMNS_AT_ONCE,
  type Judgement,
  LABELS_A_WORD,
  LIFT,
} from './clause-model.ts';

/**
 * A trained model as it is kept in a file: text that gzip packs well, and that needs no decoder of the platform's.
 * Bucket by bucket, for a feature that weighs in one label mostly weighs in others: told label by label, it takes
 * half as much again.
 */
export interface EncodedModel {
  readonly bits: number;
  readonly labels: readonly string[];
  readonly judgements: readonly Judgement[];
  /** Labels by how many buckets weigh in them, most first: places in `labels`. */
  readonly byUse: readonly number[];
  /** The distances between the buckets that weigh anything, in digits of `GAP_DIGITS`; the last digit of each is marked. */
  readonly gaps: string;
  /** For each bucket the distances between its labels in `byUse`, a letter each: twice the distance, and one for the last. */
  readonly owners: string;
  /** For each of these a letter that stands for a level. */
  readonly weights: string;
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

/** The buckets that weigh anything, in order. */
function bucketsOf(gaps: string): number[] {
  const buckets: number[] = [];
  let bucket = -1;
  let distance = 0;
  let scale = 1;
  for (let at = 0; at < gaps.length; at++) {
    const digit = VALUES[gaps.charCodeAt(at)] as number;
    const last = digit >= GAP_DIGITS;
    distance += (last ? digit - GAP_DIGITS : digit) * scale;
    scale *= GAP_DIGITS;
    if (!last) continue;
    bucket += 1 + distance;
    buckets.push(bucket);
    distance = 0;
    scale = 1;
  }
  return buckets;
}

export function decodeModel(encoded: EncodedModel): ClauseModel {
  const { bits, labels, judgements, byUse, owners } = encoded;
  const buckets = bucketsOf(encoded.gaps);
  const weighty = new Int32Array(Math.ceil((1 << bits) / 32));
  for (const bucket of buckets) {
    weighty[bucket >>> 5] = (weighty[bucket >>> 5] as number) | (1 << bucket);
  }
  const before = new Int32Array(weighty.length);
  let used = 0;
  weighty.forEach((word, at) => {
    before[at] = used;
    used += bitsIn(word);
  });

  const width = COLUMNS_AT_ONCE * Math.ceil(labels.length / LABELS_A_WORD / COLUMNS_AT_ONCE);
  const weights = new Int32Array((used + 1) * width).fill(LIFT * 0x01010101);
  // Row 0 is that of all buckets that weigh nothing.
  let row = 1;
  let rank = -1;
  for (let at = 0; at < owners.length; at++) {
    const step = VALUES[owners.charCodeAt(at)] as number;
    rank += 1 + (step >> 1);
    const label = byUse[rank] as number;
    const value = VALUES[encoded.weights.charCodeAt(at)] as number;
    const level = LEVELS[value >> 1] as number;
    const place = row * width + Math.floor(label / LABELS_A_WORD);
    const shift = 8 * (label % LABELS_A_WORD);
    weights[place] = (weights[place] as number) ^ (((value & 1 ? -level : level) & 0xff) << shift);
    if ((step & 1) === 0) continue;
    row++;
    rank = -1;
  }
  return { bits, labels, judgements, weighty, before, width, weights };
}
