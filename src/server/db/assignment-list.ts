import { type Assignment, MOST_NAMED } from '#contract/assignments.ts';
import type { Page } from '#contract/page.ts';
import { countStates } from './assignment-counts.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Connection } from './transaction.ts';

type Place = readonly [createdAt: string, id: string];

/** Whose eyes see it. */
export interface AssignmentsSeen {
  /** What concerns other teams is left out of it; `null`: all is seen. */
  readonly teams: readonly string[] | null;
  /** ISO 8601 to the millisecond. */
  readonly now: string;
}

/** Assignments as every list of them begins: with the scenario they pin. */
export function selectAssignments(db: Connection) {
  return db
    .selectFrom('assignment')
    .innerJoin('scenario_version as version', 'version.hash', 'assignment.scenario_hash')
    .select([
      'assignment.id',
      'assignment.mode',
      'assignment.due_at as dueAt',
      'assignment.pass_mark as passMark',
      'assignment.attempts',
      'assignment.note',
      'assignment.created_at as createdAt',
      'version.scenario_id',
      'version.hash',
      'version.title',
    ]);
}

function selectLed(db: Connection) {
  return selectAssignments(db)
    .leftJoin('person as maker', 'maker.id', 'assignment.made_by')
    .select(['maker.name as madeBy', 'assignment.withdrawn_at as withdrawnAt']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLed>['execute']>>[number];

async function teamsNamed(db: Connection, ids: readonly string[], teams: readonly string[] | null) {
  const query = db
    .selectFrom('assignment_team')
    .innerJoin('team', 'team.id', 'assignment_team.team_id')
    .select(['assignment_team.assignment_id as assignment', 'team.id', 'team.name'])
    .where('assignment_team.assignment_id', 'in', ids)
    .orderBy('team.name');
  return (teams ? query.where('team.id', 'in', teams) : query).execute();
}

/** The first people that each of some assignments names, and how many there are. */
async function peopleNamed(db: Connection, ids: readonly string[], teams: readonly string[] | null) {
  const named = db
    .selectFrom('assignment_person')
    .innerJoin('person', 'person.id', 'assignment_person.person_id')
    .select(['assignment_person.assignment_id as assignment', 'person.id', 'person.name'])
    .select((each) => [
      each.fn
        .agg<number>('row_number')
        .over((over) =>
          over.partitionBy('assignment_person.assignment_id').orderBy('person.name').orderBy('person.id'),
        )
        .as('place'),
      each.fn
        .countAll<number>()
        .over((over) => over.partitionBy('assignment_person.assignment_id'))
        .as('all'),
    ])
    .where('assignment_person.assignment_id', 'in', ids);
  const seen = teams
    ? named.where('person.id', 'in', (each) =>
        each.selectFrom('membership').select('person_id').where('team_id', 'in', teams),
      )
    : named;
  return db
    .selectFrom(seen.as('named'))
    .selectAll()
    .where('place', '<=', MOST_NAMED)
    .orderBy('place')
    .execute();
}

async function told(
  db: Connection,
  rows: readonly Row[],
  { teams, now }: AssignmentsSeen,
): Promise<readonly Assignment[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [counts, ofTeams, ofPeople] = await Promise.all([
    countStates(db, rows, teams, now),
    teamsNamed(db, ids, teams),
    peopleNamed(db, ids, teams),
  ]);
  return rows.map(({ scenario_id, hash, title, ...row }) => {
    const count = counts.get(row.id);
    if (!count) throw new Error(`Nobody was counted for the assignment ${row.id}.`);
    const people = ofPeople.filter(({ assignment }) => assignment === row.id);
    return {
      ...row,
      scenario: { id: scenario_id, hash, title },
      teams: ofTeams.filter(({ assignment }) => assignment === row.id).map(({ id, name }) => ({ id, name })),
      people: people.map(({ id, name }) => ({ id, name })),
      peopleNamed: Number(people[0]?.all ?? 0),
      counts: count,
    };
  });
}

/** One assignment; nothing where there is none. Whether whoever asks may see it is asked before. */
export async function findAssignment(
  db: Connection,
  id: string,
  seen: AssignmentsSeen,
): Promise<Assignment | undefined> {
  const row = await selectLed(db).where('assignment.id', '=', id).executeTakeFirst();
  return row && (await told(db, [row], seen))[0];
}

/** Assignments that name one of some teams or somebody in them, the newest first. */
export async function listAssignments(
  db: Connection,
  seen: AssignmentsSeen,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Assignment>> {
  const { teams } = seen;
  if (teams?.length === 0) return { items: [], next: null };
  let query = selectLed(db);
  if (teams) {
    query = query.where((each) =>
      each.or([
        each(
          'assignment.id',
          'in',
          each.selectFrom('assignment_team').select('assignment_id').where('team_id', 'in', teams),
        ),
        each(
          'assignment.id',
          'in',
          each
            .selectFrom('assignment_person')
            .innerJoin('membership', 'membership.person_id', 'assignment_person.person_id')
            .select('assignment_person.assignment_id')
            .where('membership.team_id', 'in', teams),
        ),
      ]),
    );
  }
  const place = placeOfCursor<Place>(cursor, 2);
  if (place) {
    query = query.where((each) =>
      each.or([
        each('assignment.created_at', '<', place[0]),
        each.and([each('assignment.created_at', '=', place[0]), each('assignment.id', '<', place[1])]),
      ]),
    );
  }
  const rows = await query
    .orderBy('assignment.created_at', 'desc')
    .orderBy('assignment.id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: await told(db, rows.slice(0, limit), seen),
    next: last ? cursorOf([last.createdAt, last.id]) : null,
  };
}
