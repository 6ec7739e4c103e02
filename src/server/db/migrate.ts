import { type Kysely, type MigrationProvider, Migrator, sql } from 'kysely';
import { plays } from './migrations/0001-plays.ts';
import { rescored } from './migrations/0002-rescored.ts';
import { disputes } from './migrations/0003-disputes.ts';

/** In code, not read from a folder, so that a bundle holds them too. Names decide the order; never rename one. */
const provider: MigrationProvider = {
  getMigrations: async () => ({ '0001-plays': plays, '0002-rescored': rescored, '0003-disputes': disputes }),
};

async function toLatest<Schema>(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

/**
 * Brings a database up to date; throws where it cannot. Safe when several servers start at once: on
 * PostgreSQL Kysely takes a lock for it, on SQLite, where it takes none, all is one transaction that holds
 * the write lock from its beginning.
 */
export async function migrate<Schema>(db: Kysely<Schema>, kind: 'sqlite' | 'postgresql'): Promise<void> {
  if (kind === 'postgresql') return toLatest(db);
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await toLatest(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}
