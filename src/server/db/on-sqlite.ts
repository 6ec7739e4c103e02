import { type QueryExecutorProvider, SqliteAdapter } from 'kysely';

/** Whether a connection is to SQLite, for the few statements that the two databases do not share. */
export function onSqlite(db: QueryExecutorProvider): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
