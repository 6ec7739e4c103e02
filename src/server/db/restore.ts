import { type QueryExecutorProvider, sql } from 'kysely';
import { countRows, pagesIn, pagesOf } from './backup-pages.ts';
import { type Attempt, attempt, Refused } from './backup-refusal.ts';
import { type BackupTable, newestTables } from './backup-tables.ts';
import { appliedMigrations, holdMigrations, migrateWithin, standingOf } from './migrate.ts';
import { inOneTransaction } from './one-transaction.ts';
import type { Database } from './open-database.ts';
import type { Progress } from './progress.ts';
import { insertPage, withLateReferences } from './restore-fill.ts';
import type { Staged } from './restore-stage.ts';

/**
 * Tables that a server fills by itself when it is first started. A database that has rows in these alone is as good as
 * empty: they stay, and where the backup has the same one, the backup's counts.
 */
const FILLED_BY_THE_SERVER = ['scenario_version', 'setting'];

/** Those of the tables that are there already. */
async function present(
  connection: QueryExecutorProvider,
  kind: Database['kind'],
  tables: readonly BackupTable[],
): Promise<readonly BackupTable[]> {
  const all =
    kind === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`;
  const { rows } = await all.execute(connection);
  return tables.filter(({ name }) => rows.some((row) => row.name === name));
}

/** Keeps others from reading and writing the tables until the transaction ends; on SQLite it has its lock already. */
async function lock(
  connection: QueryExecutorProvider,
  kind: Database['kind'],
  tables: readonly BackupTable[],
): Promise<void> {
  if (kind === 'sqlite' || tables.length === 0) return;
  await sql`set local lock_timeout = '15s'`.execute(connection);
  const list = sql.join(tables.map(({ name }) => sql.table(name)));
  await sql`lock table ${list} in access exclusive mode`.execute(connection);
}

async function requireEmpty(
  connection: QueryExecutorProvider,
  tables: readonly BackupTable[],
): Promise<void> {
  const others = tables.filter(({ name }) => !FILLED_BY_THE_SERVER.includes(name));
  for (const [table, rows] of Object.entries(await countRows(connection, others))) {
    if (rows > 0) throw new Refused({ kind: 'not-empty', table, rows });
  }
}

/** Whether a database can be restored into, as it looks before anything is read or locked. */
export function looksEmpty({ db, kind }: Database): Promise<Attempt<void>> {
  return attempt(async () => requireEmpty(db, await present(db, kind, await newestTables())));
}

async function requireAll(connection: QueryExecutorProvider, { tables, rows }: Staged): Promise<void> {
  const counts = await countRows(connection, tables);
  for (const { name } of tables) {
    const [stored = 0, wanted = 0] = [counts[name], rows[name]];
    if (FILLED_BY_THE_SERVER.includes(name) ? stored < wanted : stored !== wanted) {
      const reason = `it has ${stored} rows of ${name} after ${wanted} were stored`;
      throw new Refused({ kind: 'database-failed', reason });
    }
  }
}

/**
 * Brings a database in which nobody has done anything yet up to date and fills it, all or nothing. Others wait for the
 * end meanwhile.
 */
export function restoreInto(database: Database, staged: Staged, progress: Progress): Promise<Attempt<void>> {
  const { kind } = database;
  const { scratch, tables, rows } = staged;
  const fill = async (connection: QueryExecutorProvider): Promise<void> => {
    const step = progress('restoring', pagesIn(rows));
    for (const table of tables) {
      const key = FILLED_BY_THE_SERVER.includes(table.name) ? table.key : undefined;
      for await (const page of pagesOf(scratch, table)) {
        await insertPage(connection, page, key);
        await step();
      }
    }
  };
  return attempt(() =>
    inOneTransaction(database.db, kind, async (connection) => {
      await holdMigrations(connection, kind);
      const standing = await standingOf(await appliedMigrations(connection));
      if (standing.kind === 'newer')
        throw new Refused({ kind: 'newer-database', migration: standing.migration });
      const there = await present(connection, kind, tables);
      await lock(connection, kind, there);
      await requireEmpty(connection, there);
      await migrateWithin(connection);
      const names = tables.map(({ name }) => name);
      await withLateReferences(connection, { kind, tables: names }, () => fill(connection));
      await requireAll(connection, staged);
    }),
  );
}
