import type { FiguresSearch } from './figures-search.ts';
import { monthAfter, monthOf } from './months.ts';

/** Months of each of two periods that are compared where none was chosen yet. */
const MONTHS = 3;

/**
 * The period before the one that is chosen, and as long; where none is chosen, the last three months and the three
 * before them.
 */
export function periodBefore(
  { from, to }: Pick<FiguresSearch, 'from' | 'to'>,
  now: Date,
): Required<Pick<FiguresSearch, 'from' | 'to' | 'withFrom' | 'withTo'>> {
  const last = to ?? monthOf(now);
  const first = from ?? monthAfter(last, 1 - MONTHS);
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const length = number(last) - number(first) + 1;
  return { from: first, to: last, withFrom: monthAfter(first, -length), withTo: monthAfter(first, -1) };
}
