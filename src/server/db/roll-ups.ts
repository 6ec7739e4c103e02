import type { Transaction } from 'kysely';
import { EVERYONE } from '#contract/figures.ts';
import { addCounted, type CountedPlay, takeCounted } from './counted-plays.ts';
import { changeGroups } from './group-roll-ups.ts';
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

/** Plays of a person begin to count, those of them that do. */
export async function beginCounting(
  transaction: Transaction<Schema>,
  person: string,
  ids: readonly string[],
): Promise<void> {
  const plays = await addCounted(transaction, ids);
  if (plays.length === 0) return;
  await addToPerson(transaction, plays);
  await changeGroups(transaction, plays, [{ groups: await groupsOf(transaction, person), by: 1 }]);
}

/** Plays of a person cease to count; those that never did stay as they are. */
export async function ceaseCounting(
  transaction: Transaction<Schema>,
  person: string,
  ids: readonly string[] | 'all',
): Promise<void> {
  const plays = await takeCounted(transaction, person, ids);
  if (plays.length === 0) return;
  await takeFromPerson(transaction, plays);
  await changeGroups(transaction, plays, [{ groups: await groupsOf(transaction, person), by: -1 }]);
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
  await changeGroups(transaction, plays, [
    { groups: left, by: -1 },
    { groups: joined, by: 1 },
  ]);
}
