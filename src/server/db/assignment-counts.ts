import { sql } from 'kysely';
import { type AssignmentTerms, assignmentState } from '#application/assignment-state.ts';
import type { Assignment } from '#contract/assignments.ts';
import { assignedPairs } from './assigned-pairs.ts';
import type { Connection } from './transaction.ts';

type Counts = Assignment['counts'];

const NOBODY: Counts = { 'not-started': 0, 'in-progress': 0, passed: 0, 'did-not-pass': 0, overdue: 0 };

/** 1 where an attempt passes: the same as `passes` of assignment-standing.ts; a test holds the two equal. */
export function passes(of: 'attempt' | 'won') {
  const column = (name: string) => sql.ref<number>(`${of}.${name}`);
  return sql<number>`case when ${column('complete')} = 1 and (assignment.pass_mark is null
    or (${column('total')} >= assignment.pass_mark and coalesce(${column('critical')}, 0) = 0)) then 1 else 0 end`;
}

/**
 * How often each person who has one of some assignments has tried it: whoever lists or counts states begins here. Of
 * the attempts one index is read.
 *
 * @param assignments at least one
 * @param teams only people of these, at least one; `null`: everybody
 */
export function selectTries(db: Connection, assignments: readonly string[], teams: readonly string[] | null) {
  const people = db
    .selectFrom(assignedPairs(db, { assignments }).as('pair'))
    .innerJoin('assignment', 'assignment.id', 'pair.assignment_id')
    .leftJoin('attempt', (on) =>
      on
        .onRef('attempt.assignment_id', '=', 'pair.assignment_id')
        .onRef('attempt.person_id', '=', 'pair.person_id'),
    )
    .select(['pair.assignment_id', 'pair.person_id'])
    .select((each) => [
      each
        .case()
        .when(each.fn.count('attempt.assignment_id'), '>', 0)
        .then(each.lit(1))
        .else(each.lit(0))
        .end()
        .as('begun'),
      each.fn.count<number | string>('attempt.ended_at').as('spent'),
      each.fn.coalesce(each.fn.sum<number | string>('attempt.complete'), each.lit(0)).as('finished'),
      each.fn.max(passes('attempt')).as('passed'),
    ])
    .groupBy(['pair.assignment_id', 'pair.person_id']);
  return teams
    ? people.where('pair.person_id', 'in', (each) =>
        each.selectFrom('membership').select('membership.person_id').where('membership.team_id', 'in', teams),
      )
    : people;
}

/**
 * How many people stand where, for each of some assignments. The database counts people who have tried alike, and
 * tells a number of them: there are as many as there are attempts, however many people there are.
 *
 * @param teams only people of these are counted; `null`: everybody
 * @param now ISO 8601 to the millisecond
 */
export async function countStates(
  db: Connection,
  assignments: readonly (AssignmentTerms & { readonly id: string })[],
  teams: readonly string[] | null,
  now: string,
): Promise<ReadonlyMap<string, Counts>> {
  const counts = new Map(assignments.map(({ id }) => [id, { ...NOBODY }]));
  if (assignments.length === 0 || teams?.length === 0) return counts;
  const ids = [...counts.keys()];
  const rows = await db
    .selectFrom(selectTries(db, ids, teams).as('alike'))
    .select(['assignment_id', 'begun', 'spent', 'finished', 'passed'])
    .select((each) => each.fn.countAll<number | string>().as('people'))
    .groupBy(['assignment_id', 'begun', 'spent', 'finished', 'passed'])
    .execute();
  for (const { assignment_id, begun, spent, finished, passed, people: number } of rows) {
    const terms = assignments.find(({ id }) => id === assignment_id);
    const count = counts.get(assignment_id);
    if (!terms || !count) throw new Error(`People of another assignment were counted: ${assignment_id}.`);
    const tries = { begun, spent: Number(spent), finished: Number(finished), passed };
    count[assignmentState(tries, terms, now)] += Number(number);
  }
  return counts;
}
