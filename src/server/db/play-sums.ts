import { verdictOf } from '#domain/scoring/score.ts';
import { type CountedPlay, SKILL_COLUMNS } from './counted-plays.ts';

const COLUMNS = Object.values(SKILL_COLUMNS);
const VERDICTS = ['missed', 'partly', 'met'] as const;
type VerdictColumn = `${(typeof COLUMNS)[number]}_${(typeof VERDICTS)[number]}`;
const NAMES = { 'not-shown': 'missed', partly: 'partly', met: 'met', 'no-opportunity': null } as const;

/** How many plays missed each skill, showed it in part and met it. */
export const VERDICT_COLUMNS = COLUMNS.flatMap((column) =>
  VERDICTS.map((verdict) => `${column}_${verdict}` as const),
);

/** 1 under what each skill came to in a play, 0 under the others. */
export function verdictSums(play: CountedPlay): Record<VerdictColumn, number> {
  const sums = COLUMNS.flatMap((column) => {
    const verdict = NAMES[verdictOf(play[column])];
    return VERDICTS.map((each) => [`${column}_${each}`, each === verdict ? 1 : 0] as const);
  });
  // One entry for each skill and verdict.
  return Object.fromEntries(sums) as Record<VerdictColumn, number>;
}

/** The month in UTC, such as "2026-11". */
export function monthOf({ stored_at }: CountedPlay): string {
  return stored_at.slice(0, 7);
}

/** The same sums, taken away. */
export function negative<Name extends string>(sums: Readonly<Record<Name, number>>): Record<Name, number> {
  const entries = Object.entries<number>(sums).map(([name, sum]) => [name, -sum]);
  // The same names.
  return Object.fromEntries(entries) as Record<Name, number>;
}
