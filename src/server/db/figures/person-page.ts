import { type FinishedPlay, progressOf } from '#application/progress-of.ts';
import type { Library } from '#application/read-library.ts';
import type { FiguresQuery, PersonPage } from '#contract/figures.ts';
import { SKILL_COLUMNS, skillsOf } from '../counted-plays.ts';
import { findPerson } from '../people-store.ts';
import { VERDICT_COLUMNS } from '../play-sums.ts';
import type { Connection } from '../transaction.ts';
import { whole, within } from './narrowing.ts';
import { skillSums } from './skill-sums.ts';

/** All plays of a person that count, the latest first. */
async function countedPlaysOf(db: Connection, person: string): Promise<readonly FinishedPlay[]> {
  const rows = await db
    .selectFrom('counted_play')
    .innerJoin('scenario_version as version', 'version.hash', 'counted_play.scenario_hash')
    .select(['counted_play.play_id as id', 'counted_play.stored_at as storedAt'])
    .select(['version.scenario_id', 'version.title'])
    .select(Object.values(SKILL_COLUMNS).map((name) => `counted_play.${name}` as const))
    .where('counted_play.person_id', '=', person)
    .orderBy('counted_play.stored_at', 'desc')
    .orderBy('counted_play.play_id', 'desc')
    .execute();
  return rows.map(({ id, storedAt, scenario_id, title, ...row }) => ({
    id,
    storedAt,
    scenario: { id: scenario_id, title },
    skills: skillsOf(row),
  }));
}

/**
 * One person as whoever leads them sees them; nothing where there is none. What is recommended follows from all the
 * plays that count, whatever is asked for.
 */
export async function personPage(
  db: Connection,
  person: string,
  asked: FiguresQuery,
  library: Library,
): Promise<PersonPage | undefined> {
  const [found, plays, sums] = await Promise.all([
    findPerson(db, person),
    countedPlaysOf(db, person),
    db
      .selectFrom('person_month')
      .select(({ fn }) => [
        fn.sum<number | string | null>('plays').as('plays'),
        ...VERDICT_COLUMNS.map((column) => fn.sum<number | string | null>(column).as(column)),
      ])
      .where('person_id', '=', person)
      .where(within(asked, 'person_month'))
      .executeTakeFirst(),
  ]);
  if (!found) return undefined;
  const { next } = progressOf(plays, library, 'others');
  return {
    person: { id: found.id, name: found.name },
    teams: found.teams,
    plays: whole(sums?.plays),
    skills: skillSums(sums),
    next: next && { skill: next.skill, why: next.why, scenarios: next.scenarios },
  };
}
