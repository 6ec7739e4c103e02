import type { TeamSkills } from '#contract/progress.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { SKILL_COLUMNS } from './counted-plays.ts';
import { VERDICT_COLUMNS } from './play-sums.ts';
import type { Connection } from './transaction.ts';

// PostgreSQL adds up to more than a number can hold, so its driver gives text; nothing at all adds up to null.
const whole = (sum: number | string | bigint | null | undefined) => Number(sum ?? 0);

/** What a team can do, from its roll-ups; nothing where there is no such team. */
export async function teamSkills(db: Connection, id: string): Promise<TeamSkills | undefined> {
  const team = await db
    .selectFrom('team')
    .select(['id', 'name'])
    .select((each) => [
      each
        .selectFrom('membership')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('membership.team_id', '=', 'team.id')
        .as('people'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!team) return undefined;
  const sums = await db
    .selectFrom('group_month')
    .select(({ fn }) => [
      fn.sum('plays').as('plays'),
      ...VERDICT_COLUMNS.map((name) => fn.sum(name).as(name)),
    ])
    .where('group_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    team: { id: team.id, name: team.name },
    plays: whole(sums.plays),
    people: whole(team.people),
    skills: SKILLS.map((skill) => {
      const column = SKILL_COLUMNS[skill];
      const [missed, partly, met] = [
        whole(sums[`${column}_missed`]),
        whole(sums[`${column}_partly`]),
        whole(sums[`${column}_met`]),
      ];
      return { skill, plays: missed + partly + met, missed, partly, met };
    }),
  };
}
