import type { Transaction } from 'kysely';
import { ceaseCounting } from './roll-ups.ts';
import type { Schema } from './schema.ts';
import { holdPerson } from './transaction.ts';

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
  await transaction.deleteFrom('play').where('id', 'in', own).execute();
  return own.length;
}
