import { lastPerson } from '../last-session.ts';
import { sendOutbox } from './outbox.ts';
import { listPlays, type SavedPlay, savePlay } from './play-store.ts';
import { wasPlayed } from './was-played.ts';

/** Plays made in this browser without an account, about which nobody has decided yet. */
export async function guestPlays(): Promise<readonly SavedPlay[]> {
  return (await listPlays()).filter(
    (play) => play.person === undefined && !play.left && (play.finished || wasPlayed(play)),
  );
}

/**
 * Makes them the plays of whoever is signed in; they stay private. What cannot be sent now is sent later, as any play.
 *
 * @returns how many
 */
export async function adoptPlays(): Promise<number> {
  const person = lastPerson();
  if (person === undefined) return 0;
  const plays = await guestPlays();
  // Sent or not: the server has to be told whose they are.
  for (const play of plays) {
    await savePlay({ ...play, person, adopted: true, sent: false, refused: null });
  }
  await sendOutbox();
  return plays.length;
}

/** Leaves them a guest's, for good: it is not asked again. */
export async function leavePlays(): Promise<void> {
  for (const play of await guestPlays()) await savePlay({ ...play, left: true });
}
