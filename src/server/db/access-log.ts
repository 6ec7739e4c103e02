import type { Connection } from './transaction.ts';

/** What of somebody else's was looked at. */
const LOOKED_AT = {
  play: 'opened a play',
  plays: 'opened the list of plays',
  notes: 'read the coaching notes',
} as const;

export interface Opening {
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly owner: string;
}

/**
 * Notes that somebody looked at something of somebody else's, once in each hour of the clock: the hour is in the id, so
 * however many ask at once, there is one line.
 */
async function noteLook(
  db: Connection,
  { at, actor, owner }: Opening,
  what: keyof typeof LOOKED_AT,
  play: string | null,
): Promise<void> {
  const hour = at.slice(0, 13);
  await db
    .insertInto('access')
    .columns(['id', 'at', 'actor_id', 'actor_name', 'person_id', 'what', 'play_id'])
    .expression(
      db
        .selectFrom('person')
        .select((each) => [
          each.val(`${hour} ${actor} ${play ?? `${what} ${owner}`}`).as('id'),
          each.val(at).as('at'),
          'person.id as actor_id',
          'person.name as actor_name',
          each.val(owner).as('person_id'),
          each.val(LOOKED_AT[what]).as('what'),
          each.val(play).as('play_id'),
        ])
        .where('person.id', '=', actor),
    )
    .onConflict((on) => on.column('id').doNothing())
    .execute();
}

/** Notes that somebody opened a play of somebody else's. */
export function noteOpened(db: Connection, opening: Opening & { readonly play: string }): Promise<void> {
  return noteLook(db, opening, 'play', opening.play);
}

/** Notes that somebody looked through the plays of somebody else that count, or read what was noted about them. */
export function noteRead(db: Connection, opening: Opening, what: 'plays' | 'notes'): Promise<void> {
  return noteLook(db, opening, what, null);
}

export interface Exporting extends Opening {
  readonly id: string;
}

/** Notes that somebody had everything kept about somebody else. */
export async function noteExported(db: Connection, { id, at, actor, owner }: Exporting): Promise<void> {
  const row = await db.selectFrom('person').select('name').where('id', '=', actor).executeTakeFirst();
  if (!row) return;
  const what = 'exported everything kept';
  await db
    .insertInto('access')
    .values({ id, at, actor_id: actor, actor_name: row.name, person_id: owner, what, play_id: null })
    .execute();
}
