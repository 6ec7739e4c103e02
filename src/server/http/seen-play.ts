import { isPlayId } from '#application/find-play.ts';
import { maySeePlay } from '#application/may-see-play.ts';
import type { PlayStanding } from '#application/ports.ts';
import type { Actor } from '#contract/permissions.ts';
import { playStanding } from '../db/play-standing.ts';
import type { Connection } from '../db/transaction.ts';

/** How a play stands; nothing where there is none, or none that whoever asks may see. */
export async function seenPlay(
  db: Connection,
  play: string,
  actor: Actor,
): Promise<PlayStanding | undefined> {
  const standing = isPlayId(play) ? await playStanding(db, play) : undefined;
  return standing && maySeePlay(actor, standing) ? standing : undefined;
}
