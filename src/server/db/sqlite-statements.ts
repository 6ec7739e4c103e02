import type { Database as SqliteFile, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Beyond these, the one used longest ago goes: lists of ids of every length are statements of their own. */
const MOST_HELD = 300;
/** What is held may have been made for tables as they were before. */
const CHANGES_TABLES = /^\s*(create|alter|drop|attach|detach)\b/i;

/**
 * A database whose statements are read once and held: to read one takes longer than to run it, and to store one play
 * takes some thirty.
 */
export function withHeldStatements(database: SqliteFile): SqliteDatabase {
  /** By their text, the one used last at the end. */
  const held = new Map<string, Statement<unknown[]>>();
  return {
    close: () => {
      database.close();
    },
    prepare(sql) {
      if (CHANGES_TABLES.test(sql)) {
        held.clear();
        return database.prepare<unknown[]>(sql);
      }
      const known = held.get(sql);
      // One whose rows are being gone through cannot begin anew meanwhile.
      const statement = known && !known.busy ? known : database.prepare<unknown[]>(sql);
      held.delete(sql);
      held.set(sql, statement);
      const [oldest] = held.keys();
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
      return statement;
    },
  };
}
