import type { Transaction } from 'kysely';
import { changeTeams } from '../db/membership.ts';
import { otherOwners } from '../db/people-store.ts';
import { removePlays } from '../db/remove-plays.ts';
import { ceaseCounting } from '../db/roll-ups.ts';
import type { Schema } from '../db/schema.ts';
import { type Connection, holdPerson, holdRoster } from '../db/transaction.ts';
import { forgetPeople } from './forget-people.ts';

const PLAYS_AT_ONCE = 500;
async function removeAllPlays(transaction: Transaction<Schema>, person: string): Promise<void> {
  for (;;) {
    const rows = await transaction
      .selectFrom('play')
      .select('id')
      .where('owner_id', '=', person)
      .limit(PLAYS_AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    await removePlays(
      transaction,
      person,
      rows.map((row) => row.id),
    );
  }
}

/** Deletes a person and all that is kept about them, at once or not at all. */
export function deletePerson(db: Connection, id: string): Promise<'deleted' | 'last-owner' | 'not-found'> {
  return db.transaction().execute(async (transaction) => {
    await holdRoster(transaction);
    await holdPerson(transaction, id);
    const person = await transaction
      .selectFrom('person')
      .select(['role', 'email'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!person) return 'not-found';
    if (person.role === 'owner' && (await otherOwners(transaction, id)) === 0) return 'last-owner';
    // All at once: the order in which counts are changed holds within one call.
    await ceaseCounting(transaction, id, 'all');
    await changeTeams(transaction, id, []);
    await removeAllPlays(transaction, id);
    await forgetPeople(transaction, [{ id, email: person.email }]);
    return 'deleted';
  });
}
