import type { ReplyEntry } from '#domain/play/play-state.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { loadEnglish } from '../play/english-pack.ts';
import { PlaySession } from '../play/play-session.ts';

/**
 * A practice play of its own that begins as this one did and stands before one of its replies. The finished
 * play stays as it was, an assessment too: it may already be stored.
 */
export async function retryFrom(session: PlaySession, entry: ReplyEntry): Promise<string> {
  const record: PlayRecord = { ...session.view().record, id: crypto.randomUUID(), mode: 'practice' };
  const retry = new PlaySession(session.scenarioPackage, record, await loadEnglish());
  await retry.stepBack(entry.index, entry.text);
  retry.stop();
  return record.id;
}
