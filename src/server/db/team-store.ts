import type { Page } from '#contract/page.ts';
import type { Team } from '#contract/people.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Connection } from './transaction.ts';

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
export async function nameIsTaken(db: Connection, name: string, but: string | null): Promise<boolean> {
  const row = await db.selectFrom('team').select('id').where('name', '=', name).executeTakeFirst();
  return row !== undefined && row.id !== but;
}

/** Those of these ids that are no team. */
export async function unknownTeams(db: Connection, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('team').select('id').where('id', 'in', ids).execute();
  return ids.filter((id) => !rows.some((row) => row.id === id));
}
