import type { Sent, StorePlayNeeds } from './prepare-play.ts';
import { type StoreResult, storePlays } from './store-plays.ts';

/** Takes one play record, as `storePlays` takes many. @param owner whose it is; `null` for a guest's */
export async function storePlay(
  sent: Required<Sent>,
  owner: string | null,
  needs: StorePlayNeeds,
): Promise<StoreResult> {
  const [result] = await storePlays([sent], { owner, adopt: false }, needs);
  if (!result) throw new Error('One record was sent, and nothing was told of it.');
  return result;
}
