import type { AssignmentTerms } from '#application/assignment-state.ts';
import type { Page } from '#contract/page.ts';
import { assignedPairs } from './assigned-pairs.ts';
import { attemptsOf, type StoredAttempt } from './attempt-store.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Connection } from './transaction.ts';

/** Where a list of people ends: names are not one of a kind, so the id goes with them. */
type Place = readonly [name: string, id: string];

/** Somebody who has an assignment, with what they have tried. */
export interface AssignedTrying {
  readonly person: { readonly id: string; readonly name: string };
  readonly attempts: readonly StoredAttempt[];
}

export async function findTerms(db: Connection, assignment: string): Promise<AssignmentTerms | undefined> {
  return db
    .selectFrom('assignment')
    .select(['due_at as dueAt', 'pass_mark as passMark', 'attempts'])
    .where('id', '=', assignment)
    .executeTakeFirst();
}

/**
 * The people of an assignment, by name.
 *
 * @param asked.teams only people of these; `null`: everybody
 */
export async function listAssigned(
  db: Connection,
  assignment: string,
  asked: {
    readonly teams: readonly string[] | null;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<Page<AssignedTrying>> {
  const { teams, cursor, limit } = asked;
  if (teams?.length === 0) return { items: [], next: null };
  let query = db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', () =>
      db
        .selectFrom(assignedPairs(db, { assignments: [assignment] }).as('assigned'))
        .select('assigned.person_id'),
    );
  if (teams) {
    query = query.where('id', 'in', (each) =>
      each.selectFrom('membership').select('person_id').where('team_id', 'in', teams),
    );
  }
  const place = placeOfCursor<Place>(cursor, 2);
  if (place) {
    query = query.where((each) =>
      each.or([
        each('name', '>', place[0]),
        each.and([each('name', '=', place[0]), each('id', '>', place[1])]),
      ]),
    );
  }
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const people = rows.slice(0, limit);
  const attempts = await attemptsOf(
    db,
    [assignment],
    people.map(({ id }) => id),
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: people.map((person) => ({
      person,
      attempts: attempts.filter((attempt) => attempt.person === person.id),
    })),
    next: last ? cursorOf([last.name, last.id]) : null,
  };
}
