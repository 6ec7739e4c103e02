import type { Dispute } from '#contract/api.ts';
import type { DisputeStatus, DisputeStore } from './ports.ts';

const DISPUTES_A_PAGE = 200;

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
