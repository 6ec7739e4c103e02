/** Chance that is the same each time for the same seed. */
export interface Chance {
  /** From 0, below 1. */
  readonly next: () => number;
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number;
  /** One of a list; nothing from an empty one. */
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
}

/** @param seed an unsigned 32-bit integer */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The generator's low bits repeat soon, so the seed's neighbours are told apart by mixing the high ones in.
    let mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    mixed = (mixed ^ (mixed >>> 15)) >>> 0;
    return mixed / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] };
}
