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

function dialectFor(place: DatabasePlace, onIdleError: (error: Error) => void): Dialect | Promise<Dialect> {
  return place.kind === 'sqlite' ? sqliteDialect(place.file) : postgresqlDialect(place.url, onIdleError);
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
  return opened(place.kind, await dialectFor(place, onIdleError), (db) => migrate(db, place.kind));
}

/** Opens a database to be changed, with the tables it has or has not; rejects when it cannot be reached. */
export async function openAsItIs(place: DatabasePlace): Promise<Database> {
  // Asked for its tables, as a SQLite file is not read before it is asked for something in it.
  return opened(place.kind, await dialectFor(place, () => undefined), (db) => db.introspection.getTables());
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
