import { type Insertable, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tally } from '#application/tallies.ts';
import type { CountedPlay } from './counted-plays.ts';
import { onSqlite } from './on-sqlite.ts';
import { monthOf, negative, VERDICT_COLUMNS, verdictSums } from './play-sums.ts';
import type { Schema } from './schema.ts';
import { addedTo, summed } from './summed.ts';

/** Groups for which plays begin to count, or cease to. */
interface GroupChange {
  /** Ids of teams, or "everyone". */
  readonly groups: readonly string[];
  readonly by: 1 | -1;
}

/** What is added up in `group_month`. */
export const GROUP_MONTH_SUMS = [
  'plays',
  'total_sum',
  'satisfaction_sum',
  'cost_cents_sum',
  'lifetime_cents_sum',
  'network_cents_sum',
  'promises_kept',
  'promises_broken',
  'critical',
  'updates_due',
  'updates_sent',
  'gave',
  'own_authority',
  'escalated',
  'needless',
  'preventions',
  ...VERDICT_COLUMNS,
] as const;

function sumsOf(play: CountedPlay): Record<(typeof GROUP_MONTH_SUMS)[number], number> {
  return {
    plays: 1,
    total_sum: play.total,
    satisfaction_sum: play.satisfaction,
    cost_cents_sum: play.cost_cents,
    // PostgreSQL's driver gives large numbers as text.
    lifetime_cents_sum: Number(play.lifetime_cents),
    network_cents_sum: Number(play.network_cents),
    promises_kept: play.promises_kept,
    promises_broken: play.promises_broken,
    critical: play.critical,
    updates_due: play.updates_due,
    updates_sent: play.updates_sent,
    gave: play.gave,
    own_authority: play.own_authority,
    escalated: play.escalated,
    needless: play.needless,
    preventions: play.prevention === null ? 0 : 1,
    ...verdictSums(play),
  };
}

function* monthParts(plays: readonly CountedPlay[], changes: readonly GroupChange[]) {
  for (const play of plays) {
    const sums = sumsOf(play);
    for (const { groups, by } of changes) {
      const signed = by === 1 ? sums : negative(sums);
      for (const group of groups) yield [keyOf(group, play), signed] as const;
    }
  }
}

function* tallyParts(plays: readonly CountedPlay[], changes: readonly GroupChange[]) {
  for (const play of plays) {
    // Written by figureColumns.
    const tallies = JSON.parse(play.tallies) as readonly Tally[];
    for (const { groups, by } of changes) {
      for (const group of groups) {
        for (const [kind, key] of tallies) {
          yield [{ ...keyOf(group, play), kind, key }, { times: by }] as const;
        }
      }
    }
  }
}

function keyOf(group_id: string, play: CountedPlay) {
  const { scenario_hash, mode } = play;
  return { group_id, month: monthOf(play), scenario_hash, mode };
}

const TALLY_KEY = ['group_id', 'month', 'scenario_hash', 'mode', 'kind', 'key'] as const;

/** Rows as one parameter: a play has some thirty tallies, and a statement with a parameter for each takes long to read. */
async function addTallies(
  transaction: Transaction<Schema>,
  rows: readonly Insertable<Schema['group_tally']>[],
): Promise<void> {
  const json = JSON.stringify(rows);
  const each = onSqlite(transaction)
    ? sql`json_each(${json}) as tally`
    : sql`json_array_elements(cast(${json} as json)) as tally(value)`;
  const columns = (of: (name: string) => RawBuilder<unknown>) => sql.join(TALLY_KEY.map(of));
  await sql`
    insert into group_tally (${columns((name) => sql.id(name))}, times)
    select ${columns((name) => sql`tally.value ->> ${sql.lit(name)}`)}, cast(tally.value ->> 'times' as integer)
    from ${each} where true
    on conflict (${columns((name) => sql.id(name))})
    do update set times = group_tally.times + excluded.times`.execute(transaction);
}

const MONTHS_ADDED = addedTo('group_month', GROUP_MONTH_SUMS);

/** Changes what the roll-ups of groups hold. */
export async function changeGroups(
  transaction: Transaction<Schema>,
  plays: readonly CountedPlay[],
  changes: readonly GroupChange[],
): Promise<void> {
  for (const rows of summed(monthParts(plays, changes))) {
    await transaction
      .insertInto('group_month')
      .values(rows)
      .onConflict((on) =>
        on.columns(['group_id', 'month', 'scenario_hash', 'mode']).doUpdateSet(MONTHS_ADDED),
      )
      .execute();
  }
  for (const rows of summed(tallyParts(plays, changes))) await addTallies(transaction, rows);
  await removeEmpty(transaction, plays, changes);
}

/** A row of no plays is as good as none, and a recount has none. */
async function removeEmpty(
  transaction: Transaction<Schema>,
  plays: readonly CountedPlay[],
  changes: readonly GroupChange[],
): Promise<void> {
  const groups = changes.flatMap((change) => (change.by < 0 ? change.groups : []));
  if (groups.length === 0) return;
  const months = [...new Set(plays.map(monthOf))];
  const hashes = [...new Set(plays.map((play) => play.scenario_hash))];
  await transaction
    .deleteFrom('group_month')
    .where('group_id', 'in', groups)
    .where('month', 'in', months)
    .where('scenario_hash', 'in', hashes)
    .where('plays', '=', 0)
    .execute();
  await transaction
    .deleteFrom('group_tally')
    .where('group_id', 'in', groups)
    .where('month', 'in', months)
    .where('scenario_hash', 'in', hashes)
    .where('times', '=', 0)
    .execute();
}

/** Removes what a team that is being removed has been counted for. */
export async function removeGroup(transaction: Transaction<Schema>, team: string): Promise<void> {
  for (const table of ['group_month', 'group_tally', 'group_progress', 'group_mean'] as const) {
    await transaction.deleteFrom(table).where('group_id', '=', team).execute();
  }
}
