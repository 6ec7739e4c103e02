import type { FiguresQuery } from '#contract/figures.ts';
import type { Connection } from '../transaction.ts';
import { type Group, isMember } from './group.ts';
import { ofVersion, whole } from './narrowing.ts';

export interface AttemptSums {
  readonly begun: number;
  /** Those of them whose play was finished. */
  readonly finished: number;
}

/** Attempts at assignments by people of a group, by the hash of the version, whatever the period. */
export async function attemptsByVersion(
  db: Connection,
  group: Group,
  asked: FiguresQuery,
): Promise<ReadonlyMap<string, AttemptSums>> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('attempt', 'attempt.assignment_id', 'assignment.id')
    .select('assignment.scenario_hash as hash')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('begun'),
      fn.sum<number | string | null>('attempt.complete').as('finished'),
    ])
    .where(isMember(group, 'attempt.person_id'))
    .where(ofVersion(asked, 'assignment'))
    .groupBy('assignment.scenario_hash')
    .execute();
  return new Map(
    rows.map(({ hash, begun, finished }) => [hash, { begun: whole(begun), finished: whole(finished) }]),
  );
}
