import { LABELS } from '#domain/language/behaviour.ts';
import { BITS, type Example } from './corpus.ts';

const LABEL_COUNT = LABELS.length;
const EPOCHS = 4;
const RATE = 0.1;
/** A feature seen once teaches nothing that will come again. */
const SEEN = 2;

/** Weights as fitted, before they are made whole numbers: `weights[row * labels + label]`. */
export interface Fitted {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Bucket to row, or -1. */
  readonly rows: Int32Array;
  /** How many pieces show each bucket's feature. */
  readonly counts: Int32Array;
}

/** One logistic regression for each label, by AdaGrad, in an order that the seed decides. */
export function fitWeights(
  examples: readonly Example[],
  seed: number,
  kept?: (fitted: Fitted) => Uint8Array,
): Fitted {
  const first = fitAll(examples, seed);
  return kept ? fitAll(examples, seed, kept(first)) : first;
}

function fitAll(examples: readonly Example[], seed: number, kept?: Uint8Array): Fitted {
  const counts = new Int32Array(1 << BITS);
  for (const { units } of examples) {
    for (const { buckets } of units) for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const rows = new Int32Array(1 << BITS).fill(-1);
  let used = 0;
  counts.forEach((count, bucket) => {
    if (count >= SEEN) rows[bucket] = used++;
  });
  const weights = new Float32Array(used * LABEL_COUNT);
  const squares = new Float32Array(used * LABEL_COUNT).fill(0.01);
  const bias = new Float32Array(LABEL_COUNT).fill(-3);
  const inputs = examples.flatMap(({ units, truth, weight }) =>
    units.flatMap((unit, index) => {
      if (unit.muted) return [];
      const kept = [...unit.buckets.keys()].filter((at) => (rows[unit.buckets[at] as number] as number) >= 0);
      return [
        {
          weight,
          at: Int32Array.from(kept, (place) => (rows[unit.buckets[place] as number] as number) * LABEL_COUNT),
          values: Float32Array.from(kept, (place) => (unit.values[place] as number) / 10),
          truth: truth[index] as Uint8Array,
        },
      ];
    }),
  );
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const order = Int32Array.from(inputs.keys());
  const sums = new Float64Array(LABEL_COUNT);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      const kept = order[last] as number;
      order[last] = order[other] as number;
      order[other] = kept;
    }
    for (const which of order) {
      const { at, values, truth, weight } = inputs[which] as (typeof inputs)[number];
      sums.set(bias);
      for (let index = 0; index < at.length; index++) {
        const from = at[index] as number;
        const value = values[index] as number;
        for (let label = 0; label < LABEL_COUNT; label++) {
          sums[label] = (sums[label] as number) + (weights[from + label] as number) * value;
        }
      }
      for (let label = 0; label < LABEL_COUNT; label++) {
        const miss = 1 / (1 + Math.exp(-(sums[label] as number))) - (truth[label] as number);
        if (miss < 0.02 && miss > -0.02) continue;
        const pull = miss * weight;
        bias[label] = (bias[label] as number) - 0.02 * pull;
        for (let index = 0; index < at.length; index++) {
          const place = (at[index] as number) + label;
          if (kept && !kept[place]) continue;
          const slope = pull * (values[index] as number);
          const square = (squares[place] as number) + slope * slope;
          squares[place] = square;
          weights[place] = (weights[place] as number) - (RATE * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return { weights, bias, rows, counts };
}
