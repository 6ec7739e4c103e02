import { setImmediate } from 'node:timers/promises';
import { removeTeam } from '../db/membership.ts';
import { removeTeamlessPlays } from '../db/remove-teamless-plays.ts';
import { type Connection, holdPerson, holdRoster } from '../db/transaction.ts';
import { deletePerson } from '../privacy/delete-person.ts';
import { forgetPeople } from '../privacy/forget-people.ts';

/** Some three hundred plays: a tenth of a second in which SQLite answers nobody else. */
const PEOPLE_AT_ONCE = 10;

/**
 * Removes some people of the demo firm who are in no team, with all that is kept about them and what they assigned.
 *
 * @returns how many
 */
function removeSome(db: Connection): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await holdRoster(transaction);
    const people = await transaction
      .selectFrom('person')
      .select(['id', 'email'])
      .where('demo', '=', 1)
      .where('role', '!=', 'owner')
      .where((each) =>
        each.not(
          each.exists(
            each
              .selectFrom('membership')
              .select('team_id')
              .whereRef('membership.person_id', '=', 'person.id'),
          ),
        ),
      )
      // Whoever assigned goes last: where the plays are gone, none of them has to be told that its assignment goes.
      .orderBy((each) => each.case().when('role', '=', 'trainee').then(0).else(1).end())
      .orderBy('id')
      .limit(PEOPLE_AT_ONCE)
      .execute();
    const ids = people.map(({ id }) => id);
    for (const id of ids) await holdPerson(transaction, id);
    await removeTeamlessPlays(transaction, ids);
    // While it still says who made them; attempts and what was assigned to whom go with them.
    if (ids.length > 0) await transaction.deleteFrom('assignment').where('made_by', 'in', ids).execute();
    await forgetPeople(transaction, people);
    return ids.length;
  });
}

/**
 * Removes the demo firm: its teams, its people with all that is kept about them, and its assignments. It does so in
 * steps, each a transaction with sound numbers, and others are answered in between; what a fault leaves, goes with the
 * next try.
 */
export async function removeDemo(db: Connection): Promise<void> {
  const teams = await db.selectFrom('team').select('id').where('demo', '=', 1).execute();
  for (const { id } of teams) {
    await db.transaction().execute((transaction) => removeTeam(transaction, id));
    await setImmediate();
  }
  while ((await removeSome(db)) > 0) await setImmediate();
  // Those whom somebody has put in a real team meanwhile, or made an owner.
  const left = await db.selectFrom('person').select('id').where('demo', '=', 1).execute();
  for (const { id } of left) {
    await db.deleteFrom('assignment').where('made_by', '=', id).execute();
    await deletePerson(db, id);
    await setImmediate();
  }
}
