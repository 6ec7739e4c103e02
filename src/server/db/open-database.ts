import { type Dialect, Kysely, sql } from 'kysely';
import type { DatabasePlace } from './database-place.ts';
import { migrate } from './migrate.ts';
import { postgresqlDialect } from './postgresql.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect, sqliteReader } from './sqlite.ts';

export interface Database {
  readonly kind: DatabasePlace['kind'];
  readonly db: Kysely<Schema>;
  /** Resolves when the database answers, rejects when it does not. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function opened(
  kind: DatabasePlace['kind'],
  dialect: Dialect,
  first: (db: Kysely<Schema>) => Promise<unknown>,
): Promise<Database> {
  const db = new Kysely<Schema>({ dialect });
  try {
    await first(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind,
    db,
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

/** Opens a database and brings it up to date; rejects when it cannot be reached. */
export async function openDatabase(
  place: DatabasePlace,
  onIdleError: (error: Error) => void = () => undefined,
): Promise<Database> {
  const dialect =
    place.kind === 'sqlite' ? sqliteDialect(place.file) : await postgresqlDialect(place.url, onIdleError);
  return opened(place.kind, dialect, (db) => migrate(db, place.kind));
}

/**
 * Opens a database to look at its plays and changes nothing in it, not even its tables; rejects when it cannot be
 * reached or has no plays table.
 */
export async function lookIntoDatabase(place: DatabasePlace): Promise<Database> {
  const dialect =
    place.kind === 'sqlite' ? sqliteReader(place.file) : await postgresqlDialect(place.url, () => undefined);
  return opened(place.kind, dialect, (db) => db.selectFrom('play').select('id').limit(1).execute());
}
