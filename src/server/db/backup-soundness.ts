import { type QueryExecutorProvider, sql } from 'kysely';
import { Refused } from './backup-refusal.ts';
import type { DatabasePlace } from './database-place.ts';

interface Dangling {
  readonly table: string;
  readonly parent: string;
}

/**
 * Throws where a SQLite database refers to rows that are not there. PostgreSQL never lets it come to that.
 *
 * @param connection may be in the middle of a transaction
 */
export async function references(connection: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<Dangling>`
    select "table", parent from pragma_foreign_key_check limit 1`.execute(connection);
  const [first] = rows;
  if (!first) return;
  throw new Refused({
    kind: 'unsound',
    found: `a row of ${first.table} that refers to one of ${first.parent} which is not there`,
  });
}

/** Throws where a SQLite file is damaged: its backup would be as wrong, and take the place of a good one. */
export async function soundness(db: QueryExecutorProvider, kind: DatabasePlace['kind']): Promise<void> {
  if (kind === 'postgresql') return;
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const found = rows[0]?.integrity_check;
  if (found !== 'ok') throw new Refused({ kind: 'unsound', found: `damage (${found ?? 'no answer'})` });
  await references(db);
}
