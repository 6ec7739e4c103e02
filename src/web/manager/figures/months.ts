/** Months as figures count them: "2026-11", in UTC. */
export function monthOf(time: Date): string {
  return time.toISOString().slice(0, 7);
}

/** @param by how many months later; negative for earlier */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, number - 1 + by, 1)));
}

/** "November 2026". */
export function monthWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(undefined, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** "from May 2026 to November 2026", "in May 2026", "since May 2026", "up to May 2026", or "at any time". */
export function periodWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? 'at any time' : `up to ${monthWords(to)}`;
  if (to === undefined) return `since ${monthWords(from)}`;
  return from === to ? `in ${monthWords(from)}` : `from ${monthWords(from)} to ${monthWords(to)}`;
}

/** How far back a month can be chosen: as long as assessments are kept, and a year more. */
const OFFERED = 24;

/** The months to choose from, the newest first, with those that are chosen already. */
export function monthsOffered(now: Date, ...chosen: readonly (string | undefined)[]): string[] {
  const last = monthOf(now);
  const offered = Array.from({ length: OFFERED }, (_, back) => monthAfter(last, -back));
  return [...new Set([...offered, ...chosen.filter((each) => each !== undefined)])].sort().reverse();
}

/** "Nov 26", short enough for an axis. */
export function monthAxisWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(undefined, {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
}
