import { LABELS } from '#domain/language/behaviour.ts';
import { type ContextModel, FULL, inContext, labelsAround, PLACES } from '#domain/language/model/context.ts';
import type { Judged } from './calibrate.ts';
import { SUM_UNIT } from './quantise.ts';

const LABEL_COUNT = LABELS.length;
const INPUTS = PLACES.length * LABEL_COUNT;
const ROUNDS = 6;
const RATE = 0.03;
/** How strongly a weight is pulled to nothing; more or less of it changed little. */
const PULL = 0.0003;
/** Sums of more than this, in logits, are as sure as they get. */
const SUREST = 6;
const EIGHTHS = 8;
const SEED = 20_261_122;

/** One piece as the fit sees it. */
interface Sample {
  /** For each label around it, where its weights begin, and its share as 0..1. */
  readonly from: Int32Array;
  readonly shares: Float32Array;
  /** In logits. */
  readonly sums: Float32Array;
  readonly truth: Uint8Array;
}

function samplesOf({ example, sums }: Judged): Sample[] {
  return labelsAround(sums, example.units, LABEL_COUNT).flatMap(({ inputs, shares }, at) =>
    example.units[at]?.muted
      ? []
      : [
          {
            from: Int32Array.from(inputs, (input) => input * LABEL_COUNT),
            shares: Float32Array.from(shares, (share) => share / FULL),
            sums: Float32Array.from(sums[at] as Int32Array, (sum) =>
              Math.max(-SUREST, Math.min(SUREST, sum / SUM_UNIT)),
            ),
            truth: example.truth[at] as Uint8Array,
          },
        ],
  );
}

/**
 * What the labels around a piece add to its sums, from replies of writers that the sums do not know: a logistic
 * regression for each label that starts from the sum it has, by AdaGrad, in an order that a seed decides.
 */
export function fitContext(judged: readonly Judged[]): ContextModel {
  const samples = judged.flatMap(samplesOf);
  const weights = new Float32Array(INPUTS * LABEL_COUNT);
  const squares = new Float32Array(weights.length).fill(1);
  const bias = new Float32Array(LABEL_COUNT);
  const misses = new Float64Array(LABEL_COUNT);
  let state = SEED;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let last = samples.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [samples[last], samples[other]] = [samples[other] as Sample, samples[last] as Sample];
    }
    for (const { from, shares, sums, truth } of samples) {
      misses.set(sums);
      for (let index = 0; index < from.length; index++) {
        const [place, share] = [from[index] as number, shares[index] as number];
        for (let label = 0; label < LABEL_COUNT; label++) {
          misses[label] = (misses[label] as number) + (weights[place + label] as number) * share;
        }
      }
      for (let label = 0; label < LABEL_COUNT; label++) {
        const sum = (misses[label] as number) + (bias[label] as number);
        const miss = 1 / (1 + Math.exp(-sum)) - (truth[label] as number);
        misses[label] = miss;
        bias[label] = (bias[label] as number) - 0.001 * miss;
      }
      for (let index = 0; index < from.length; index++) {
        const [first, share] = [from[index] as number, shares[index] as number];
        for (let label = 0; label < LABEL_COUNT; label++) {
          const place = first + label;
          const slope = (misses[label] as number) * share + PULL * (weights[place] as number);
          const square = (squares[place] as number) + slope * slope;
          squares[place] = square;
          weights[place] = (weights[place] as number) - (RATE * slope) / Math.sqrt(square);
        }
      }
    }
  }
  const whole = (weight: number, unit: number) => Math.round(weight * unit * EIGHTHS);
  return {
    bias: Array.from(bias, (each) => whole(each, SUM_UNIT)),
    weights: Array.from({ length: INPUTS }, (_none, input) =>
      Array.from(weights.subarray(input * LABEL_COUNT, (input + 1) * LABEL_COUNT), (each) =>
        whole(each, SUM_UNIT / FULL),
      ),
    ),
  };
}

/** Replies with their sums as the context puts them right. */
export function putRight(judged: readonly Judged[], context: ContextModel): Judged[] {
  return judged.map(({ example, sums }) => ({ example, sums: [...inContext(context, sums, example.units)] }));
}

/** The same, by a context that has not seen the writer: one is fitted on every other writer, and puts right the rest. */
export function putRightUnseen(judged: readonly Judged[]): Judged[] {
  const writers = [...new Set(judged.map(({ example }) => example.writer))];
  return [0, 1].flatMap((half) => {
    const isTheirs = ({ example }: Judged) => writers.indexOf(example.writer) % 2 === half;
    const others = judged.filter((each) => !isTheirs(each));
    return putRight(judged.filter(isTheirs), fitContext(others));
  });
}
