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
/** What is added to a weight, so that its byte has no sign: then the bytes of a word are summed two at a time. */
export const LIFT = 128;

/**
 * A linear model over pieces of sentences: for each label a sum of integer weights of the features
 * present. Integers only, so that every machine comes to the same sum.
 */
export interface ClauseModel {
  /** Buckets into which features are hashed: two to this power. */
  readonly bits: number;
  readonly labels: readonly string[];
  readonly judgements: readonly Judgement[];
  /** A bit for each bucket: whether it weighs anything. */
  readonly weighty: Int32Array;
  /** For each 32 buckets the weighty ones before them: a bucket's row is the number of those up to itself. */
  readonly before: Int32Array;
  /** Words in a row, a multiple of `COLUMNS_AT_ONCE`. Features weigh in most labels or in none, so that lists would be longer. */
  readonly width: number;
  /** The rows, each weight lifted by `LIFT`. */
  readonly weights: Int32Array;
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The row of a bucket's weights; 0 where it weighs nothing. Counted rather than looked up: a list of rows for all
 * buckets would be ten times as long, and what is asked of it lies anywhere.
 */
export function rowOf(weighty: Int32Array, before: Int32Array, bucket: number): number {
  const word = weighty[bucket >>> 5] as number;
  // The bits above its own are shifted out.
  const upTo = word << (31 - (bucket & 31));
  return upTo < 0 ? (before[bucket >>> 5] as number) + bitsIn(upTo) : 0;
}

/** What a bucket adds to the sum of a label, for each unit of the feature's value. */
export function weightOf(
  { weighty, before, width, weights }: ClauseModel,
  bucket: number,
  label: number,
): number {
  const place = rowOf(weighty, before, bucket) * width + Math.trunc(label / LABELS_A_WORD);
  const word = weights[place] as number;
  return ((word >>> (8 * (label % LABELS_A_WORD))) & 0xff) - LIFT;
}

const HALVES = 0x00ff00ff;
/** Bytes times values of this sum are sure to add up in half a word: 257 times 255. */
const MOST_VALUE = 257;
/** Columns of words that are summed at once: so many sums the processor can hold at hand. */
export const COLUMNS_AT_ONCE = 4;

/** Where the rows of the features at hand begin, and their values: room for the largest piece so far. */
let begins = new Int32Array(1024);
let factors = new Int32Array(1024);

/** The sum of the model's weights for each label, for one piece. */
export function judge(model: ClauseModel, { buckets, values }: FeatureVector): Int32Array {
  const { judgements, weighty, before, width, weights } = model;
  if (buckets.length > begins.length) {
    begins = new Int32Array(2 * buckets.length);
    factors = new Int32Array(2 * buckets.length);
  }
  const from = begins;
  const by = factors;
  let count = 0;
  let lifted = 0;
  for (let index = 0; index < buckets.length; index++) {
    const row = rowOf(weighty, before, buckets[index] as number);
    // What weighs nothing.
    if (row === 0) continue;
    const value = values[index] as number;
    by[count] = value;
    from[count++] = Math.imul(row, width);
    lifted += value;
  }
  const sums = new Int32Array(width * LABELS_A_WORD);
  for (let column = 0; column < width; column += COLUMNS_AT_ONCE) {
    addColumns(sums, weights, column, from, by, count);
  }
  lifted *= LIFT;
  for (let label = 0; label < judgements.length; label++) {
    sums[label] = (sums[label] as number) - lifted + (judgements[label]?.bias as number);
  }
  return sums.subarray(0, judgements.length);
}

/**
 * Adds up four columns of words, written out: each in two sums, one of the odd bytes and one of the even ones, for
 * as long as these hold them.
 */
function addColumns(
  sums: Int32Array,
  weights: Int32Array,
  column: number,
  from: Int32Array,
  by: Int32Array,
  count: number,
): void {
  let index = 0;
  while (index < count) {
    let odd1 = 0;
    let odd2 = 0;
    let odd3 = 0;
    let odd4 = 0;
    let even1 = 0;
    let even2 = 0;
    let even3 = 0;
    let even4 = 0;
    for (let room = MOST_VALUE; index < count; index = (index + 1) | 0) {
      const value = by[index] as number;
      room = (room - value) | 0;
      if (room < 0) break;
      const place = ((from[index] as number) + column) | 0;
      const one = weights[place] as number;
      odd1 = (odd1 + Math.imul(one & HALVES, value)) | 0;
      even1 = (even1 + Math.imul((one >>> 8) & HALVES, value)) | 0;
      const two = weights[(place + 1) | 0] as number;
      odd2 = (odd2 + Math.imul(two & HALVES, value)) | 0;
      even2 = (even2 + Math.imul((two >>> 8) & HALVES, value)) | 0;
      const three = weights[(place + 2) | 0] as number;
      odd3 = (odd3 + Math.imul(three & HALVES, value)) | 0;
      even3 = (even3 + Math.imul((three >>> 8) & HALVES, value)) | 0;
      const four = weights[(place + 3) | 0] as number;
      odd4 = (odd4 + Math.imul(four & HALVES, value)) | 0;
      even4 = (even4 + Math.imul((four >>> 8) & HALVES, value)) | 0;
    }
    const label = column * LABELS_A_WORD;
    addHalves(sums, label, odd1, even1);
    addHalves(sums, label + LABELS_A_WORD, odd2, even2);
    addHalves(sums, label + 2 * LABELS_A_WORD, odd3, even3);
    addHalves(sums, label + 3 * LABELS_A_WORD, odd4, even4);
  }
}

function addHalves(sums: Int32Array, label: number, odd: number, even: number): void {
  sums[label] = (sums[label] as number) + (odd & 0xffff);
  sums[label + 1] = (sums[label + 1] as number) + (even & 0xffff);
  sums[label + 2] = (sums[label + 2] as number) + (odd >>> 16);
  sums[label + 3] = (sums[label + 3] as number) + (even >>> 16);
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
