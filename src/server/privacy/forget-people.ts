import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** Stands in the access log of others where the name stood: that somebody looked is theirs to know. */
const GONE = 'somebody who was deleted';

/** Deletes people whose plays are gone, and all that is kept about them beside plays. At most some hundred. */
export async function forgetPeople(
  transaction: Transaction<Schema>,
  people: readonly { readonly id: string; readonly email: string }[],
): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  const emails = people.map(({ email }) => email);
  await transaction
    .deleteFrom('invitation')
    .where((each) => each.or([each('accepted_by', 'in', ids), each('email', 'in', emails)]))
    .execute();
  await transaction.deleteFrom('access').where('person_id', 'in', ids).execute();
  await transaction.updateTable('access').set({ actor_name: GONE }).where('actor_id', 'in', ids).execute();
  // Sessions, passwords, memberships, attempts and what names the people in assignments go with the rows.
  await transaction.deleteFrom('person').where('id', 'in', ids).execute();
}
