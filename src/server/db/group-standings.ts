import type { Selectable, Transaction } from 'kysely';
import { SKILL_COLUMNS } from './counted-plays.ts';
import type { Schema } from './schema.ts';
import { addedTo, summed } from './summed.ts';

/** How somebody stands in one version and mode: how many plays, the first and the latest. */
export type Standing = Selectable<Schema['person_scenario']>;

/** Groups in which standings of one person begin to count, or cease to. */
export interface StandingChange {
  /** Ids of teams, or "everyone". */
  readonly groups: readonly string[];
  /** Of each version all the person has, in both modes. */
  readonly standings: readonly Standing[];
  readonly by: 1 | -1;
}

const COLUMNS = Object.values(SKILL_COLUMNS);

const SKILL_SUMS = COLUMNS.flatMap(
  (column) => [`${column}_people`, `${column}_first`, `${column}_latest`] as const,
);

/** What is added up in `group_progress`. */
export const GROUP_PROGRESS_SUMS = [
  'people',
  'first_sum',
  'latest_sum',
  'better',
  'same',
  'worse',
  ...SKILL_SUMS,
] as const;
type ProgressSums = Record<(typeof GROUP_PROGRESS_SUMS)[number], number>;

function progressOf(standing: Standing): ProgressSums {
  const { first_total, latest_total } = standing;
  const skills = COLUMNS.flatMap((column) => {
    const [first, latest] = [standing[`first_${column}`], standing[`latest_${column}`]];
    // A later rubric may see an occasion where the one before saw none: then there is no difference to tell.
    const both = first !== null && latest !== null;
    return [
      [`${column}_people`, both ? 1 : 0],
      [`${column}_first`, both ? first : 0],
      [`${column}_latest`, both ? latest : 0],
    ] as const;
  });
  return {
    people: 1,
    first_sum: first_total,
    latest_sum: latest_total,
    better: latest_total > first_total ? 1 : 0,
    same: latest_total === first_total ? 1 : 0,
    worse: latest_total < first_total ? 1 : 0,
    // One entry for each skill and sum.
    ...(Object.fromEntries(skills) as Record<(typeof SKILL_SUMS)[number], number>),
  };
}

function* progressParts(changes: readonly StandingChange[]) {
  for (const { groups, standings, by } of changes) {
    for (const standing of standings) {
      if (standing.plays < 2) continue;
      const { scenario_hash, mode } = standing;
      const sums = Object.entries(progressOf(standing)).map(([name, sum]) => [name, sum * by]);
      // The same names.
      const signed = Object.fromEntries(sums) as ProgressSums;
      for (const group_id of groups) yield [{ group_id, scenario_hash, mode }, signed] as const;
    }
  }
}

/** The mean to the nearest whole number, halves up, in whole numbers as the database has it. */
function meanOf(standings: readonly Standing[]): number {
  // PostgreSQL's driver gives large numbers as text.
  const total = standings.reduce((sum, { total_sum }) => sum + Number(total_sum), 0);
  const plays = standings.reduce((sum, standing) => sum + standing.plays, 0);
  return Math.floor((2 * total + plays) / (2 * plays));
}

function* meanParts(changes: readonly StandingChange[]) {
  for (const { groups, standings, by } of changes) {
    const hashes = [...new Set(standings.map((standing) => standing.scenario_hash))];
    const means = hashes.flatMap((scenario_hash) => {
      const both = standings.filter((standing) => standing.scenario_hash === scenario_hash);
      return [
        { mode: 'any' as const, scenario_hash, mean: meanOf(both) },
        ...both.map((standing) => ({ mode: standing.mode, scenario_hash, mean: meanOf([standing]) })),
      ];
    });
    for (const group_id of groups) {
      for (const mean of means) yield [{ group_id, ...mean }, { people: by }] as const;
    }
  }
}

const PROGRESS_ADDED = addedTo('group_progress', GROUP_PROGRESS_SUMS);
const MEANS_ADDED = addedTo('group_mean', ['people']);

/** Most plays change few of the sums: those that come out as they were are left alone. */
function changed<Row extends object>(rows: readonly Row[], key: readonly string[]): readonly Row[] {
  return rows.filter((row) => Object.entries(row).some(([name, sum]) => !key.includes(name) && sum !== 0));
}

/** Changes what the roll-ups of groups hold of how one person stands. */
export async function changeStandings(
  transaction: Transaction<Schema>,
  changes: readonly StandingChange[],
): Promise<void> {
  for (const all of summed(progressParts(changes))) {
    const rows = changed(all, ['group_id', 'scenario_hash', 'mode']);
    if (rows.length === 0) continue;
    await transaction
      .insertInto('group_progress')
      .values(rows)
      .onConflict((on) => on.columns(['group_id', 'scenario_hash', 'mode']).doUpdateSet(PROGRESS_ADDED))
      .execute();
  }
  for (const all of summed(meanParts(changes))) {
    const rows = changed(all, ['group_id', 'mode', 'scenario_hash', 'mean']);
    if (rows.length === 0) continue;
    await transaction
      .insertInto('group_mean')
      .values(rows)
      .onConflict((on) => on.columns(['group_id', 'mode', 'scenario_hash', 'mean']).doUpdateSet(MEANS_ADDED))
      .execute();
  }
  await removeEmpty(transaction, changes);
}

/** A row of nobody is as good as none, and a recount has none. */
async function removeEmpty(
  transaction: Transaction<Schema>,
  changes: readonly StandingChange[],
): Promise<void> {
  const ceasing = changes.filter(({ by, standings }) => by < 0 && standings.length > 0);
  const groups = [...new Set(ceasing.flatMap((change) => change.groups))];
  if (groups.length === 0) return;
  const hashes = [
    ...new Set(ceasing.flatMap(({ standings }) => standings.map((each) => each.scenario_hash))),
  ];
  for (const table of ['group_progress', 'group_mean'] as const) {
    await transaction
      .deleteFrom(table)
      .where('group_id', 'in', groups)
      .where('scenario_hash', 'in', hashes)
      .where('people', '=', 0)
      .execute();
  }
}
