import type { MonthPoint } from './month-points.ts';
import { countOf } from './number-words.ts';
import { FEWEST_POINTS } from './parabola.ts';

const least = (points: readonly MonthPoint[], of: (point: MonthPoint) => number) =>
  points.reduce((found, each) => (of(each) < of(found) ? each : found));

/** M30: how satisfied customers were in the months that cost least and most. */
export function compensationSentence(title: string, points: readonly MonthPoint[]): string {
  const [first] = points;
  if (!first) return 'No month of one version to look at yet';
  if (points.length === 1)
    return `${title}: one month so far, with satisfaction at ${Math.round(first.satisfaction)}`;
  const cheap = least(points, ({ cost }) => cost);
  const dear = least(points, ({ cost }) => -cost);
  return `${title}: satisfaction ${Math.round(cheap.satisfaction)} in the month that cost least, ${Math.round(dear.satisfaction)} in the one that cost most`;
}

/** What is compared, and what it cannot show. */
export function compensationNote(points: readonly MonthPoint[]): string {
  const curve =
    points.length < FEWEST_POINTS
      ? `A curve is drawn from ${countOf(FEWEST_POINTS, 'month')} on.`
      : 'The curve is the parabola nearest to the months, each counted by its plays.';
  return `Months of this one version are compared with each other. ${curve} It shows no cause.`;
}
