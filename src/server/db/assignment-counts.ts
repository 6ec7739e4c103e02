import { type AssignmentTerms, assignmentState } from '#application/assignment-state.ts';
import type { Assignment } from '#contract/assignments.ts';
import { assignedPairs } from './assigned-pairs.ts';
import type { Connection } from './transaction.ts';

type Counts = Assignment['counts'];

const NOBODY: Counts = { 'not-started': 0, 'in-progress': 0, passed: 0, 'did-not-pass': 0, overdue: 0 };

/**
 * All that is known of people and some assignments, a row for each thing: that somebody has one, began an attempt, or
 * stored a play. Added up they make what `assignmentState` asks for; so no join is left to the database's judgement,
 * and of plays, whose rows are long, one index is read.
 */
function selectFacts(db: Connection, assignments: readonly string[]) {
  const assigned = db
    .selectFrom(assignedPairs(db, { assignments }).as('pair'))
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
    .select((each) => {
      // The same as `passes` of assignment-standing.ts; a test holds the two equal.
      const passes = each.and([
        each('play.complete', '=', 1),
        each.or([
          each('assignment.pass_mark', 'is', null),
          each.and([
            each('play.total', '>=', each.ref('assignment.pass_mark')),
            each(each.fn.coalesce('play.critical', each.lit(0)), '=', 0),
          ]),
        ]),
      ]);
      return [
        'assignment.id as assignment_id',
        // A play of an assignment is always somebody's.
        each.ref('play.owner_id').$notNull().as('person_id'),
        each.lit<number>(0).as('assigned'),
        each.lit<number>(0).as('begun'),
        each.lit<number>(1).as('spent'),
        'play.complete as finished',
        each.case().when(passes).then(1).else(0).end().as('passed'),
      ];
    });
  return assigned.unionAll(begun).unionAll(stored);
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
  let people = db
    .selectFrom(selectFacts(db, ids).as('fact'))
    .select((each) => [
      'fact.assignment_id',
      'fact.person_id',
      each.fn.max('fact.begun').as('begun'),
      each.fn.sum<number | string>('fact.spent').as('spent'),
      each.fn.max('fact.finished').as('finished'),
      each.fn.max('fact.passed').as('passed'),
    ])
    .groupBy(['fact.assignment_id', 'fact.person_id'])
    .having((each) => each(each.fn.max('fact.assigned'), '=', 1));
  if (teams) {
    people = people.where('fact.person_id', 'in', (each) =>
      each.selectFrom('membership').select('membership.person_id').where('membership.team_id', 'in', teams),
    );
  }
  const rows = await db
    .selectFrom(people.as('alike'))
    .select(['assignment_id', 'begun', 'spent', 'finished', 'passed'])
    .select((each) => each.fn.countAll<number | string>().as('people'))
    .groupBy(['assignment_id', 'begun', 'spent', 'finished', 'passed'])
    .execute();
  for (const { assignment_id, begun, spent, finished, passed, people: number } of rows) {
    const terms = assignments.find(({ id }) => id === assignment_id);
    const count = counts.get(assignment_id);
    if (!terms || !count) throw new Error(`People of another assignment were counted: ${assignment_id}.`);
    const tries = { begun, spent: Number(spent), finished, passed };
    count[assignmentState(tries, terms, now)] += Number(number);
  }
  return counts;
}
