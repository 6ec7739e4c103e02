import type { Transaction } from 'kysely';
import { ceaseCounting } from './roll-ups.ts';
import type { Schema } from './schema.ts';
import { holdPerson } from './transaction.ts';

/** An attempt stays what it was: it is not open again because its play is not kept any more. */
async function endAttempts(transaction: Transaction<Schema>, plays: readonly string[]): Promise<void> {
  await transaction
    .updateTable('attempt')
    .from('play')
    .set((each) => ({
      complete: each.ref('play.complete'),
      total: each.ref('play.total'),
      critical: each.ref('play.critical'),
      ended_at: each.ref('play.stored_at'),
    }))
    .whereRef('play.id', '=', 'attempt.play_id')
    .where('attempt.play_id', 'in', plays)
    .execute();
}

/**
 * Removes plays of one person, or of guests, with what hangs on them, and no longer counts them. Once a transaction;
 * a play of somebody else's is left alone.
 *
 * @param owner `null` for guests' plays
 * @param ids at most some thousand
 * @returns how many were removed
 */
export async function removePlays(
  transaction: Transaction<Schema>,
  owner: string | null,
  ids: readonly string[],
): Promise<number> {
  if (owner !== null) await holdPerson(transaction, owner);
  if (ids.length === 0) return 0;
  // Held before anything of them goes: nobody adopts half of a guest's play.
  const held = await transaction
    .updateTable('play')
    .set((each) => ({ mode: each.ref('mode') }))
    .where('id', 'in', ids)
    .where('owner_id', owner === null ? 'is' : '=', owner)
    .returning('id')
    .execute();
  const own = held.map(({ id }) => id);
  if (own.length === 0) return 0;
  await transaction.deleteFrom('rescored').where('play_id', 'in', own).execute();
  await transaction.deleteFrom('dispute').where('play_id', 'in', own).execute();
  if (owner !== null) await ceaseCounting(transaction, owner, own);
  await endAttempts(transaction, own);
  await transaction.deleteFrom('play').where('id', 'in', own).execute();
  return own.length;
}
