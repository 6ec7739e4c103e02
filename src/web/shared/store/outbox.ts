import { MAX_BATCH } from '#contract/limits.ts';
import { call, RequestFailed } from '../api.ts';
import { lastPerson } from '../last-session.ts';
import { ownPlays, type SavedPlay, savePlay } from './play-store.ts';

const LOCK = 'amends-outbox';
/** Seconds after which a server that cannot be reached, or is too busy, is tried again; it may say so itself. */
const AGAIN_AFTER = 15;

let again: ReturnType<typeof setTimeout> | undefined;

const waits = ({ finished, sent, refused }: SavedPlay) => finished && !sent && refused === null;

/**
 * Sends some plays at once and keeps what became of each; the server stores each once, whatever is sent twice.
 *
 * @returns whether the server wants to be asked again about some of them
 */
async function sendBatch(batch: readonly SavedPlay[], adopt: boolean): Promise<boolean> {
  const records = batch.map(({ record }) => record);
  const person = lastPerson();
  const body = { records, adopt, ...(person !== undefined && { person }) };
  const { results } = await call('POST /api/plays', { body });
  for (const [place, { result, detail }] of results.entries()) {
    const play = batch[place];
    if (!play || result === 'later') continue;
    await savePlay(result === 'refused' ? { ...play, refused: detail } : { ...play, sent: true });
  }
  return results.some(({ result }) => result === 'later');
}

async function sendAll(): Promise<void> {
  const waiting = (await ownPlays()).filter(waits);
  clearTimeout(again);
  for (const adopt of [true, false]) {
    const some = waiting.filter(({ adopted }) => (adopted === true) === adopt);
    for (let from = 0; from < some.length; from += MAX_BATCH) {
      if (await sendBatch(some.slice(from, from + MAX_BATCH), adopt)) sendAgainAfter(AGAIN_AFTER);
    }
  }
}

function sendAgainAfter(seconds: number): void {
  clearTimeout(again);
  again = setTimeout(() => void sendOutbox(), 1000 * seconds);
}

/**
 * Sends finished plays of whoever is signed in that the server has not got yet; a guest's play is sent for no account.
 * Of several tabs one sends. What cannot be sent now stays for the next time: some seconds later, when a page is opened,
 * when the network is back, when somebody signs in.
 */
export async function sendOutbox(): Promise<void> {
  try {
    await navigator.locks.request(LOCK, sendAll);
  } catch (error) {
    // Whatever the server said: what is not stored is still here, and says so on the home page.
    if (!(error instanceof RequestFailed)) throw error;
    const { status, retryAfter } = error;
    // Any other answer would be the same again, until somebody signs in.
    if (status === 0 || status === 429 || status >= 500) sendAgainAfter(retryAfter ?? AGAIN_AFTER);
  }
}

/** Sends as soon as the network is back. */
export function sendWhenOnline(): void {
  window.addEventListener('online', () => void sendOutbox());
}
