import { removeTeam } from '../db/membership.ts';
import type { Connection } from '../db/transaction.ts';
import { deletePerson } from '../privacy/delete-person.ts';

/** Removes the demo firm: its people with all that is kept about them, its assignments and its teams. */
export async function removeDemo(db: Connection): Promise<void> {
  const people = await db.selectFrom('person').select('id').where('demo', '=', 1).execute();
  const ids = people.map(({ id }) => id);
  if (ids.length > 0) {
    // While it still says who made them; attempts and what was assigned to whom go with them.
    await db.deleteFrom('assignment').where('made_by', 'in', ids).execute();
  }
  for (const id of ids) await deletePerson(db, id);
  const teams = await db.selectFrom('team').select('id').where('demo', '=', 1).execute();
  for (const { id } of teams) {
    await db.transaction().execute((transaction) => removeTeam(transaction, id));
  }
}
