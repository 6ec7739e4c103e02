/** Features present in a piece: each a bucket, once, with a whole-number value. */
export interface FeatureVector {
  readonly buckets: Int32Array;
  readonly values: Int8Array;
}

/** A point of the calibration: at this sum, findings were right this often (per thousand). */
export interface Knot {
  readonly sum: number;
  readonly right: number;
}

/** What the sums of one label mean. */
export interface Judgement {
  readonly bias: number;
  /** A sum from which a finding is firm. */
  readonly firm: number;
  /** A sum from which a rule's own finding is firm; lower than `firm`, for two agree. */
  readonly ruled: number;
  /** A sum from which a finding is possible: asked about, never scored. */
  readonly possible: number;
  /** Frames (asked, reported, supposed...) in which people hardly ever mean this: nothing is found in them. */
  readonly stoppedBy: readonly string[];
  /** Rising in sum; how often findings with such a sum were right on writers not trained on. */
  readonly knots: readonly Knot[];
}

/** Labels whose weights stand in one word of 32 bits, a byte each. */
export const LABELS_A_WORD = 4;

/**
 * A linear model over pieces of sentences: for each label a sum of integer weights of the features
 * present. Integers only, so that every machine comes to the same sum.
 */
export interface ClauseModel {
  /** Buckets into which features are hashed: two to this power. */
  readonly bits: number;
  readonly labels: readonly string[];
  readonly judgements: readonly Judgement[];
  /** By bucket, the row of its weights; row 0 is that of all that weighs nothing. */
  readonly rows: Uint16Array | Int32Array;
  /** Words in a row, and the rows. Features weigh in most labels or in none, so that lists would be longer. */
  readonly width: number;
  readonly weights: Int32Array;
}

/** What a bucket adds to the sum of a label, for each unit of the feature's value. */
export function weightOf({ rows, width, weights }: ClauseModel, bucket: number, label: number): number {
  const word = weights[(rows[bucket] as number) * width + Math.trunc(label / LABELS_A_WORD)] as number;
  return (word << (24 - 8 * (label % LABELS_A_WORD))) >> 24;
}

/** The value of most features, whose weights are summed four to a word before they are multiplied. */
export const COMMON_VALUE = 4;
/** So many bytes add up in half a word. */
const MOST_BYTES = 256;
const HALVES = 0x00ff00ff;
/** Makes bytes of -128..127 into 0..255. */
const UNSIGNED = 0x80808080;

/** Where the rows of the features at hand begin, those of the common value and the others: room for the largest piece so far. */
let common = new Int32Array(1024);
let others = new Int32Array(1024);
let factors = new Int8Array(1024);

/** The sum of the model's weights for each label, for one piece. */
export function judge(model: ClauseModel, { buckets, values }: FeatureVector): Int32Array {
  const { judgements, rows, width, weights } = model;
  const count = buckets.length;
  if (count > common.length) {
    common = new Int32Array(2 * count);
    others = new Int32Array(2 * count);
    factors = new Int8Array(2 * count);
  }
  let many = 0;
  let few = 0;
  for (let index = 0; index < count; index++) {
    const row = rows[buckets[index] as number] as number;
    // What weighs nothing.
    if (row === 0) continue;
    const value = values[index] as number;
    if (value === COMMON_VALUE) common[many++] = row * width;
    else {
      factors[few] = value;
      others[few++] = row * width;
    }
  }
  const sums = new Int32Array(width * LABELS_A_WORD);
  for (let at = 0; at < width; at++) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let index = 0; index < many; ) {
      const until = Math.min(many, index + MOST_BYTES);
      let odd = 0;
      let even = 0;
      for (; index < until; index++) {
        const word = (weights[(common[index] as number) + at] as number) ^ UNSIGNED;
        odd = (odd + (word & HALVES)) | 0;
        even = (even + ((word >>> 8) & HALVES)) | 0;
      }
      first += odd & 0xffff;
      third += odd >>> 16;
      second += even & 0xffff;
      fourth += even >>> 16;
    }
    const surplus = 128 * many;
    first = (first - surplus) * COMMON_VALUE;
    second = (second - surplus) * COMMON_VALUE;
    third = (third - surplus) * COMMON_VALUE;
    fourth = (fourth - surplus) * COMMON_VALUE;
    for (let index = 0; index < few; index++) {
      const word = weights[(others[index] as number) + at] as number;
      const value = factors[index] as number;
      first = (first + Math.imul((word << 24) >> 24, value)) | 0;
      second = (second + Math.imul((word << 16) >> 24, value)) | 0;
      third = (third + Math.imul((word << 8) >> 24, value)) | 0;
      fourth = (fourth + Math.imul(word >> 24, value)) | 0;
    }
    const label = at * LABELS_A_WORD;
    sums[label] = first;
    sums[label + 1] = second;
    sums[label + 2] = third;
    sums[label + 3] = fourth;
  }
  for (let label = 0; label < judgements.length; label++) {
    sums[label] = (sums[label] as number) + (judgements[label]?.bias as number);
  }
  return sums.subarray(0, judgements.length);
}

/** What a piece in a frame that stops a label comes to. */
export const STOPPED = Number.MIN_SAFE_INTEGER;

/** The sum of a label in a piece, or `STOPPED`. */
export function sumIn(
  { stoppedBy }: Judgement,
  frames: readonly string[] | undefined,
  sum: number | undefined,
): number {
  return frames?.some((frame) => stoppedBy.includes(frame)) ? STOPPED : (sum ?? 0);
}

/** How often a finding with this sum is right: 0..1 in thousandths, read between the knots. */
export function confidenceAt({ knots }: Judgement, sum: number): number {
  const above = knots.findIndex((knot) => knot.sum > sum);
  const last = knots.at(-1);
  if (!last) return 0.5;
  if (above < 0) return last.right / 1000;
  const high = knots[above] as Knot;
  const low = knots[above - 1];
  if (!low) return high.right / 1000;
  const share = (sum - low.sum) / (high.sum - low.sum);
  return Math.round(low.right + share * (high.right - low.right)) / 1000;
}
