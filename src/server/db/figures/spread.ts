import { FEWEST_PEOPLE, type ScenarioFigures } from '#contract/figures.ts';

type Spread = ScenarioFigures['scenarios'][number]['spread'];

/** The value below which such a share of them lies, between two of them in proportion. @param sorted at least one */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** How far people lie apart; nothing where they are too few. @param means each of one person */
export function spreadOf(means: readonly number[]): Spread {
  if (means.length < FEWEST_PEOPLE) return null;
  const sorted = [...means].sort((a, b) => a - b);
  return {
    people: means.length,
    least: quantile(sorted, 0),
    lower: quantile(sorted, 0.25),
    middle: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    most: quantile(sorted, 1),
  };
}
