import { existsSync } from 'node:fs';
import { DATABASE_URL_REPORT, type DatabasePlace, placeNamed, placeOf } from '#server/db/database-place.ts';
import { type Database, lookIntoDatabase, openAsItIs, openDatabase } from '#server/db/open-database.ts';

export type StoreOpening =
  | {
      readonly ok: true;
      readonly database: Database;
      /** What it is called when something is said about it. */
      readonly name: string;
      /** Whether there was no such file, and opening made it. */
      readonly isNew: boolean;
    }
  /** One line: the database, what was expected, what was found, the mend. */
  | { readonly ok: false; readonly report: string };

// The address of a PostgreSQL has a password in it, so it is not shown.
function nameOf(place: DatabasePlace): string {
  return place.kind === 'sqlite' ? place.file : 'The PostgreSQL database';
}

const OPENINGS = {
  look: lookIntoDatabase,
  change: openDatabase,
  leave: openAsItIs,
  make: openAsItIs,
} satisfies Record<string, (place: DatabasePlace) => Promise<Database>>;

/**
 * Opens the database of a server that has been started at least once; or to `make`, any, also one that is not there.
 *
 * @param named a SQLite file or the address of a PostgreSQL; left out, what the server would choose
 * @param access to `look` changes nothing, not even the tables; to `change` brings them up to date; to `leave` or
 *   `make` leaves them to whoever opens it
 */
export async function openStore(
  named: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  access: keyof typeof OPENINGS,
): Promise<StoreOpening> {
  const place = named === undefined ? placeOf(environment) : placeNamed(named);
  if (!place) return { ok: false, report: DATABASE_URL_REPORT };
  const refuse = (found: string): StoreOpening => ({
    ok: false,
    report: `${nameOf(place)}: expected a database of Amends, found ${found}. Name another, or start the server once to make it.`,
  });
  const isNew = place.kind === 'sqlite' && !existsSync(place.file);
  if (isNew && access !== 'make') return refuse('nothing by that name');
  try {
    return { ok: true, database: await OPENINGS[access](place), name: nameOf(place), isNew };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return refuse(`one that cannot be opened (${message || code || 'no reason given'})`);
  }
}
