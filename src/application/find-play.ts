import { z } from 'zod';
import type { KeptPlay, PlayStore } from './ports.ts';

const playId = z.uuid();

/** A stored play, or nothing; what is not the id of a play is never looked for. */
export async function findPlay(id: string, plays: PlayStore): Promise<KeptPlay | undefined> {
  return playId.safeParse(id).success ? plays.findPlay(id) : undefined;
}
