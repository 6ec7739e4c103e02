import type { Segment } from '../segment.ts';

/** Labels whose neighbouring pieces are each one of their own: two options stand side by side. */
const APART: ReadonlySet<string> = new Set(['choice.option']);

export interface Piece extends Segment {
  readonly sentence: number;
  readonly muted: boolean;
}

export interface Span extends Segment {
  /** The first piece and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The highest sum among its pieces. */
  readonly sum: number;
}

/** What is found from a sum on: neighbouring pieces of one sentence that say the same are one span. */
export function spansFrom(
  least: number,
  name: string,
  pieces: readonly Piece[],
  sums: readonly number[],
): Span[] {
  const spans: Span[] = [];
  pieces.forEach((piece, index) => {
    const sum = sums[index] as number;
    if (piece.muted || sum < least) return;
    const before = spans.at(-1);
    if (
      before &&
      !APART.has(name) &&
      before.to === index &&
      pieces[before.from]?.sentence === piece.sentence
    ) {
      spans[spans.length - 1] = { ...before, end: piece.end, to: index + 1, sum: Math.max(before.sum, sum) };
    } else {
      spans.push({ start: piece.start, end: piece.end, from: index, to: index + 1, sum });
    }
  });
  return spans;
}
