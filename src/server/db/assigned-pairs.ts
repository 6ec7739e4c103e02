import type { Connection } from './transaction.ts';

/**
 * Who has which assignment, as rows of `assignment_id` and `person_id`: the people it names, and the
 * trainees who are in its teams now. Those who train or lead a team have work of it only where they are named.
 *
 * @param by the assignments, or the people, that are looked at; at least one
 */
export function assignedPairs(
  db: Connection,
  by: { readonly assignments: readonly string[] } | { readonly people: readonly string[] },
) {
  const named = db
    .selectFrom('assignment_person')
    .select(['assignment_person.assignment_id', 'assignment_person.person_id']);
  const inTeams = db
    .selectFrom('assignment_team')
    .innerJoin('membership', 'membership.team_id', 'assignment_team.team_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('person.role', '=', 'trainee')
    .select(['assignment_team.assignment_id', 'membership.person_id']);
  const [byName, byTeam] =
    'assignments' in by
      ? [
          named.where('assignment_person.assignment_id', 'in', by.assignments),
          inTeams.where('assignment_team.assignment_id', 'in', by.assignments),
        ]
      : [
          named.where('assignment_person.person_id', 'in', by.people),
          inTeams.where('membership.person_id', 'in', by.people),
        ];
  return byName.union(byTeam);
}
