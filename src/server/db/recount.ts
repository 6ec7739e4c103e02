import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { EVERYONE } from '#contract/figures.ts';
import { VERDICT_FROM } from '#domain/scoring/score.ts';
import { COUNTED_PLAY_COLUMNS, COUNTED_PLAYS, SKILL_COLUMNS } from './counted-plays.ts';
import { GROUP_MONTH_SUMS } from './group-roll-ups.ts';
import { GROUP_PROGRESS_SUMS } from './group-standings.ts';
import { onSqlite } from './on-sqlite.ts';
import { END_COLUMNS, PERSON_MONTH_SUMS, PERSON_SKILL_SUMS } from './person-roll-ups.ts';
import type { Connection } from './transaction.ts';

/*
 * What the roll-ups should hold, counted from the plays and memberships alone: said in another way than roll-ups.ts
 * does it, so that a mistake in one is not made in the other.
 */

const SKILLS = Object.values(SKILL_COLUMNS);
const [PARTLY, MET] = [sql.lit(VERDICT_FROM.partly), sql.lit(VERDICT_FROM.met)];
const month = sql`substr(play.stored_at, 1, 7)`;
const counted = sql`(${COUNTED_PLAYS}) as play`;
/** Everybody is of everyone, and of the teams they are in now. */
const groups = sql`(
  select membership.team_id as group_id, membership.person_id from membership
  union all select ${sql.lit(EVERYONE)}, person.id from person) as grouped`;

const sumOf = (what: RawBuilder<unknown>, name: string) => sql`sum(${what}) as ${sql.id(name)}`;
const howMany = (condition: RawBuilder<unknown>, name: string) =>
  sumOf(sql`case when ${condition} then 1 else 0 end`, name);
const list = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql`, `);

const verdicts = list(
  SKILLS.flatMap((skill) => {
    const score = sql.ref(`play.${skill}`);
    return [
      howMany(sql`${score} < ${PARTLY}`, `${skill}_missed`),
      howMany(sql`${score} >= ${PARTLY} and ${score} < ${MET}`, `${skill}_partly`),
      howMany(sql`${score} >= ${MET}`, `${skill}_met`),
    ];
  }),
);

const groupMonths = sql`
  select grouped.group_id, ${month} as month, play.scenario_hash, play.mode, count(*) as plays,
    sum(play.total) as total_sum, sum(play.satisfaction) as satisfaction_sum, sum(play.cost_cents) as cost_cents_sum,
    sum(play.lifetime_cents) as lifetime_cents_sum, sum(play.network_cents) as network_cents_sum,
    ${list(
      [
        'promises_kept',
        'promises_broken',
        'critical',
        'updates_due',
        'updates_sent',
        'gave',
        'own_authority',
        'escalated',
        'needless',
      ].map((name) => sumOf(sql.ref(`play.${name}`), name)),
    )},
    ${howMany(sql`play.prevention is not null`, 'preventions')}, ${verdicts}
  from ${counted} join ${groups} on grouped.person_id = play.person_id
  group by grouped.group_id, ${month}, play.scenario_hash, play.mode`;

const personMonths = sql`
  select play.person_id, ${month} as month, play.scenario_hash, play.mode, count(*) as plays,
    sum(play.total) as total_sum, ${verdicts}
  from ${counted}
  group by play.person_id, ${month}, play.scenario_hash, play.mode`;

const personSkillMonths = sql`
  select play.person_id, ${month} as month, play.mode, count(*) as plays, ${verdicts}
  from ${counted}
  group by play.person_id, ${month}, play.mode`;

/** The columns of one end, where `place` says which play from there it is. */
function end(name: 'first' | 'latest') {
  const columns = ['play_id', 'stored_at', 'total', ...SKILLS];
  const names = ['play', 'at', 'total', ...SKILLS];
  return list(
    columns.map(
      (
        column,
        index,
      ) => sql`max(case when play.${sql.id(`from_${name}`)} = 1 then ${sql.ref(`play.${column}`)} end)
        as ${sql.id(`${name}_${names[index]}`)}`,
    ),
  );
}

const personScenarios = sql`
  select play.person_id, play.scenario_hash, play.mode, count(*) as plays, sum(play.total) as total_sum,
    ${end('first')}, ${end('latest')}
  from (
    select play.*,
      row_number() over (partition by person_id, scenario_hash, mode order by stored_at, play_id) as from_first,
      row_number() over (partition by person_id, scenario_hash, mode order by stored_at desc, play_id desc)
        as from_latest
    from ${counted}) as play
  group by play.person_id, play.scenario_hash, play.mode`;

const [first, latest] = [sql`ends.first_total`, sql`ends.latest_total`];

const groupProgress = sql`
  select grouped.group_id, ends.scenario_hash, ends.mode, count(*) as people, ${sumOf(first, 'first_sum')},
    ${sumOf(latest, 'latest_sum')}, ${howMany(sql`${latest} > ${first}`, 'better')},
    ${howMany(sql`${latest} = ${first}`, 'same')}, ${howMany(sql`${latest} < ${first}`, 'worse')},
    ${list(
      SKILLS.flatMap((skill) => {
        const [from, to] = [sql.ref(`ends.first_${skill}`), sql.ref(`ends.latest_${skill}`)];
        return [
          sql`count(${from} + ${to}) as ${sql.id(`${skill}_people`)}`,
          // With one of the two missing there is no difference either.
          sql`coalesce(sum(${from} + ${to} - ${to}), 0) as ${sql.id(`${skill}_first`)}`,
          sql`coalesce(sum(${from} + ${to} - ${from}), 0) as ${sql.id(`${skill}_latest`)}`,
        ];
      }),
    )}
  from (${personScenarios}) as ends join ${groups} on grouped.person_id = ends.person_id
  where ends.plays > 1
  group by grouped.group_id, ends.scenario_hash, ends.mode`;

