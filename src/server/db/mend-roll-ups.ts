import { type Kysely, sql } from 'kysely';
import type { DatabasePlace } from './database-place.ts';
import { inOneTransaction } from './one-transaction.ts';
import { type RollUp, rollUpsOf } from './recount.ts';
import type { Schema } from './schema.ts';
import type { Connection } from './transaction.ts';

/** In how many rows each of the roll-ups is not what a recount gives. */
export type RollUpDifferences = Readonly<Record<RollUp['table'], number>>;

const names = (columns: readonly string[], of: string) =>
  sql.join(columns.map((name) => sql.ref(`${of}.${name}`)));

async function differing(db: Connection, { table, key, columns, rows }: RollUp): Promise<number> {
  const kept = sql`select ${names(columns, 'kept')} from ${sql.table(table)} as kept`;
  const counted = sql`select ${names(columns, 'counted')} from (${rows}) as counted`;
  const found = await sql<{ rows: number | string }>`
    select count(*) as rows from (
      select ${names(key, 'too_much')} from (${kept} except ${counted}) as too_much
      union
      select ${names(key, 'missing')} from (${counted} except ${kept}) as missing) as differing`.execute(db);
  return Number(found.rows[0]?.rows ?? 0);
}

export interface Recounting {
  readonly differences: RollUpDifferences;
  /** Plays that count. */
  readonly counted: number;
  /** Plays that would count, but whose outcome is of an early format from which no figures could be read. */
  readonly uncounted: number;
}

/** Compares what is kept with a recount from the plays, as both are at one moment. @param step called after each table */
export function recountRollUps(db: Kysely<Schema>, step?: () => Promise<void>): Promise<Recounting> {
  // On SQLite every transaction sees one moment, and Kysely leaves these two settings out.
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (view) => {
    const differences: [RollUp['table'], number][] = [];
    for (const rollUp of rollUpsOf(view)) {
      differences.push([rollUp.table, await differing(view, rollUp)]);
      await step?.();
    }
    const plays = view
      .selectFrom('play')
      .select(({ fn }) => fn.countAll().as('plays'))
      .where('complete', '=', 1)
      .where('visibility', 'in', ['shared', 'assessed'])
      .where('owner_id', 'is not', null);
    const counted = await plays.where('tallies', 'is not', null).executeTakeFirstOrThrow();
    const uncounted = await plays.where('tallies', 'is', null).executeTakeFirstOrThrow();
    return {
      // One entry for each.
      differences: Object.fromEntries(differences) as RollUpDifferences,
      counted: Number(counted.plays),
      uncounted: Number(uncounted.plays),
    };
  });
}

/** Fills the roll-ups anew with what a recount gives, as a part of the transaction that the connection is in. */
export async function fillRollUps(connection: Connection, step?: () => Promise<void>): Promise<void> {
  for (const { table, columns, rows } of rollUpsOf(connection)) {
    await sql`delete from ${sql.table(table)}`.execute(connection);
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.id(name)))})
      select ${names(columns, 'counted')} from (${rows}) as counted`.execute(connection);
    await step?.();
  }
}

/** Fills the roll-ups anew, all of them or none; whoever wants to change what counts waits for the end meanwhile. */
export function mendRollUps(
  db: Kysely<Schema>,
  kind: DatabasePlace['kind'],
  step: () => Promise<void>,
): Promise<void> {
  return inOneTransaction(db, kind, async (connection) => {
    // Whoever changes what counts holds the person first, so nobody is in the middle of it once this is held.
    if (kind === 'postgresql') await sql`lock table person in share mode`.execute(connection);
    await fillRollUps(connection, step);
  });
}
