import { resolve } from 'node:path';
import { PACKAGE_ROOT } from '#application/places.ts';

export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgresql'; readonly url: string };

const POSTGRESQL = /^postgres(ql)?:\/\//;

/** A database named by a person: the address of a PostgreSQL, or else a SQLite file. */
export function placeNamed(name: string): DatabasePlace {
  return POSTGRESQL.test(name) ? { kind: 'postgresql', url: name } : { kind: 'sqlite', file: resolve(name) };
}

/**
 * The database of the environment: DATABASE_URL, or else the SQLite file AMENDS_DATA, or else the one in the
 * program's own folder; nothing where DATABASE_URL is not the address of a PostgreSQL.
 */
export function placeOf({
  DATABASE_URL,
  AMENDS_DATA,
}: Readonly<Record<string, string | undefined>>): DatabasePlace | undefined {
  if (DATABASE_URL)
    return POSTGRESQL.test(DATABASE_URL) ? { kind: 'postgresql', url: DATABASE_URL } : undefined;
  const file = AMENDS_DATA ? resolve(AMENDS_DATA) : resolve(PACKAGE_ROOT, 'data', 'amends.db');
  return { kind: 'sqlite', file };
}

export const DATABASE_URL_REPORT =
  'DATABASE_URL: expected an address such as postgres://user@host/database, found another kind. Correct it, or leave it out to use SQLite.';