const groupMeans = sql`
  select grouped.group_id, means.mode, means.scenario_hash, means.mean, count(*) as people
  from (
    select play.person_id, play.scenario_hash, modes.mode,
      cast(floor(avg(play.total) + 0.5) as integer) as mean
    from ${counted} join (
      select 'practice' as own, 'practice' as mode union all select 'assessment', 'assessment'
      union all select 'practice', 'any' union all select 'assessment', 'any') as modes on modes.own = play.mode
    group by play.person_id, play.scenario_hash, modes.mode) as means
  join ${groups} on grouped.person_id = means.person_id
  group by grouped.group_id, means.mode, means.scenario_hash, means.mean`;

function groupTallies(sqlite: boolean): RawBuilder<unknown> {
  const each = sqlite
    ? sql`json_each(play.tallies) as tally`
    : sql`lateral json_array_elements(play.tallies::json) as tally(value)`;
  // By person first: people are in few groups, and there are many tallies.
  return sql`
    select grouped.group_id, tallied.month, tallied.scenario_hash, tallied.mode, tallied.kind, tallied.key,
      sum(tallied.times) as times
    from (
      select play.person_id, ${month} as month, play.scenario_hash, play.mode, tally.value ->> 0 as kind,
        tally.value ->> 1 as key, count(*) as times
      from ${counted} cross join ${each}
      group by 1, 2, 3, 4, 5, 6) as tallied
    join ${groups} on grouped.person_id = tallied.person_id
    group by 1, 2, 3, 4, 5, 6`;
}

/** A table that follows from the plays and from who is in which team. */
export interface RollUp {
  readonly table:
    | 'counted_play'
    | 'person_month'
    | 'person_skill_month'
    | 'person_scenario'
    | 'group_month'
    | 'group_tally'
    | 'group_progress'
    | 'group_mean';
  readonly key: readonly string[];
  /** What is added up; whole numbers. */
  readonly sums: readonly string[];
  readonly columns: readonly string[];
  /** The rows that it should have. */
  readonly rows: RawBuilder<unknown>;
}

/** All of them, each after those that it refers to. */
export function rollUpsOf(db: QueryExecutorProvider): readonly RollUp[] {
  const rollUp = (
    table: RollUp['table'],
    key: readonly string[],
    sums: readonly string[],
    rows: RawBuilder<unknown>,
    others: readonly string[] = [],
  ): RollUp => ({ table, key, sums, columns: [...key, ...sums, ...others], rows });
  const month = ['month', 'scenario_hash', 'mode'];
  const version = ['person_id', 'scenario_hash', 'mode'];
  return [
    rollUp('counted_play', ['play_id'], [], COUNTED_PLAYS, COUNTED_PLAY_COLUMNS.slice(1)),
    rollUp('person_month', ['person_id', ...month], PERSON_MONTH_SUMS, personMonths),
    rollUp('person_skill_month', ['person_id', 'month', 'mode'], PERSON_SKILL_SUMS, personSkillMonths),
    rollUp('person_scenario', version, ['plays', 'total_sum'], personScenarios, END_COLUMNS),
    rollUp('group_month', ['group_id', ...month], GROUP_MONTH_SUMS, groupMonths),
    rollUp('group_progress', ['group_id', 'scenario_hash', 'mode'], GROUP_PROGRESS_SUMS, groupProgress),
    rollUp('group_mean', ['group_id', 'mode', 'scenario_hash', 'mean'], ['people'], groupMeans),
    rollUp('group_tally', ['group_id', ...month, 'kind', 'key'], ['times'], groupTallies(onSqlite(db))),
  ];
}

type Row = Record<string, unknown>;

async function rowsOf({ key, sums, columns }: RollUp, from: RawBuilder<unknown>, db: Connection) {
  const { rows } = await sql<Row>`
    select ${sql.join(columns.map((name) => sql.ref(`it.${name}`)))} from ${from} as it`.execute(db);
  const keyOf = (row: Row) => key.map((name) => row[name]).join('\n');
  return rows
    .map((row) => ({
      ...row,
      // PostgreSQL's driver gives large numbers as text.
      ...Object.fromEntries(sums.map((name) => [name, Number(row[name])])),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

async function allRows(db: Connection, from: (rollUp: RollUp) => RawBuilder<unknown>) {
  const tables: Partial<Record<RollUp['table'], readonly Row[]>> = {};
  for (const rollUp of rollUpsOf(db)) tables[rollUp.table] = await rowsOf(rollUp, from(rollUp), db);
  return tables;
}

/** What the roll-ups should hold: the rows of each by their keys. */
export function recount(db: Connection) {
  return allRows(db, ({ rows }) => sql`(${rows})`);
}

/** What the roll-ups hold. */
export function keptRollUps(db: Connection) {
  return allRows(db, ({ table }) => sql.table(table));
}
