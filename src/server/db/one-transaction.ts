import { type Kysely, sql } from 'kysely';
import type { DatabasePlace } from './database-place.ts';

/**
 * Does all of the work or nothing of it. On SQLite it holds the write lock from its beginning: one that has read
 * before it wants to write could be refused then.
 *
 * Kysely's own transactions do neither this nor migrations; on the connection that `work` gets, both are possible.
 */
export async function inOneTransaction<Schema, Result>(
  db: Kysely<Schema>,
  kind: DatabasePlace['kind'],
  work: (connection: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql.raw(kind === 'sqlite' ? 'begin immediate' : 'begin').execute(connection);
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      // Where the database has rolled back by itself, or is gone, this fails; why the work failed is what counts.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
