import type { TeamSkills } from '#contract/progress.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import type { Connection } from './transaction.ts';

// PostgreSQL adds up to more than a number can hold, so its driver gives text; nothing at all adds up to null.
const whole = (sum: number | string | bigint | null) => Number(sum ?? 0);

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
      each
        .selectFrom('team_month')
        .select(({ fn }) => fn.sum('plays').as('sum'))
        .whereRef('team_month.team_id', '=', 'team.id')
        .as('plays'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!team) return undefined;
  const rows = await db
    .selectFrom('team_skill')
    .select(['skill'])
    .select(({ fn }) => [
      fn.sum('plays').as('plays'),
      fn.sum('missed').as('missed'),
      fn.sum('partly').as('partly'),
      fn.sum('met').as('met'),
    ])
    .where('team_id', '=', id)
    .groupBy('skill')
    .execute();
  return {
    team: { id: team.id, name: team.name },
    plays: whole(team.plays),
    people: whole(team.people),
    skills: SKILLS.map((skill) => {
      const sums = rows.find((row) => row.skill === skill);
      const sum = (name: 'plays' | 'missed' | 'partly' | 'met') => whole(sums?.[name] ?? null);
      return { skill, plays: sum('plays'), missed: sum('missed'), partly: sum('partly'), met: sum('met') };
    }),
  };
}
