import { DEFAULT_MIGRATION_LOCK_TABLE, DEFAULT_MIGRATION_TABLE, Kysely, sql } from 'kysely';
import { migrate, migrateWithin, standingOf } from './migrate.ts';
import { sqliteScratch } from './sqlite.ts';

export interface BackupColumn {
  readonly name: string;
  readonly holds: 'text' | 'integer';
}

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly BackupColumn[];
  /** The columns of its primary key, by which it is read in order. */
  readonly key: readonly string[];
}

function holds(type: string): BackupColumn['holds'] | undefined {
  if (/int/i.test(type)) return 'integer';
  return /char|text/i.test(type) ? 'text' : undefined;
}

/** A database in a temporary file, with the tables as they are after this migration. */
export async function openScratch(migration: string): Promise<Kysely<unknown>> {
  const scratch = new Kysely<unknown>({ dialect: sqliteScratch() });
  await scratch.connection().execute((connection) => migrateWithin(connection, migration));
  return scratch;
}

/** Brings a scratch database up to date. */
export async function finishScratch(scratch: Kysely<unknown>): Promise<void> {
  await migrate(scratch, 'sqlite');
}

/**
 * The tables of a scratch database, and so all that the migrations make, on either kind of database: what else
 * somebody keeps beside them is no business of ours.
 */
export async function tablesOf(scratch: Kysely<unknown>): Promise<readonly BackupTable[]> {
  const { rows } = await sql<{ table: string; column: string; type: string; pk: number }>`
    select t.name as "table", c.name as "column", c.type as type, c.pk as pk
    from sqlite_master t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
      and t.name not in (${DEFAULT_MIGRATION_TABLE}, ${DEFAULT_MIGRATION_LOCK_TABLE})
    order by t.name, c.cid`.execute(scratch);
  return [...new Set(rows.map((row) => row.table))].map((name) => {
    const columns = rows.filter((row) => row.table === name);
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    if (key.length === 0) throw new Error(`The table ${name} cannot be backed up: it has no primary key.`);
    return {
      name,
      key: key.map(({ column }) => column),
      columns: columns.map(({ column, type }) => {
        const held = holds(type);
        if (held) return { name: column, holds: held };
        throw new Error(
          `The column ${name}.${column} cannot be backed up: it is ${type}, not text or integer.`,
        );
      }),
    };
  });
}

/** The tables as they are after this migration. */
export async function tablesAfter(migration: string): Promise<readonly BackupTable[]> {
  const scratch = await openScratch(migration);
  try {
    return await tablesOf(scratch);
  } finally {
    await scratch.destroy();
  }
}

/** The tables of a database that is up to date. */
export async function newestTables(): Promise<readonly BackupTable[]> {
  const standing = await standingOf([]);
  const newest = standing.kind === 'known' ? standing.pending.at(-1) : undefined;
  if (newest === undefined) throw new Error('There are no migrations.');
  return tablesAfter(newest);
}
