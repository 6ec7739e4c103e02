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

/**
 * A linear model over pieces of sentences: for each label a sum of integer weights of the features
 * present. Integers only, so that every machine comes to the same sum.
 */
export interface ClauseModel {
  /** Buckets into which features are hashed: two to this power. */
  readonly bits: number;
  readonly labels: readonly string[];
  readonly judgements: readonly Judgement[];
  /** `entries[starts[b]..starts[b + 1]]` are bucket b's labels and weights. */
  readonly starts: Int32Array;
  readonly entryLabels: Uint8Array;
  readonly entryWeights: Int8Array;
}

/** The sum of the model's weights for each label, for one piece. */
export function judge(model: ClauseModel, { buckets, values }: FeatureVector): Int32Array {
  const sums = Int32Array.from(model.judgements, ({ bias }) => bias);
  const { starts, entryLabels, entryWeights } = model;
  for (let index = 0; index < buckets.length; index++) {
    const bucket = buckets[index] as number;
    const value = values[index] as number;
    const end = starts[bucket + 1] as number;
    for (let entry = starts[bucket] as number; entry < end; entry++) {
      const label = entryLabels[entry] as number;
      sums[label] = (sums[label] as number) + (entryWeights[entry] as number) * value;
    }
  }
  return sums;
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
