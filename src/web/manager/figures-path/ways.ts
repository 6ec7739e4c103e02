import type { Path } from '#contract/figures.ts';
import type { Place, Step } from './step-words.ts';

/** All steps from one place to another, the most taken first. */
export interface Way {
  readonly from: string;
  readonly to: Place;
  readonly steps: readonly Step[];
  readonly times: number;
  /** Of all that went on from there, 0..1. */
  readonly share: number;
  /** Few went it, and it is not the way by which most came where it leads. */
  readonly rare: boolean;
}

/** A smaller share than this is rare: a map with every way that somebody has taken shows none of them. */
export const RARE = 0.1;

function sum(steps: readonly { readonly times: number }[]): number {
  return steps.reduce((all, { times }) => all + times, 0);
}

/** Where plays went on to from each place, in the order of the places, from each the most taken way first. */
export function waysOf({ places, steps }: Path): readonly Way[] {
  const ways = places.flatMap(({ id: from }) => {
    const out = steps.filter((step) => step.from === from);
    const all = sum(out);
    return places
      .map((to) => {
        const taken = out.filter((step) => step.to === to.id).sort((a, b) => b.times - a.times);
        const times = sum(taken);
        return { from, to, steps: taken, times, share: all === 0 ? 0 : times / all };
      })
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times);
  });
  const mostInto = new Map<string, number>();
  for (const { from, to, times } of ways) {
    if (from !== to.id) mostInto.set(to.id, Math.max(times, mostInto.get(to.id) ?? 0));
  }
  return ways.map((way) => ({
    ...way,
    rare: way.share < RARE && way.times < (mostInto.get(way.to.id) ?? 0),
  }));
}
