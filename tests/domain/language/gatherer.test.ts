import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathererOf } from '#domain/language/model/gatherer.ts';

const BITS = 12;
const MASK = (1 << BITS) - 1;

/** Features of pieces, as hashes with their values and first words. */
const pieces = fc.array(
  fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 15 }), fc.integer({ min: -1, max: 90 })), {
    maxLength: 400,
  }),
  { maxLength: 12 },
);

function gather(all: readonly (readonly (readonly [number, number, number])[])[]) {
  const into = gathererOf(BITS);
  for (const piece of all) {
    into.begin();
    for (const [hash, value, first] of piece) into.add(hash, value, first);
  }
  return into
    .taken()
    .map(({ buckets, values, from, firstWords }) =>
      [...buckets].map((bucket, at) => [bucket, values[at], firstWords[from + at]]),
    );
}

function plainly(all: readonly (readonly (readonly [number, number, number])[])[]) {
  return all.map((piece) => {
    const seen = new Map<number, readonly [number, number, number]>();
    for (const [hash, value, first] of piece) {
      const bucket = hash & MASK;
      if (!seen.has(bucket)) seen.set(bucket, [bucket, value, first]);
    }
    return [...seen.values()];
  });
}

describe('gathering features', () => {
  it('counts a bucket once a piece, with what came first', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        expect(gather(all)).toEqual(plainly(all));
      }),
      { numRuns: 200 },
    );
  });

  it('has room for a reply of any length', () => {
    const all = Array.from({ length: 9 }, (_none, piece) =>
      Array.from({ length: 3000 }, (_other, at) => [at * (piece + 1), 4, at % 100] as const),
    );
    expect(gather(all)).toEqual(plainly(all));
  });

  it('knows nothing of a reply that came before', () => {
    const into = gathererOf(BITS);
    into.begin();
    into.add(5, 10, 0);
    expect(gather([[[5, 4, 2]]])).toEqual([[[5, 4, 2]]]);
  });
});
