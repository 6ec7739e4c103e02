import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { withHeldStatements } from './sqlite-statements.ts';

/** How long a write waits for one of another process. */
const BUSY_MILLISECONDS = 15_000;

/**
 * The embedded database: one file, its folder made where there is none. WAL lets readers go on while
 * one writes; `synchronous=FULL` makes an acknowledged play survive a power cut.
 */
export function sqliteDialect(file: string): SqliteDialect {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SqliteDatabase(file, { timeout: BUSY_MILLISECONDS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return new SqliteDialect({ database: withHeldStatements(database) });
}

/** The embedded database to be read only; throws where there is no file. */
export function sqliteReader(file: string): SqliteDialect {
  const database = new SqliteDatabase(file, {
    timeout: BUSY_MILLISECONDS,
    readonly: true,
    fileMustExist: true,
  });
  return new SqliteDialect({ database });
}

/** A database for the time of some work: in a temporary file of SQLite's own, which is gone when it is closed. */
export function sqliteScratch(): SqliteDialect {
  const database = new SqliteDatabase('');
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = ON');
  return new SqliteDialect({ database });
}
