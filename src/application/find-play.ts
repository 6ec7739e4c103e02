import { z } from 'zod';
import type { FoundPlay, PlayStore } from './ports.ts';

const playId = z.uuid();

/** What is not the id of a play is never looked for: no database takes every text. */
export function isPlayId(id: string): boolean {
  return playId.safeParse(id).success;
}

/** A stored play, or nothing. */
export async function findPlay(id: string, plays: PlayStore): Promise<FoundPlay | undefined> {
  return isPlayId(id) ? plays.findPlay(id) : undefined;
}
