import type { Transaction } from 'kysely';
import { EVERYONE } from '#contract/figures.ts';
import { changeGroups } from './group-roll-ups.ts';
import { changeStandings } from './group-standings.ts';
import { onSqlite } from './on-sqlite.ts';
import type { Schema } from './schema.ts';

/** Numbers of one person are counted nowhere else. */
const OF_A_PERSON = ['person_month', 'person_skill_month', 'person_scenario'] as const;

/** All plays of these people count no more: once for all of them, as each count is changed once then. */
async function ceaseCountingAll(transaction: Transaction<Schema>, people: readonly string[]): Promise<void> {
  const plays = await transaction
    .deleteFrom('counted_play')
    .where('person_id', 'in', people)
    .returningAll()
    .execute();
  const groups = [EVERYONE];
  const rows = await transaction
    .selectFrom('person_scenario')
    .selectAll()
    .where('person_id', 'in', people)
    .execute();
  const each = people.map((person) => rows.filter(({ person_id }) => person_id === person));
  await changeStandings(
    transaction,
    each.map((standings) => ({ groups, standings, by: -1 })),
  );
  await changeGroups(transaction, plays, [{ groups, by: -1 }]);
  for (const table of OF_A_PERSON) {
    await transaction.deleteFrom(table).where('person_id', 'in', people).execute();
  }
}

/**
 * Removes all plays of people who are in no team, with what hangs on them, and no longer counts them: for many people
 * at once much quicker than one by one. Once a transaction, which holds the roster and these people.
 *
 * @param people at most some hundred
 */
export async function removeTeamlessPlays(
  transaction: Transaction<Schema>,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  // Held as in `removePlays`: nobody disputes a point of one meanwhile. On SQLite nobody else writes anyway, and to write
  // these long rows takes as long as to remove them.
  if (!onSqlite(transaction)) {
    await transaction
      .updateTable('play')
      .set((each) => ({ mode: each.ref('mode') }))
      .where('owner_id', 'in', people)
      .execute();
  }
  await ceaseCountingAll(transaction, people);
  const plays = transaction.selectFrom('play').select('id').where('owner_id', 'in', people);
  await transaction.deleteFrom('rescored').where('play_id', 'in', plays).execute();
  await transaction.deleteFrom('dispute').where('play_id', 'in', plays).execute();
  await transaction.deleteFrom('play').where('owner_id', 'in', people).execute();
}
