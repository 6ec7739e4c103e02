import type { MonthFigures } from '#contract/figures.ts';

/** One month of one version, as means of its plays. */
export interface MonthPoint {
  readonly month: string;
  readonly plays: number;
  /** What the remedies of a play cost, in the currency's own unit. */
  readonly cost: number;
  /** 0..100. */
  readonly satisfaction: number;
}

/** The months of one version, the first first. */
export function monthPoints(months: MonthFigures['months'], hash: string): readonly MonthPoint[] {
  return months
    .filter(({ scenario, plays }) => scenario.hash === hash && plays > 0)
    .map(({ month, plays, satisfactionSum, costSum }) => ({
      month,
      plays,
      cost: costSum.cents / plays / 100,
      satisfaction: satisfactionSum / plays,
    }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** The version with the most plays; of equals the first. */
export function mostPlayed(months: MonthFigures['months']): string | undefined {
  const plays = new Map<string, number>();
  for (const { scenario, plays: each } of months) {
    plays.set(scenario.hash, (plays.get(scenario.hash) ?? 0) + each);
  }
  return [...plays].reduce<readonly [string, number] | undefined>(
    (most, each) => (most && most[1] >= each[1] ? most : each),
    undefined,
  )?.[0];
}
