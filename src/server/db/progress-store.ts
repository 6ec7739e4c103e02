import type { FinishedPlay } from '#application/progress-of.ts';
import type { Page } from '#contract/page.ts';
import type { PlayLine } from '#contract/progress.ts';
import { SKILL_COLUMNS, skillsOf } from './counted-plays.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Connection } from './transaction.ts';

type Place = readonly [storedAt: string, id: string];

/** Plays of one person, the latest first. */
export async function listPlays(
  db: Connection,
  person: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<PlayLine>> {
  let query = db
    .selectFrom('play')
    .innerJoin('scenario_version as version', 'version.hash', 'play.scenario_hash')
    .select([
      'play.id',
      'play.mode',
      'play.complete',
      'play.visibility',
      'play.assignment_id as assignment',
      'play.stored_at as storedAt',
      'play.total',
      'version.scenario_id',
      'version.hash',
      'version.title',
    ])
    .where('play.owner_id', '=', person);
  const place = placeOfCursor<Place>(cursor, 2);
  if (place) {
    const [storedAt, id] = place;
    query = query.where((each) =>
      each.or([
        each('play.stored_at', '<', storedAt),
        each.and([each('play.stored_at', '=', storedAt), each('play.id', '<', id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('play.stored_at', 'desc')
    .orderBy('play.id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ scenario_id: id, hash, title, complete, ...line }) => ({
      ...line,
      complete: complete === 1,
      scenario: { id, hash, title },
    })),
    next: last ? cursorOf([last.storedAt, last.id]) : null,
  };
}

/** The finished plays of one person, the latest first; those of before there were accounts have no scores. */
export async function finishedPlays(db: Connection, person: string): Promise<readonly FinishedPlay[]> {
  const rows = await db
    .selectFrom('play')
    .innerJoin('scenario_version as version', 'version.hash', 'play.scenario_hash')
    .select(['play.id', 'play.stored_at as storedAt', 'version.scenario_id', 'version.title'])
    .select(Object.values(SKILL_COLUMNS))
    .where('play.owner_id', '=', person)
    .where('play.complete', '=', 1)
    .orderBy('play.stored_at', 'desc')
    .orderBy('play.id', 'desc')
    .execute();
  return rows.map(({ id, storedAt, scenario_id, title, ...row }) => ({
    id,
    storedAt,
    scenario: { id: scenario_id, title },
    skills: skillsOf(row),
  }));
}
