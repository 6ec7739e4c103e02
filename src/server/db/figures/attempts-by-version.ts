import type { FiguresQuery } from '#contract/figures.ts';
import type { Connection } from '../transaction.ts';
import { type Group, isMember } from './group.ts';
import { ofVersion, whole } from './narrowing.ts';

export interface AttemptSums {
  readonly begun: number;
  /** Those of them whose play was finished. */
  readonly finished: number;
}

/**
 * Attempts at assignments by people of a group, by the hash of the version, whatever the period. Both are counted in
 * indexes: the rows of plays, which are long, stay unread.
 */
export async function attemptsByVersion(
  db: Connection,
  group: Group,
  asked: FiguresQuery,
): Promise<ReadonlyMap<string, AttemptSums>> {
  const rows = await db
    .selectFrom('assignment')
    .select('assignment.scenario_hash as hash')
    .select((each) => [
      each
        .selectFrom('attempt')
        .select(({ fn }) => fn.countAll<number | string>().as('begun'))
        .whereRef('attempt.assignment_id', '=', 'assignment.id')
        .where(isMember(group, 'attempt.person_id'))
        .as('begun'),
      each
        .selectFrom('play')
        .select(({ fn }) => fn.countAll<number | string>().as('finished'))
        .whereRef('play.assignment_id', '=', 'assignment.id')
        .where('play.complete', '=', 1)
        .where(isMember(group, 'play.owner_id'))
        .as('finished'),
      // Of plays that are not kept any more.
      each
        .selectFrom('attempt')
        .select(({ fn }) => fn.countAll<number | string>().as('ended'))
        .whereRef('attempt.assignment_id', '=', 'assignment.id')
        .where('attempt.ended_at', 'is not', null)
        .where('attempt.complete', '=', 1)
        .where(isMember(group, 'attempt.person_id'))
        .as('ended'),
    ])
    .where(ofVersion(asked, 'assignment'))
    .execute();
  const sums = new Map<string, AttemptSums>();
  for (const { hash, begun, finished, ended } of rows) {
    const known = sums.get(hash) ?? { begun: 0, finished: 0 };
    sums.set(hash, {
      begun: known.begun + whole(begun),
      finished: known.finished + whole(finished) + whole(ended),
    });
  }
  return sums;
}
