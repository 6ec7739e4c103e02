/** Differences of one number over many plays. */
export interface Change {
  readonly up: number;
  readonly down: number;
  /** Sum of the differences, those down counted below zero. */
  readonly sum: number;
  readonly largest: { readonly by: number; readonly play: string } | null;
  /** Plays in which the number is there on one side only: a skill with no occasion has none. */
  readonly oneSided: number;
}

export const NO_CHANGE: Change = { up: 0, down: 0, sum: 0, largest: null, oneSided: 0 };

/** The differences so far with one play more. */
export function withChange(
  change: Change,
  before: number | null,
  after: number | null,
  play: string,
): Change {
  if (before === after) return change;
  if (before === null || after === null) return { ...change, oneSided: change.oneSided + 1 };
  const by = after - before;
  return {
    ...change,
    up: change.up + (by > 0 ? 1 : 0),
    down: change.down + (by < 0 ? 1 : 0),
    sum: change.sum + by,
    largest: change.largest && Math.abs(change.largest.by) >= Math.abs(by) ? change.largest : { by, play },
  };
}

/** How many plays differ. */
export function changedPlays({ up, down, oneSided }: Change): number {
  return up + down + oneSided;
}

/** Of the plays with a number on both sides that differ; 0 where there are none. */
export function meanChange({ up, down, sum }: Change): number {
  return up + down === 0 ? 0 : sum / (up + down);
}
