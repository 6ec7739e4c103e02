import type { OpenOption } from '#domain/play/replay.ts';

/**
 * The options in an order that tells nothing: shuffled by the seed, the same each time the moment is
 * shown in one play. Each keeps its number in the scenario.
 */
export function optionOrder(
  options: readonly OpenOption[],
  seed: number,
  moment: string,
): readonly OpenOption[] {
  let state = seed;
  for (const unit of moment) state = Math.imul(state ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  const order = [...options];
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a && b) [order[last], order[other]] = [b, a];
  }
  return order;
}
