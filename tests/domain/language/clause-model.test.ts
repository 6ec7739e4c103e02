import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClauseModel, judge, weightOf } from '#domain/language/model/clause-model.ts';
import { decodeModel, GAP_DIGITS, LETTERS, LEVELS } from '#domain/language/model/decode-model.ts';

const BITS = 10;
const BUCKETS = 1 << BITS;
const LABELS = 30;

/** For each label its buckets, each with the place of its level and whether it is below zero. */
type Written = readonly ReadonlyMap<number, { readonly level: number; readonly below: boolean }>[];

/** A distance in digits, the lowest first, the last marked. */
function digits(distance: number): string {
  const more = Math.floor(distance / GAP_DIGITS);
  const digit = distance % GAP_DIGITS;
  return more === 0 ? LETTERS.charAt(GAP_DIGITS + digit) : LETTERS.charAt(digit) + digits(more);
}

function decoded(written: Written): ClauseModel {
  // Any order of the labels will do: here the last comes first.
  const byUse = written.map((_label, at) => written.length - 1 - at);
  const inOrder = [...new Set(written.flatMap((label) => [...label.keys()]))].sort((a, b) => a - b);
  const owners = inOrder.map((bucket) =>
    [...byUse.keys()].filter((rank) => written[byUse[rank] as number]?.has(bucket)),
  );
  return decodeModel({
    bits: BITS,
    labels: written.map((_label, at) => `label-${at}`),
    judgements: written.map((_label, at) => ({
      bias: 7 * at - 100,
      firm: 0,
      ruled: 0,
      possible: 0,
      stoppedBy: [],
      knots: [],
    })),
    byUse,
    gaps: inOrder.map((bucket, at) => digits(bucket - (inOrder[at - 1] ?? -1) - 1)).join(''),
    owners: owners
      .flatMap((ranks) =>
        ranks.map((rank, at) =>
          LETTERS.charAt(2 * (rank - (ranks[at - 1] ?? -1) - 1) + Number(at === ranks.length - 1)),
        ),
      )
      .join(''),
    weights: inOrder
      .flatMap((bucket, at) =>
        (owners[at] as number[]).map((rank) => {
          const { level, below } = written[byUse[rank] as number]?.get(bucket) ?? { level: 0, below: false };
          return LETTERS.charAt(2 * level + Number(below));
        }),
      )
      .join(''),
  });
}

const bucket = fc.nat(BUCKETS - 1);
const weight = fc.record({ level: fc.nat(LEVELS.length - 1), below: fc.boolean() });
const written: fc.Arbitrary<Written> = fc.array(
  fc.array(fc.tuple(bucket, weight), { maxLength: 200 }).map((entries) => new Map(entries)),
  { minLength: LABELS, maxLength: LABELS },
);
const features = fc.uniqueArray(fc.tuple(bucket, fc.integer({ min: 1, max: 127 })), {
  maxLength: 900,
  selector: ([its]) => its,
});

describe('the model over pieces', () => {
  it('has the weights that were written for it, and none besides', () => {
    fc.assert(
      fc.property(written, (labels) => {
        const model = decoded(labels);
        labels.forEach((weights, label) => {
          for (let at = 0; at < BUCKETS; at++) {
            const { level, below } = weights.get(at) ?? { level: -1, below: false };
            const expected = (LEVELS[level] ?? 0) * (below ? -1 : 1);
            if (weightOf(model, at, label) !== expected) {
              expect([label, at, weightOf(model, at, label)]).toEqual([label, at, expected]);
            }
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  it('sums several weights at once as one would by one', () => {
    fc.assert(
      fc.property(written, features, (labels, present) => {
        const model = decoded(labels);
        const sums = judge(model, {
          buckets: Int32Array.from(present, ([its]) => its),
          values: Int8Array.from(present, ([, value]) => value),
        });
        const plain = labels.map((_label, label) =>
          present.reduce(
            (sum, [its, value]) => sum + value * weightOf(model, its, label),
            model.judgements[label]?.bias ?? 0,
          ),
        );
        expect([...sums]).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the heaviest features of a long piece', () => {
    const all = new Map(Array.from({ length: BUCKETS }, (_none, at) => [at, { level: 15, below: false }]));
    const model = decoded(Array.from({ length: LABELS }, () => all));
    const sums = judge(model, {
      buckets: Int32Array.from(all.keys()),
      values: new Int8Array(BUCKETS).fill(127),
    });
    expect(sums[0]).toBe(BUCKETS * 127 * 116 - 100);
    expect(sums[29]).toBe(BUCKETS * 127 * 116 + 7 * 29 - 100);
  });
});
