const DAY = 86_400_000;

/** Days the demo firm has behind it. */
export const DAYS_SHOWN = 365;

/** Midnight UTC, in milliseconds, of a day of the year that ends on the day of `end`; the last is `DAYS_SHOWN - 1`. */
export function midnight(end: string, day: number): number {
  const last = Math.floor(Date.parse(end) / DAY) * DAY;
  return last - (DAYS_SHOWN - 1 - day) * DAY;
}

export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** How much is played on a day, 1 on a plain working day: little at weekends, in August and around the new year. */
export function busyness(at: number): number {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  if ((month === 11 && dayOfMonth >= 23) || (month === 0 && dayOfMonth <= 2)) return 0.02;
  const weekend = weekday === 0 || weekday === 6 ? 0.06 : 1;
  return month === 7 ? weekend * 0.45 : weekend;
}

/** That day of the year shown, or the Monday after it where it falls on a weekend. */
export function workingDay(end: string, day: number): number {
  const weekday = new Date(midnight(end, day)).getUTCDay();
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}
