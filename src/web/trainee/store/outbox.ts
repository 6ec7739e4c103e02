import { putPlay, RequestFailed } from '../../shared/api.ts';
import { listPlays, loadPlay, savePlay } from './play-store.ts';

/**
 * Sends finished plays that the server has not got yet. The server stores each once whatever is sent
 * twice; what cannot be sent now stays for the next time.
 */
export async function sendOutbox(): Promise<void> {
  for (const { id, finished, sent, refused } of await listPlays()) {
    if (!finished || sent || refused !== null) continue;
    const play = await loadPlay(id);
    if (!play) continue;
    try {
      await putPlay(play.record);
      await savePlay({ ...play, sent: true });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.status === 0 || error.status === 429 || error.status >= 500) return;
      await savePlay({ ...play, refused: error.message });
    }
  }
}
