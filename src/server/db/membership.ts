import type { Transaction } from 'kysely';
import { COUNTED_COLUMNS, type CountedPlay, countedPlays } from './counted-plays.ts';
import { changeRollUps } from './roll-ups.ts';
import type { Schema } from './schema.ts';
import { type Connection, holdPerson, holdRoster } from './transaction.ts';

/** The teams a person is in, by id. */
export async function teamsOf(db: Connection, person: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('team_id')
    .where('person_id', '=', person)
    .orderBy('team_id')
    .execute();
  return rows.map((row) => row.team_id);
}

async function countedOf(db: Connection, person: string): Promise<readonly CountedPlay[]> {
  const rows = await db
    .selectFrom('play')
    .select(COUNTED_COLUMNS)
    .where('owner_id', '=', person)
    .where('visibility', 'in', ['shared', 'assessed'])
    .execute();
  return countedPlays(rows);
}

/**
 * Puts a person in these teams and in no others; what counts of their plays moves along. A team that is not there, or
 * not any more, is left out. Where the transaction holds the person before, it has held the roster before that.
 */
export async function changeTeams(
  transaction: Transaction<Schema>,
  person: string,
  teams: readonly string[],
): Promise<void> {
  await holdRoster(transaction);
  await holdPerson(transaction, person);
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
  if (left.length + joined.length === 0) return;
  const plays = await countedOf(transaction, person);
  await changeRollUps(transaction, [
    { plays, by: -1, teams: left },
    { plays, by: 1, teams: joined },
  ]);
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
  await transaction.deleteFrom('team').where('id', '=', team).execute();
}
