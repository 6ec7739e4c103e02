import { Kysely, sql } from 'kysely';
import { migrate } from './migrate.ts';
import { postgresqlDialect } from './postgresql.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgresql'; readonly url: string };

export interface Database {
  readonly kind: DatabasePlace['kind'];
  readonly db: Kysely<Schema>;
  /** Resolves when the database answers, rejects when it does not. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a database and brings it up to date; rejects when it cannot be reached. */
export async function openDatabase(
  place: DatabasePlace,
  onIdleError: (error: Error) => void = () => undefined,
): Promise<Database> {
  const dialect =
    place.kind === 'sqlite' ? sqliteDialect(place.file) : await postgresqlDialect(place.url, onIdleError);
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db, place.kind);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: place.kind,
    db,
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
