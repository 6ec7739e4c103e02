import type { Connection } from './transaction.ts';

/** Whom an assignment names, and who made it. */
export interface AssignmentScope {
  readonly madeBy: string | null;
  readonly teams: readonly string[];
  /** The people it names one by one, each with the teams they are in now. */
  readonly people: readonly { readonly id: string; readonly teams: readonly string[] }[];
}

/** Nothing where there is no such assignment. */
export async function assignmentScope(db: Connection, id: string): Promise<AssignmentScope | undefined> {
  const row = await db.selectFrom('assignment').select('made_by').where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const [teams, people] = await Promise.all([
    db.selectFrom('assignment_team').select('team_id').where('assignment_id', '=', id).execute(),
    db
      .selectFrom('assignment_person')
      .leftJoin('membership', 'membership.person_id', 'assignment_person.person_id')
      .select(['assignment_person.person_id', 'membership.team_id'])
      .where('assignment_person.assignment_id', '=', id)
      .execute(),
  ]);
  const teamsOf = new Map<string, string[]>();
  for (const { person_id, team_id } of people) {
    const own = teamsOf.get(person_id) ?? [];
    teamsOf.set(person_id, team_id === null ? own : [...own, team_id]);
  }
  return {
    madeBy: row.made_by,
    teams: teams.map((each) => each.team_id),
    people: [...teamsOf].map(([person, own]) => ({ id: person, teams: own })),
  };
}
