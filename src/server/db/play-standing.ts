import type { PlayStanding } from '#application/ports.ts';
import { teamsOf } from './teams-of.ts';
import type { Connection } from './transaction.ts';

/** Whose a play is, and who may see it; nothing where there is no such play. */
export async function playStanding(db: Connection, play: string): Promise<PlayStanding | undefined> {
  const row = await db
    .selectFrom('play')
    .leftJoin('person', 'person.id', 'play.owner_id')
    .select(['play.mode', 'play.visibility', 'person.id', 'person.name'])
    .select((each) =>
      each
        .exists(each.selectFrom('dispute').select('dispute.id').whereRef('dispute.play_id', '=', 'play.id'))
        .as('disputed'),
    )
    .where('play.id', '=', play)
    .executeTakeFirst();
  if (!row) return undefined;
  const { mode, visibility, id, name, disputed } = row;
  return {
    owner: id === null || name === null ? null : { id, name },
    teams: id === null ? [] : await teamsOf(db, id),
    mode,
    visibility,
    // A truth value on PostgreSQL, 0 or 1 on SQLite.
    disputed: Boolean(disputed),
  };
}
