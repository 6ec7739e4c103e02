import type { Transaction } from 'kysely';
import { changeTeams } from '../db/membership.ts';
import { otherOwners } from '../db/people-store.ts';
import { removePlays } from '../db/remove-plays.ts';
import { ceaseCounting } from '../db/roll-ups.ts';
import type { Schema } from '../db/schema.ts';
import { type Connection, holdPerson, holdRoster } from '../db/transaction.ts';

const PLAYS_AT_ONCE = 500;
/** Stands in the access log of others where the name stood: that somebody looked is theirs to know. */
const GONE = 'somebody who was deleted';

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
    await transaction
      .deleteFrom('invitation')
      .where((each) => each.or([each('accepted_by', '=', id), each('email', '=', person.email)]))
      .execute();
    await transaction.deleteFrom('access').where('person_id', '=', id).execute();
    await transaction.updateTable('access').set({ actor_name: GONE }).where('actor_id', '=', id).execute();
    // Sessions, password, memberships, attempts and what names the person in assignments go with the row.
    await transaction.deleteFrom('person').where('id', '=', id).execute();
    return 'deleted';
  });
}
