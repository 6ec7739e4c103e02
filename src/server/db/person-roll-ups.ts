import { type Insertable, sql, type Transaction } from 'kysely';
import { type CountedPlay, SKILL_COLUMNS } from './counted-plays.ts';
import { monthOf, negative, VERDICT_COLUMNS, verdictSums } from './play-sums.ts';
import type { Schema } from './schema.ts';
import { addedTo, summed } from './summed.ts';

/** What is added up in `person_month`. */
export const PERSON_MONTH_SUMS = ['plays', 'total_sum', ...VERDICT_COLUMNS] as const;
type End = 'first' | 'latest';
const ENDS = ['first', 'latest'] as const;
const END_PARTS = ['play', 'at', 'total', ...Object.values(SKILL_COLUMNS)] as const;
/** Of the first and of the latest play. */
export const END_COLUMNS = ENDS.flatMap((end) => END_PARTS.map((part) => `${end}_${part}` as const));
type PersonScenario = Insertable<Schema['person_scenario']>;
type ScenarioKey = Pick<CountedPlay, 'person_id' | 'scenario_hash' | 'mode'>;

function* monthParts(plays: readonly CountedPlay[], by: 1 | -1) {
  for (const play of plays) {
    const { person_id, scenario_hash, mode } = play;
    const sums = { plays: 1, total_sum: play.total, ...verdictSums(play) };
    yield [
      { person_id, month: monthOf(play), scenario_hash, mode },
      by === 1 ? sums : negative(sums),
    ] as const;
  }
}

/** What is added up in `person_skill_month`. */
export const PERSON_SKILL_SUMS = ['plays', ...VERDICT_COLUMNS] as const;

function* skillParts(plays: readonly CountedPlay[], by: 1 | -1) {
  for (const play of plays) {
    const { person_id, mode } = play;
    const sums = { plays: 1, ...verdictSums(play) };
    yield [{ person_id, month: monthOf(play), mode }, by === 1 ? sums : negative(sums)] as const;
  }
}

const MONTHS_ADDED = addedTo('person_month', PERSON_MONTH_SUMS);
const SKILLS_ADDED = addedTo('person_skill_month', PERSON_SKILL_SUMS);

async function changeMonths(
  transaction: Transaction<Schema>,
  plays: readonly CountedPlay[],
  by: 1 | -1,
): Promise<void> {
  for (const rows of summed(monthParts(plays, by))) {
    await transaction
      .insertInto('person_month')
      .values(rows)
      .onConflict((on) =>
        on.columns(['person_id', 'month', 'scenario_hash', 'mode']).doUpdateSet(MONTHS_ADDED),
      )
      .execute();
  }
  for (const rows of summed(skillParts(plays, by))) {
    await transaction
      .insertInto('person_skill_month')
      .values(rows)
      .onConflict((on) => on.columns(['person_id', 'month', 'mode']).doUpdateSet(SKILLS_ADDED))
      .execute();
  }
}

/** Plays of one person by version and mode, each list from the first to the latest. */
function byScenario(plays: readonly CountedPlay[]): readonly (readonly CountedPlay[])[] {
  const lists = new Map<string, CountedPlay[]>();
  for (const play of plays) {
    const key = `${play.scenario_hash} ${play.mode}`;
    lists.set(key, [...(lists.get(key) ?? []), play]);
  }
  const when = ({ stored_at, play_id }: CountedPlay) => `${stored_at} ${play_id}`;
  return [...lists.values()].map((list) => list.sort((a, b) => (when(a) < when(b) ? -1 : 1)));
}

function endColumns(end: End, play: CountedPlay) {
  const { play_id, stored_at, total } = play;
  const skills = Object.values(SKILL_COLUMNS).map((column) => [`${end}_${column}`, play[column]]);
  return {
    [`${end}_play`]: play_id,
    [`${end}_at`]: stored_at,
    [`${end}_total`]: total,
    ...Object.fromEntries(skills),
  };
}

