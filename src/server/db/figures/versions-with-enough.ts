import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { FEWEST_PEOPLE, type FiguresQuery } from '#contract/figures.ts';
import type { Connection } from '../transaction.ts';
import { type Group, isMember } from './group.ts';
import { beginOf, endOf, ofVersion, within } from './narrowing.ts';

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
