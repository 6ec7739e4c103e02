import type { Transaction } from 'kysely';
import type { Page } from '#contract/page.ts';
import type { Team } from '#contract/people.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Schema } from './schema.ts';
import { type Connection, holdRoster } from './transaction.ts';

export interface TeamsAsked {
  /** `null`: all of them. */
  readonly teams: readonly string[] | null;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

function selectTeams(db: Connection) {
  return db
    .selectFrom('team')
    .leftJoin('membership', 'membership.team_id', 'team.id')
    .select(['team.id', 'team.name', 'team.demo'])
    .select((each) => each.fn.count('membership.person_id').as('people'))
    .groupBy(['team.id', 'team.name', 'team.demo']);
}

function teamOf(row: { id: string; name: string; demo: number; people: number | string | bigint }): Team {
  return { id: row.id, name: row.name, people: Number(row.people), demo: row.demo === 1 };
}

export async function findTeam(db: Connection, id: string): Promise<Team | undefined> {
  const row = await selectTeams(db).where('team.id', '=', id).executeTakeFirst();
  return row && teamOf(row);
}

/** Teams by name; a name stands for one team. */
export async function listTeams(db: Connection, { teams, cursor, limit }: TeamsAsked): Promise<Page<Team>> {
  if (teams?.length === 0) return { items: [], next: null };
  let query = selectTeams(db);
  if (teams) query = query.where('team.id', 'in', teams);
  const place = placeOfCursor<readonly [string]>(cursor, 1);
  if (place) query = query.where('team.name', '>', place[0]);
  const rows = await query
    .orderBy('team.name')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(teamOf), next: last ? cursorOf([last.name]) : null };
}

/** Whether a name is another team's. */
async function nameIsTaken(db: Connection, name: string, but: string): Promise<boolean> {
  const row = await db.selectFrom('team').select('id').where('name', '=', name).executeTakeFirst();
  return row !== undefined && row.id !== but;
}

/** Does something under a name unless it is another team's; of two who want one name at once, the second finds it taken. */
async function underName(
  db: Connection,
  { id, name }: { readonly id: string; readonly name: string },
  write: (transaction: Transaction<Schema>) => Promise<unknown>,
): Promise<Team | 'name-taken' | undefined> {
  const taken = await db.transaction().execute(async (transaction) => {
    await holdRoster(transaction);
    if (await nameIsTaken(transaction, name, id)) return true;
    await write(transaction);
    return false;
  });
  return taken ? 'name-taken' : findTeam(db, id);
}

/** @param team its `now` in ISO 8601 */
export function addTeam(
  db: Connection,
  team: { readonly id: string; readonly name: string; readonly now: string },
): Promise<Team | 'name-taken' | undefined> {
  const { id, name, now } = team;
  return underName(db, team, (transaction) =>
    transaction.insertInto('team').values({ id, name, created_at: now }).execute(),
  );
}

/** Nothing where there is no such team. */
export function renameTeam(
  db: Connection,
  team: { readonly id: string; readonly name: string },
): Promise<Team | 'name-taken' | undefined> {
  return underName(db, team, (transaction) =>
    transaction.updateTable('team').set({ name: team.name }).where('id', '=', team.id).execute(),
  );
}

/** Those of these ids that are no team. */
export async function unknownTeams(db: Connection, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('team').select('id').where('id', 'in', ids).execute();
  return ids.filter((id) => !rows.some((row) => row.id === id));
}
