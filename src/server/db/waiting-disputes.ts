import type { z } from 'zod';
import type { DisputeStatus } from '#application/ports.ts';
import type { waitingDisputeSchema } from '#contract/disputes-endpoints.ts';
import type { Page } from '#contract/page.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import { disputeOf } from './dispute-store.ts';
import type { Connection } from './transaction.ts';

type Place = readonly [openedAt: string, id: string];
type WaitingDispute = z.output<typeof waitingDisputeSchema>;

export interface DisputesAsked {
  readonly status: DisputeStatus | 'all';
  /** Whose plays: those of people of these teams, and one's own; `null` for everybody's, guests' too. */
  readonly of: { readonly teams: readonly string[]; readonly person: string | null } | null;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Disputes with whose they are, the oldest first. */
export async function waitingDisputes(db: Connection, asked: DisputesAsked): Promise<Page<WaitingDispute>> {
  const { status, of, cursor, limit } = asked;
  let query = db
    .selectFrom('dispute')
    .innerJoin('play', 'play.id', 'dispute.play_id')
    .innerJoin('scenario_version as version', 'version.hash', 'play.scenario_hash')
    .leftJoin('person', 'person.id', 'play.owner_id')
    .selectAll('dispute')
    .select(['version.scenario_id as scenario', 'version.title', 'person.id as person', 'person.name']);
  if (status !== 'all') query = query.where('dispute.status', '=', status);
  if (of) {
    query = query.where((each) =>
      each.or([
        each('play.owner_id', '=', of.person),
        each(
          'play.owner_id',
          'in',
          each
            .selectFrom('membership')
            .select('membership.person_id')
            // No team has an empty id, and no list may be empty.
            .where('membership.team_id', 'in', ['', ...of.teams]),
        ),
      ]),
    );
  }
  const place = placeOfCursor<Place>(cursor, 2);
  if (place) {
    const [openedAt, id] = place;
    query = query.where((each) =>
      each.or([
        each('dispute.opened_at', '>', openedAt),
        each.and([each('dispute.opened_at', '=', openedAt), each('dispute.id', '>', id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('dispute.opened_at')
    .orderBy('dispute.id')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ scenario, title, person, name, ...row }) => ({
      dispute: disputeOf(row),
      scenario: { id: scenario, title },
      person: person === null || name === null ? null : { id: person, name },
    })),
    next: last ? cursorOf([last.opened_at, last.id]) : null,
  };
}
