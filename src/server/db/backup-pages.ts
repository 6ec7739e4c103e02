import { type QueryExecutorProvider, sql } from 'kysely';
import { Refused } from './backup-refusal.ts';
import type { BackupColumn, BackupTable } from './backup-tables.ts';

export type Value = string | number | null;

/** Rows of one table, each with its values in the order of `columns`. */
export interface Page {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** How many rows a database gives or takes at once. */
export const PAGE_ROWS = 200;

/** How many pages so many rows of each table are. */
export function pagesIn(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((sum, count) => sum + Math.ceil(count / PAGE_ROWS), 0);
}

function nameOf(found: unknown): string {
  if (typeof found === 'string') return 'text';
  if (typeof found === 'number') return `the number ${found}`;
  return found instanceof Uint8Array ? 'bytes' : `a ${typeof found}`;
}

/** A value as it goes into a backup. SQLite takes any value in any column; PostgreSQL's driver gives bigint as text. */
function toValue(table: string, { name, holds }: BackupColumn, found: unknown): Value {
  if (found === null) return null;
  if (holds === 'text' && typeof found === 'string') return found;
  if (holds === 'integer' && (typeof found === 'number' || typeof found === 'string')) {
    const whole = Number(found);
    if (Number.isSafeInteger(whole) && found !== '') return whole;
  }
  throw new Refused({
    kind: 'unsound',
    found: `${nameOf(found)} in ${table}.${name}, where ${holds === 'text' ? 'text' : 'a whole number'} belongs`,
  });
}

/** The rows of a table in the order of its primary key, a page at a time, so that memory does not grow with it. */
export async function* pagesOf(
  db: QueryExecutorProvider,
  { name, columns, key }: BackupTable,
): AsyncGenerator<Page> {
  const list = (names: readonly string[]) => sql.join(names.map((each) => sql.id(each)));
  const names = columns.map((column) => column.name);
  let last: Record<string, unknown> | undefined;
  do {
    const after = last;
    const rest = after
      ? sql`where (${list(key)}) > (${sql.join(key.map((column) => after[column]))})`
      : sql``;
    const { rows } = await sql<Record<string, unknown>>`
      select ${list(names)} from ${sql.table(name)} ${rest} order by ${list(key)} limit ${PAGE_ROWS}`.execute(
      db,
    );
    if (rows.length > 0) {
      yield {
        table: name,
        columns: names,
        rows: rows.map((row) => columns.map((column) => toValue(name, column, row[column.name]))),
      };
    }
    last = rows.length === PAGE_ROWS ? rows.at(-1) : undefined;
  } while (last);
}

/** How many rows each table has. */
export async function countRows(
  db: QueryExecutorProvider,
  tables: readonly BackupTable[],
): Promise<Readonly<Record<string, number>>> {
  const counts: [string, number][] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ rows: number | string }>`
      select count(*) as rows from ${sql.table(name)}`.execute(db);
    counts.push([name, Number(rows[0]?.rows)]);
  }
  return Object.fromEntries(counts);
}
