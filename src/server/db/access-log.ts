import type { Connection } from './transaction.ts';

export interface Opening {
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly owner: string;
  readonly play: string;
}

/**
 * Notes that somebody opened a play of somebody else's, once in each hour of the clock: the hour is in the id, so
 * however many ask at once, there is one line.
 */
export async function noteOpened(db: Connection, { at, actor, owner, play }: Opening): Promise<void> {
  const hour = at.slice(0, 13);
  await db
    .insertInto('access')
    .columns(['id', 'at', 'actor_id', 'actor_name', 'person_id', 'what', 'play_id'])
    .expression(
      db
        .selectFrom('person')
        .select((each) => [
          each.val(`${hour} ${actor} ${play}`).as('id'),
          each.val(at).as('at'),
          'person.id as actor_id',
          'person.name as actor_name',
          each.val(owner).as('person_id'),
          each.val('opened a play').as('what'),
          each.val(play).as('play_id'),
        ])
        .where('person.id', '=', actor),
    )
    .onConflict((on) => on.column('id').doNothing())
    .execute();
}

export interface Exporting extends Omit<Opening, 'play'> {
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
