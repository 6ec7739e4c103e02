import type { Kysely } from 'kysely';
import { COUNTED_COLUMNS, countedPlays } from './counted-plays.ts';
import { teamsOf } from './membership.ts';
import { changeRollUps } from './roll-ups.ts';
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
    const rows = await transaction
      .updateTable('play')
      .set({ visibility: shared ? 'shared' : 'private' })
      .where('id', '=', play)
      .where('owner_id', '=', owner)
      .where('mode', '=', 'practice')
      .where('visibility', '=', shared ? 'private' : 'shared')
      .returning(COUNTED_COLUMNS)
      .execute();
    const plays = countedPlays(rows);
    if (plays.length === 0) return;
    const teams = await teamsOf(transaction, owner);
    await changeRollUps(transaction, [{ plays, by: shared ? 1 : -1, teams, person: owner }]);
  });
}
