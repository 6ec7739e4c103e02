import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FiguresQuery } from '#contract/figures.ts';

/** PostgreSQL adds up to more than a number can hold, so its driver gives text; nothing at all adds up to null. */
export function whole(sum: number | string | bigint | null | undefined): number {
  return Number(sum ?? 0);
}

function all(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

function versionAndMode({ scenario, mode }: FiguresQuery, table: string): readonly RawBuilder<SqlBool>[] {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return [
    ...(scenario === undefined ? [] : [sql<SqlBool>`${column('scenario_hash')} = ${scenario}`]),
    ...(mode === undefined ? [] : [sql<SqlBool>`${column('mode')} = ${mode}`]),
  ];
}

/** The rows of a roll-up by month that are asked for. */
export function within(
  asked: FiguresQuery,
  table: 'group_month' | 'group_tally' | 'person_month' | 'sums',
): RawBuilder<SqlBool> {
  const month = sql.ref(`${table}.month`);
  return all([
    ...(asked.from === undefined ? [] : [sql<SqlBool>`${month} >= ${asked.from}`]),
    ...(asked.to === undefined ? [] : [sql<SqlBool>`${month} <= ${asked.to}`]),
    ...versionAndMode(asked, table),
  ]);
}

/** The rows of a roll-up without months that are asked for, whatever the period. */
export function ofVersion(
  asked: FiguresQuery,
  table: 'person_scenario' | 'group_progress' | 'assignment',
): RawBuilder<SqlBool> {
  return all(versionAndMode(asked, table));
}

const MONTHS_IN_YEAR = 12;

/** When a month begins, "2026-11" giving "2026-11-01T00:00:00.000Z"; times are compared as text of one length. */
export function beginOf(month: string): string {
  return `${month}-01T00:00:00.000Z`;
}

/** When a month is over: the begin of the next. */
export function endOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const [nextYear, next] = number === MONTHS_IN_YEAR ? [year + 1, 1] : [year, number + 1];
  return beginOf(`${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`);
}

/**
 * The rows with a time of their own that are asked for.
 *
 * @param by whether the time may lead to an index, or only be looked at in the rows that something else leads to
 */
export function withinTimes(
  asked: FiguresQuery,
  table: 'counted_play',
  by: 'index' | 'row' = 'index',
): RawBuilder<SqlBool> {
  const column = sql.ref(`${table}.stored_at`);
  // Of an expression no index knows anything.
  const at = by === 'index' ? column : sql`(${column} || '')`;
  return all([
    ...(asked.from === undefined ? [] : [sql<SqlBool>`${at} >= ${beginOf(asked.from)}`]),
    ...(asked.to === undefined ? [] : [sql<SqlBool>`${at} < ${endOf(asked.to)}`]),
    ...versionAndMode(asked, table),
  ]);
}
