import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** What a store may be given: the database, or a transaction that somebody else has begun. */
export type Connection = Kysely<Schema>;

/**
 * Holds a person, and with them whose teams and plays count where, until the transaction ends. It comes first in every
 * transaction that changes those, so that two of them come one after the other: on PostgreSQL by the row, on SQLite
 * because a transaction that writes first never has to give up later.
 *
 * @returns false where there is no such person
 */
export async function holdPerson(transaction: Transaction<Schema>, person: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('person')
    .set((each) => ({ role: each.ref('role') }))
    .where('id', '=', person)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Holds who is what here and in which teams, so that two who change that come one after the other: two owners who step
 * down at once do not leave the server without one, and nobody joins a team that is being removed. It comes before
 * `holdPerson`.
 */
export async function holdRoster(transaction: Transaction<Schema>): Promise<void> {
  await transaction
    .insertInto('setting')
    .values({ key: 'roster', value: '' })
    .onConflict((on) => on.column('key').doUpdateSet({ value: '' }))
    .execute();
}