/** The row of some plays of one person on one version, from the first to the latest. */
function rowOf(
  { person_id, scenario_hash, mode }: ScenarioKey,
  sums: { readonly plays: number; readonly total_sum: number },
  first: CountedPlay,
  latest: CountedPlay,
): PersonScenario {
  // The columns of both ends.
  return {
    person_id,
    scenario_hash,
    mode,
    ...sums,
    ...endColumns('first', first),
    ...endColumns('latest', latest),
  } as PersonScenario;
}

/** Where what is added is earlier than the first play, or later than the latest, it takes its place. */
function endsMoved() {
  const moved = ENDS.flatMap((end) => {
    const at = (row: string) => sql`(${sql.ref(`${row}.${end}_at`)}, ${sql.ref(`${row}.${end}_play`)})`;
    const further = sql`${at('excluded')} ${sql.raw(end === 'first' ? '<' : '>')} ${at('person_scenario')}`;
    return END_PARTS.map((column) => [
      `${end}_${column}`,
      sql`case when ${further} then ${sql.ref(`excluded.${end}_${column}`)}
        else ${sql.ref(`person_scenario.${end}_${column}`)} end`,
    ]);
  });
  return Object.fromEntries(moved);
}

const SCENARIOS_ADDED = { ...addedTo('person_scenario', ['plays', 'total_sum']), ...endsMoved() };

/** Plays of a person begin to count. */
export async function addToPerson(
  transaction: Transaction<Schema>,
  plays: readonly CountedPlay[],
): Promise<void> {
  await changeMonths(transaction, plays, 1);
  for (const list of byScenario(plays)) {
    const [first, latest] = [list[0], list.at(-1)];
    if (!first || !latest) continue;
    const sums = { plays: list.length, total_sum: list.reduce((sum, { total }) => sum + total, 0) };
    await transaction
      .insertInto('person_scenario')
      .values(rowOf(first, sums, first, latest))
      .onConflict((on) => on.columns(['person_id', 'scenario_hash', 'mode']).doUpdateSet(SCENARIOS_ADDED))
      .execute();
  }
}

function countedOf(transaction: Transaction<Schema>, { person_id, scenario_hash, mode }: ScenarioKey) {
  return transaction
    .selectFrom('counted_play')
    .where('person_id', '=', person_id)
    .where('scenario_hash', '=', scenario_hash)
    .where('mode', '=', mode);
}

async function endOf(
  transaction: Transaction<Schema>,
  key: ScenarioKey,
  order: 'asc' | 'desc',
): Promise<CountedPlay | undefined> {
  return countedOf(transaction, key)
    .selectAll()
    .orderBy('stored_at', order)
    .orderBy('play_id', order)
    .limit(1)
    .executeTakeFirst();
}

/** Plays of a person count no more, and are in `counted_play` no more. */
export async function takeFromPerson(
  transaction: Transaction<Schema>,
  plays: readonly CountedPlay[],
): Promise<void> {
  await changeMonths(transaction, plays, -1);
  const people = [...new Set(plays.map((play) => play.person_id))];
  for (const table of ['person_month', 'person_skill_month'] as const) {
    await transaction.deleteFrom(table).where('person_id', 'in', people).where('plays', '=', 0).execute();
  }
  for (const [key] of byScenario(plays)) {
    if (!key) continue;
    // One that went may have been the first or the latest.
    const [first, latest] = [await endOf(transaction, key, 'asc'), await endOf(transaction, key, 'desc')];
    await transaction
      .deleteFrom('person_scenario')
      .where('person_id', '=', key.person_id)
      .where('scenario_hash', '=', key.scenario_hash)
      .where('mode', '=', key.mode)
      .execute();
    if (!first || !latest) continue;
    const sums = await countedOf(transaction, key)
      .select(({ fn }) => [fn.countAll().as('plays'), fn.sum('total').as('total_sum')])
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('person_scenario')
      .values(rowOf(key, { plays: Number(sums.plays), total_sum: Number(sums.total_sum) }, first, latest))
      .execute();
  }
}
