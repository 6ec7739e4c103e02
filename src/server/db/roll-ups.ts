import type { Transaction } from 'kysely';
import { EVERYONE } from '#contract/figures.ts';
import { addCounted, type CountedPlay, takeCounted } from './counted-plays.ts';
import { changeGroups } from './group-roll-ups.ts';
import { changeStandings, type Standing } from './group-standings.ts';
import { addToPerson, takeFromPerson } from './person-roll-ups.ts';
import type { Schema } from './schema.ts';
import { teamsOf } from './teams-of.ts';

/*
 * The roll-ups count finished plays that are shared or assessed, for everyone and for the teams in which the owner is
 * now. They are kept in the transaction that stores, shares or removes plays or moves their owner, who is held in it.
 * One of these once a transaction: within a call rows are changed in the order of their keys, so that of two
 * transactions neither holds what the other waits for.
 */

async function groupsOf(transaction: Transaction<Schema>, person: string): Promise<readonly string[]> {
  return [EVERYONE, ...(await teamsOf(transaction, person))];
}

/** How a person stands in the versions of some plays, or in all. */
function standingsOf(
  transaction: Transaction<Schema>,
  person: string,
  plays: readonly CountedPlay[] | 'all',
): Promise<readonly Standing[]> {
  const all = transaction.selectFrom('person_scenario').selectAll().where('person_id', '=', person);
  if (plays === 'all') return all.execute();
  const hashes = [...new Set(plays.map((play) => play.scenario_hash))];
  return all.where('scenario_hash', 'in', hashes).execute();
}

/** Changes the sums of a person, and those of their groups that follow from how the person stands. */
async function restand(
  transaction: Transaction<Schema>,
  person: string,
  plays: readonly CountedPlay[],
  { groups, change }: { readonly groups: readonly string[]; readonly change: typeof addToPerson },
): Promise<void> {
  const before = await standingsOf(transaction, person, plays);
  await change(transaction, plays);
  const after = await standingsOf(transaction, person, plays);
  await changeStandings(transaction, [
    { groups, standings: before, by: -1 },
    { groups, standings: after, by: 1 },
  ]);
}

/** Plays of a person begin to count, those of them that do. */
export async function beginCounting(
  transaction: Transaction<Schema>,
  person: string,
  ids: readonly string[],
): Promise<void> {
  const plays = await addCounted(transaction, ids);
  if (plays.length === 0) return;
  const groups = await groupsOf(transaction, person);
  await restand(transaction, person, plays, { groups, change: addToPerson });
  await changeGroups(transaction, plays, [{ groups, by: 1 }]);
}

/** Plays of a person cease to count; those that never did stay as they are. */
export async function ceaseCounting(
  transaction: Transaction<Schema>,
  person: string,
  ids: readonly string[] | 'all',
): Promise<void> {
  const plays = await takeCounted(transaction, person, ids);
  if (plays.length === 0) return;
  const groups = await groupsOf(transaction, person);
  await restand(transaction, person, plays, { groups, change: takeFromPerson });
  await changeGroups(transaction, plays, [{ groups, by: -1 }]);
}

/** What counts of a person's plays moves from some teams to others. */
export async function moveCounts(
  transaction: Transaction<Schema>,
  person: string,
  { left, joined }: { readonly left: readonly string[]; readonly joined: readonly string[] },
): Promise<void> {
  const plays: readonly CountedPlay[] = await transaction
    .selectFrom('counted_play')
    .selectAll()
    .where('person_id', '=', person)
    .execute();
  if (plays.length === 0) return;
  const standings = await standingsOf(transaction, person, 'all');
  await changeStandings(transaction, [
    { groups: left, standings, by: -1 },
    { groups: joined, standings, by: 1 },
  ]);
  await changeGroups(transaction, plays, [
    { groups: left, by: -1 },
    { groups: joined, by: 1 },
  ]);
}
