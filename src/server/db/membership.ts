import type { Transaction } from 'kysely';
import { removeGroup } from './group-roll-ups.ts';
import { moveCounts } from './roll-ups.ts';
import type { Schema } from './schema.ts';
import { teamsOf } from './teams-of.ts';
import { holdPerson, holdRoster } from './transaction.ts';

/**
 * Puts a person in these teams and in no others; what counts of their plays moves along. A team that is not there, or
 * not any more, is left out; a person who is gone is put nowhere. Where the transaction holds the person before, it has held the roster before that.
 */
export async function changeTeams(
  transaction: Transaction<Schema>,
  person: string,
  teams: readonly string[],
): Promise<void> {
  await holdRoster(transaction);
  if (!(await holdPerson(transaction, person))) return;
  const before = await teamsOf(transaction, person);
  const there =
    teams.length === 0
      ? []
      : await transaction.selectFrom('team').select('id').where('id', 'in', teams).execute();
  const after = there.map(({ id }) => id);
  const left = before.filter((team) => !after.includes(team));
  const joined = after.filter((team) => !before.includes(team));
  if (left.length > 0) {
    await transaction
      .deleteFrom('membership')
      .where('person_id', '=', person)
      .where('team_id', 'in', left)
      .execute();
  }
  if (joined.length > 0) {
    await transaction
      .insertInto('membership')
      .values(joined.map((team_id) => ({ team_id, person_id: person })))
      .execute();
  }
  if (left.length + joined.length > 0) await moveCounts(transaction, person, { left, joined });
}

/**
 * Removes a team with its numbers; its people and their plays stay. They are held meanwhile, so that no play of theirs
 * is being counted for a team that is gone.
 */
export async function removeTeam(transaction: Transaction<Schema>, team: string): Promise<void> {
  await holdRoster(transaction);
  const people = await transaction
    .selectFrom('membership')
    .select('person_id')
    .where('team_id', '=', team)
    .execute();
  for (const { person_id: person } of people) await holdPerson(transaction, person);
  await removeGroup(transaction, team);
  await transaction.deleteFrom('team').where('id', '=', team).execute();
}
