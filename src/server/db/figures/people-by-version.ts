import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { FEWEST_PEOPLE, type FiguresQuery } from '#contract/figures.ts';
import type { Connection } from '../transaction.ts';
import { type Group, isMember } from './group.ts';
import { beginOf, endOf, ofVersion, whole, within } from './narrowing.ts';

export interface PeopleOfVersion {
  /** Who played it in the period. */
  readonly people: number;
  /** The mean totals of all who ever played it, each of one person. */
  readonly means: readonly number[];
}

/**
 * Whether somebody played a version in the period. Of nearly all it is known by their first and latest play; only those
 * who played before it and after it are looked up in their months.
 */
function playedIn(db: Connection, { from, to }: FiguresQuery): RawBuilder<SqlBool> {
  const begin = from === undefined ? '' : beginOf(from);
  const end = to === undefined ? '9999' : endOf(to);
  const month = db
    .selectFrom('person_month')
    .select('plays')
    .where(sql<SqlBool>`person_month.person_id = person_scenario.person_id`)
    .where(sql<SqlBool>`person_month.scenario_hash = person_scenario.scenario_hash`)
    .where(sql<SqlBool>`person_month.mode = person_scenario.mode`)
    .where(within({ from, to }, 'person_month'))
    .limit(1);
  return sql<SqlBool>`
    person_scenario.first_at < ${end} and person_scenario.latest_at >= ${begin}
    and (person_scenario.first_at >= ${begin} or person_scenario.latest_at < ${end} or ${month} is not null)`;
}

function meansOf(sums: string): readonly number[] {
  return sums.split(',').map((each) => {
    const [total = 0, plays = 1] = each.split('/').map(Number);
    return total / plays;
  });
}

/** The versions that a group played, by hash. */
async function versionsPlayed(db: Connection, group: Group, asked: FiguresQuery): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('group_month')
    .select('scenario_hash')
    .distinct()
    .where('group_id', '=', group.id)
    .where(within(asked, 'group_month'))
    .execute();
  return rows.map((row) => row.scenario_hash);
}

/** Versions that a group played with enough people behind them: of each, the first so many people are looked for. */
export async function versionsWithEnough(
  db: Connection,
  group: Group,
  asked: FiguresQuery,
): Promise<readonly string[]> {
  const versions = await versionsPlayed(db, group, asked);
  const enough = await Promise.all(
    versions.map(async (hash) => {
      const rows = await db
        .selectFrom('person_scenario')
        .select('person_scenario.person_id')
        .distinct()
        .where('person_scenario.scenario_hash', '=', hash)
        .where(isMember(group, 'person_scenario.person_id'))
        .where(ofVersion(asked, 'person_scenario'))
        .where(playedIn(db, asked))
        .limit(FEWEST_PEOPLE)
        .execute();
      return rows.length === FEWEST_PEOPLE ? [hash] : [];
    }),
  );
  return enough.flat();
}

/**
 * The people behind each scenario version that a group played and has enough people for, by its hash. A row for each
 * person and version is read, a version at a time in the order of an index that holds all that is asked, so that
 * nothing is sorted; the sums of the people come as one text, as so many rows would take longer to hand over than to
 * find.
 */
export async function peopleByVersion(
  db: Connection,
  group: Group,
  asked: FiguresQuery,
): Promise<ReadonlyMap<string, PeopleOfVersion>> {
  const versions = await versionsPlayed(db, group, asked);
  const played = sql<number>`max(case when ${playedIn(db, asked)} then 1 else 0 end)`;
  const found = await Promise.all(
    versions.map(async (hash) => {
      const row = await db
        .selectFrom(
          db
            .selectFrom('person_scenario')
            .select(({ fn }) => [
              fn.sum<number | string>('person_scenario.plays').as('plays'),
              fn.sum<number | string>('person_scenario.total_sum').as('total'),
              played.as('played'),
            ])
            .where('person_scenario.scenario_hash', '=', hash)
            .where(isMember(group, 'person_scenario.person_id'))
            .where(ofVersion(asked, 'person_scenario'))
            .groupBy('person_scenario.person_id')
            .as('each'),
        )
        .select(({ fn }) => [
          fn.sum<number | string>('each.played').as('people'),
          sql<string>`string_agg(cast(each.total as text) || '/' || cast(each.plays as text), ',')`.as(
            'sums',
          ),
        ])
        .executeTakeFirstOrThrow();
      return [hash, { people: whole(row.people), means: meansOf(row.sums) }] as const;
    }),
  );
  return new Map(found.filter(([, { people }]) => people >= FEWEST_PEOPLE));
}
