import type { Dispute } from '#contract/api.ts';
import { findPlay } from './find-play.ts';
import type { DisputeStatus, DisputeStore, PlayStore } from './ports.ts';

const DISPUTES_A_PAGE = 200;

/** The disputes of a stored play, the oldest first; nothing where there is no such play. */
export async function disputesOfPlay(
  play: string,
  { plays, disputes }: { readonly plays: PlayStore; readonly disputes: DisputeStore },
): Promise<readonly Dispute[] | undefined> {
  return (await findPlay(play, plays)) ? disputes.disputesOf(play) : undefined;
}

/** All disputes, the oldest first, read a page at a time. */
export async function* listDisputes(
  status: DisputeStatus | 'all',
  disputes: DisputeStore,
  page = DISPUTES_A_PAGE,
): AsyncGenerator<Dispute> {
  let last: Dispute | null = null;
  for (;;) {
    const some: readonly Dispute[] = await disputes.disputesAfter(last, status, page);
    yield* some;
    last = some.at(-1) ?? null;
    if (some.length < page) return;
  }
}
