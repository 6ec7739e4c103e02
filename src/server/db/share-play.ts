import type { Kysely } from 'kysely';
import { beginCounting, ceaseCounting } from './roll-ups.ts';
import type { Schema } from './schema.ts';
import { holdPerson } from './transaction.ts';

/**
 * Shares a person's own practice play, or keeps it private again, and counts it so. What is so already stays so; of
 * two who ask at once, the second finds it done.
 */
export async function sharePlay(
  db: Kysely<Schema>,
  { play, owner, shared }: { readonly play: string; readonly owner: string; readonly shared: boolean },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await holdPerson(transaction, owner);
    const { numUpdatedRows } = await transaction
      .updateTable('play')
      .set({ visibility: shared ? 'shared' : 'private' })
      .where('id', '=', play)
      .where('owner_id', '=', owner)
      .where('mode', '=', 'practice')
      .where('visibility', '=', shared ? 'private' : 'shared')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const change = shared ? beginCounting : ceaseCounting;
    await change(transaction, owner, [play]);
  });
}
