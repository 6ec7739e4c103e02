import { setImmediate } from 'node:timers/promises';
import { daysAfter } from '../auth/link-token.ts';
import { removePlays } from '../db/remove-plays.ts';
import type { Connection } from '../db/transaction.ts';
import { retentionOf } from './privacy-settings.ts';

const PLAYS_AT_ONCE = 500;
const LINK_DAYS = 30;

type Kind = 'guest' | 'practice' | 'assessment';

/** The next plays of a kind that are older than they may be; those of the demo firm stay, they are nobody's. */
function expired(db: Connection, kind: Kind, before: string) {
  const query = db
    .selectFrom('play')
    .leftJoin('person', 'person.id', 'play.owner_id')
    .select(['play.id', 'play.owner_id'])
    .where('play.stored_at', '<', before)
    .orderBy('play.stored_at')
    .limit(PLAYS_AT_ONCE);
  return kind === 'guest'
    ? query.where('play.owner_id', 'is', null)
    : query.where('play.mode', '=', kind).where('person.demo', '=', 0);
}

async function expirePlays(db: Connection, kind: Kind, before: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const rows = await expired(db, kind, before).execute();
    if (rows.length === 0) return removed;
    const owners = new Map<string | null, string[]>();
    for (const { id, owner_id: owner } of rows) owners.set(owner, [...(owners.get(owner) ?? []), id]);
    let now = 0;
    for (const [owner, ids] of owners) {
      now += await db.transaction().execute((transaction) => removePlays(transaction, owner, ids));
      // SQLite answers at once, so without this whoever asks the server for something would wait for the end of it all.
      await setImmediate();
    }
    // Another server was faster, or a guest's play was adopted meanwhile.
    if (now === 0) return removed;
    removed += now;
  }
}

/**
 * Removes what is older than it may be kept. Several servers may do it at once.
 *
 * @returns how many plays were removed
 */
export async function expire(db: Connection, now: Date): Promise<number> {
  const { practiceDays, assessmentDays, guestDays, accessDays } = await retentionOf(db);
  const before = (days: number) => daysAfter(now, -days);
  const plays =
    (await expirePlays(db, 'practice', before(practiceDays))) +
    (await expirePlays(db, 'assessment', before(assessmentDays))) +
    (await expirePlays(db, 'guest', before(guestDays)));
  await db.deleteFrom('access').where('at', '<', before(accessDays)).execute();
  await db.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute();
  await db.deleteFrom('password_link').where('expires_at', '<', before(LINK_DAYS)).execute();
  await db.deleteFrom('invitation').where('expires_at', '<', before(LINK_DAYS)).execute();
  return plays;
}
