import { describe, expect, it } from 'vitest';
import { inContext, labelsAround, PLACES } from '#domain/language/model/context.ts';

const piece = (sentence: number, muted = false) => ({ start: 0, end: 1, sentence, muted });
/** Two labels: sums of 600 are as sure as they get, sums of -1,000 are nothing. */
const SURE = 600;
const NONE = -1000;
const sums = (...pairs: readonly (readonly [number, number])[]) => pairs.map((pair) => Int32Array.from(pair));
const placesOf = (around: { inputs: readonly number[] }) =>
  around.inputs.map((input) => `${PLACES[Math.trunc(input / 2)]} ${input % 2}`);

describe('the labels around a piece', () => {
  it('are told by where they are', () => {
    const [first, second, third] = labelsAround(
      sums([SURE, NONE], [NONE, NONE], [NONE, SURE]),
      [piece(0), piece(0), piece(1)],
      2,
    );
    expect(placesOf(first ?? { inputs: [] })).toEqual(['here 0', 'elsewhere 1']);
    expect(placesOf(second ?? { inputs: [] })).toEqual([
      'before 0',
      'sentence 0',
      'elsewhere 0',
      'after 1',
      'elsewhere 1',
    ]);
    expect(placesOf(third ?? { inputs: [] })).toEqual(['elsewhere 0', 'here 1']);
  });

  it('leave out what nobody is told', () => {
    const around = labelsAround(sums([SURE, NONE], [NONE, NONE]), [piece(0, true), piece(0)], 2);
    expect(around.map(({ inputs }) => inputs)).toEqual([[], []]);
  });

  it('put the sums of a piece right by whole numbers', () => {
    const weights = PLACES.flatMap(() => [
      [0, 0],
      [0, 0],
    ]);
    // A full share of the first label in the piece before adds 60 * 4 / 8 to the second.
    weights[2] = [0, 4];
    const right = inContext({ bias: [8, 0], weights }, sums([SURE, NONE], [NONE, -500]), [
      piece(0),
      piece(0),
    ]);
    expect(right.map((each) => [...each])).toEqual([
      [SURE + 1, NONE],
      [NONE + 1, -470],
    ]);
  });
});
