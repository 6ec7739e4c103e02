import { type AssignmentTerms, assignmentState, isStuck } from '#application/assignment-state.ts';
import { type Attention, EVERYONE } from '#contract/figures.ts';
import { passes, selectTries } from '../assignment-counts.ts';
import type { Connection } from '../transaction.ts';
import type { Group } from './group.ts';
import { whole } from './narrowing.ts';

/** As many as somebody can see to at once; the list of assignments has all of them. */
const MOST_ASSIGNMENTS = 50;
const MOST_PEOPLE = 20;

/** Assignments that are still asked of somebody in a group. */
async function openAssignments(db: Connection, { id: group }: Group) {
  const open = db
    .selectFrom('assignment')
    .innerJoin('scenario_version as version', 'version.hash', 'assignment.scenario_hash')
    .select([
      'assignment.id',
      'assignment.due_at as dueAt',
      'assignment.pass_mark as passMark',
      'assignment.attempts',
      'version.scenario_id',
      'version.hash',
      'version.title',
    ])
    .where('assignment.withdrawn_at', 'is', null);
  if (group === EVERYONE) return open.execute();
  return open
    .where((each) =>
      each.or([
        each(
          'assignment.id',
          'in',
          each.selectFrom('assignment_team').select('assignment_id').where('team_id', '=', group),
        ),
        each(
          'assignment.id',
          'in',
          each
            .selectFrom('assignment_person')
            .innerJoin('membership', 'membership.person_id', 'assignment_person.person_id')
            .select('assignment_person.assignment_id')
            .where('membership.team_id', '=', group),
        ),
      ]),
    )
    .execute();
}

/** Who has not passed and is late or tried in vain, by name; who else has an assignment is left in the database. */
async function selectHeldUp(db: Connection, assignments: readonly string[], group: Group, now: string) {
  const teams = group.id === EVERYONE ? null : [group.id];
  // Most have passed: they are left out before anything of them is added up.
  const unpassed = selectTries(db, assignments, teams).where((each) =>
    each.not(
      each.exists(
        each
          .selectFrom('attempt as won')
          .select('won.play_id')
          .whereRef('won.assignment_id', '=', 'pair.assignment_id')
          .whereRef('won.person_id', '=', 'pair.person_id')
          .where(passes('won'), '=', 1),
      ),
    ),
  );
  return db
    .selectFrom(unpassed.as('tries'))
    .innerJoin('assignment', 'assignment.id', 'tries.assignment_id')
    .innerJoin('person', 'person.id', 'tries.person_id')
    .select([
      'tries.assignment_id as assignment',
      'tries.begun',
      'tries.spent',
      'tries.finished',
      'tries.passed',
      'person.id',
      'person.name',
    ])
    .where((each) =>
      each.or([
        each('assignment.due_at', '<', now),
        each('tries.finished', '>', 0),
        each('tries.spent', '>', 0),
      ]),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

type HeldUp = Awaited<ReturnType<typeof selectHeldUp>>[number];

/** How one assignment stands with those who are late or stuck; somebody may be both, and is then told as stuck. */
function standsWith(people: readonly HeldUp[], terms: AssignmentTerms, now: string) {
  const found = people.map(({ id, name, begun, spent, finished, passed }) => {
    const tries = { begun, spent: Number(spent), finished: Number(finished), passed };
    return {
      person: { id, name },
      overdue: assignmentState(tries, terms, now) === 'overdue',
      stuck: isStuck(tries, terms),
    };
  });
  return {
    overdue: found.filter(({ overdue }) => overdue).length,
    stuck: found.filter(({ stuck }) => stuck).length,
    people: found
      .filter(({ overdue, stuck }) => overdue || stuck)
      .slice(0, MOST_PEOPLE)
      .map(({ person, stuck }) => ({ ...person, why: stuck ? ('stuck' as const) : ('overdue' as const) })),
  };
}

type Standing = Attention['assignments'][number];

/** Those with somebody overdue come first, and of any two the one that was due first. */
function morePressing(a: Standing, b: Standing): number {
  const late = Number(b.overdue > 0) - Number(a.overdue > 0);
  if (late !== 0) return late;
  const [first, second] = [a.dueAt ?? '9999', b.dueAt ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Disputes of the people of a group that wait; of everybody's, those of guests are answered too. */
async function waitingDisputes(db: Connection, { id: group }: Group): Promise<Attention['disputes']> {
  let query = db
    .selectFrom('dispute')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('waiting'),
      fn.min<string | null>('dispute.opened_at').as('oldest'),
    ])
    .where('dispute.status', '=', 'open');
  if (group !== EVERYONE) {
    query = query
      .innerJoin('play', 'play.id', 'dispute.play_id')
      .innerJoin('membership', 'membership.person_id', 'play.owner_id')
      .where('membership.team_id', '=', group);
  }
  const row = await query.executeTakeFirstOrThrow();
  return { waiting: whole(row.waiting), oldest: row.oldest };
}

/**
 * What wants attention in a group now.
 *
 * @param now ISO 8601 to the millisecond
 */
export async function attention(db: Connection, group: Group, now: string): Promise<Attention> {
  const [open, disputes] = await Promise.all([openAssignments(db, group), waitingDisputes(db, group)]);
  const ids = open.map(({ id }) => id);
  const heldUp = ids.length === 0 ? [] : await selectHeldUp(db, ids, group, now);
  const byAssignment = new Map<string, HeldUp[]>();
  for (const each of heldUp) {
    const known = byAssignment.get(each.assignment);
    if (known) known.push(each);
    else byAssignment.set(each.assignment, [each]);
  }
  const assignments = open
    .map(({ id, scenario_id, hash, title, ...terms }) => ({
      id,
      scenario: { id: scenario_id, hash, title },
      dueAt: terms.dueAt,
      ...standsWith(byAssignment.get(id) ?? [], terms, now),
    }))
    .filter(({ people }) => people.length > 0)
    .sort(morePressing);
  return { group, assignments: assignments.slice(0, MOST_ASSIGNMENTS), disputes };
}
