import { sql } from 'kysely';
import { type AssignmentTerms, assignmentState } from '#application/assignment-state.ts';
import type { Assignment } from '#contract/assignments.ts';
import { assignedPairs } from './assigned-pairs.ts';
import type { Connection } from './transaction.ts';

type Counts = Assignment['counts'];

const NOBODY: Counts = { 'not-started': 0, 'in-progress': 0, passed: 0, 'did-not-pass': 0, overdue: 0 };

/**
 * 1 where a play passes, by its own columns or those that its attempt has kept of it: the same as `passes` of
 * assignment-standing.ts; a test holds the two equal.
 */
function passed(of: 'play' | 'attempt') {
  const column = (name: string) => sql.ref<number>(`${of}.${name}`);
  return sql<number>`case when ${column('complete')} = 1 and (assignment.pass_mark is null
    or (${column('total')} >= assignment.pass_mark and coalesce(${column('critical')}, 0) = 0)) then 1 else 0 end`;
}

/**
 * All that is known of people and some assignments, a row for each thing: that somebody has one, began an attempt, or
 * stored a play. Added up they make what `assignmentState` asks for; so no join is left to the database's judgement,
 * and of plays, whose rows are long, one index is read.
 */
function selectFacts(db: Connection, assignments: readonly string[]) {
  const assigned = db
    .selectFrom(assignedPairs(db, { assignments }, 'as often as said').as('pair'))
    .select((each) => [
      'pair.assignment_id',
      'pair.person_id',
      each.lit<number>(1).as('assigned'),
      each.lit<number>(0).as('begun'),
      each.lit<number>(0).as('spent'),
      each.lit<number>(0).as('finished'),
      each.lit<number>(0).as('passed'),
    ]);
  const begun = db
    .selectFrom('attempt')
    .where('assignment_id', 'in', assignments)
    .select((each) => [
      'assignment_id',
      'person_id',
      each.lit<number>(0).as('assigned'),
      each.lit<number>(1).as('begun'),
      each.lit<number>(0).as('spent'),
      each.lit<number>(0).as('finished'),
      each.lit<number>(0).as('passed'),
    ]);
  const stored = db
    .selectFrom('play')
    .innerJoin('assignment', 'assignment.id', 'play.assignment_id')
    .where('play.assignment_id', 'in', assignments)
    .select((each) => [
      'assignment.id as assignment_id',
      // A play of an assignment is always somebody's.
      each.ref('play.owner_id').$notNull().as('person_id'),
      each.lit<number>(0).as('assigned'),
      each.lit<number>(0).as('begun'),
      each.lit<number>(1).as('spent'),
      'play.complete as finished',
      passed('play').as('passed'),
    ]);
  // Of plays that are not kept any more.
  const ended = db
    .selectFrom('attempt')
    .innerJoin('assignment', 'assignment.id', 'attempt.assignment_id')
    .where('attempt.assignment_id', 'in', assignments)
    .where('attempt.ended_at', 'is not', null)
    .select((each) => [
      'attempt.assignment_id',
      'attempt.person_id',
      each.lit<number>(0).as('assigned'),
      each.lit<number>(0).as('begun'),
      each.lit<number>(1).as('spent'),
      each.fn.coalesce('attempt.complete', each.lit<number>(0)).as('finished'),
      passed('attempt').as('passed'),
    ]);
  return assigned.unionAll(begun).unionAll(stored).unionAll(ended);
}

/**
 * How often each person who has one of some assignments has tried it: whoever lists or counts states begins here.
 *
 * @param assignments at least one
 * @param teams only people of these, at least one; `null`: everybody
 */
export function selectTries(db: Connection, assignments: readonly string[], teams: readonly string[] | null) {
  const people = db
    .selectFrom(selectFacts(db, assignments).as('fact'))
    .select((each) => [
      'fact.assignment_id',
      'fact.person_id',
      each.fn.max('fact.begun').as('begun'),
      each.fn.sum<number | string>('fact.spent').as('spent'),
      each.fn.sum<number | string>('fact.finished').as('finished'),
      each.fn.max('fact.passed').as('passed'),
    ])
    .groupBy(['fact.assignment_id', 'fact.person_id'])
    .having((each) => each(each.fn.max('fact.assigned'), '=', 1));
  return teams
    ? people.where('fact.person_id', 'in', (each) =>
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
