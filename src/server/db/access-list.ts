import type { Page } from '#contract/page.ts';
import type { Access } from '#contract/privacy.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Connection } from './transaction.ts';

export interface AccessesAsked {
  /** Whose things were looked at; `null`: anybody's. */
  readonly person: string | null;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Who looked at what, the latest first. */
export async function listAccesses(
  db: Connection,
  { person, cursor, limit }: AccessesAsked,
): Promise<Page<Access>> {
  let query = db
    .selectFrom('access')
    .leftJoin('person', 'person.id', 'access.person_id')
    .select(['access.id', 'access.at', 'access.actor_name', 'access.what', 'access.play_id', 'person.name']);
  if (person !== null) query = query.where('access.person_id', '=', person);
  const place = placeOfCursor<readonly [string, string]>(cursor, 2);
  if (place) {
    query = query.where((each) =>
      each.or([
        each('access.at', '<', place[0]),
        each.and([each('access.at', '=', place[0]), each('access.id', '<', place[1])]),
      ]),
    );
  }
  const rows = await query
    .orderBy('access.at', 'desc')
    .orderBy('access.id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => ({
      at: row.at,
      actor: row.actor_name,
      person: row.name ?? 'somebody who was deleted',
      what: row.what,
      play: row.play_id,
    })),
    next: last ? cursorOf([last.at, last.id]) : null,
  };
}
