import type { Connection } from '../transaction.ts';

export interface ScenarioName {
  /** The same in all its versions. */
  readonly id: string;
  readonly hash: string;
  readonly title: string;
}

/** Versions of scenarios by title, those of one title in the order in which they were first seen. */
export async function scenarioNames(
  db: Connection,
  hashes: readonly string[],
): Promise<readonly ScenarioName[]> {
  if (hashes.length === 0) return [];
  return db
    .selectFrom('scenario_version')
    .select(['scenario_id as id', 'hash', 'title'])
    .where('hash', 'in', hashes)
    .orderBy('title')
    .orderBy('first_seen')
    .orderBy('hash')
    .execute();
}
