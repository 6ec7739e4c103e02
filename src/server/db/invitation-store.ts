import type { Selectable } from 'kysely';
import type { Page } from '#contract/page.ts';
import type { Invitation } from '#contract/people.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Schema } from './schema.ts';
import type { Connection } from './transaction.ts';

type Row = Selectable<Schema['invitation']>;

// Written as a list of ids.
const idsOf = (row: Row): readonly string[] => JSON.parse(row.teams) as string[];

async function withTeams(db: Connection, rows: readonly Row[]): Promise<readonly Invitation[]> {
  const ids = [...new Set(rows.flatMap(idsOf))];
  const teams =
    ids.length === 0
      ? []
      : await db.selectFrom('team').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    teams: teams.filter((team) => idsOf(row).includes(team.id)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

export async function findInvitation(db: Connection, id: string): Promise<Invitation | undefined> {
  const row = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && (await withTeams(db, [row]))[0];
}

/** Invitations nobody has accepted, the newest first. */
export async function openInvitations(
  db: Connection,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Invitation>> {
  let query = db.selectFrom('invitation').selectAll().where('accepted_at', 'is', null);
  const place = placeOfCursor<readonly [string, string]>(cursor, 2);
  if (place) {
    query = query.where((each) =>
      each.or([
        each('created_at', '<', place[0]),
        each.and([each('created_at', '=', place[0]), each('id', '<', place[1])]),
      ]),
    );
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: await withTeams(db, rows.slice(0, limit)),
    next: last ? cursorOf([last.created_at, last.id]) : null,
  };
}
