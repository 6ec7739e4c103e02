import { assignedPairs } from './assigned-pairs.ts';
import { selectAssignments } from './assignment-list.ts';
import type { Connection } from './transaction.ts';

function selectOwn(db: Connection, person: string) {
  return selectAssignments(db).where('assignment.id', 'in', () =>
    db.selectFrom(assignedPairs(db, { people: [person] }).as('own')).select('own.assignment_id'),
  );
}

/** An assignment of somebody's, as `selectAssignments` reads it. */
export type OwnRow = Awaited<ReturnType<typeof ownAssignments>>[number];

/** What is assigned to somebody and was not withdrawn, the newest first. */
export async function ownAssignments(db: Connection, person: string) {
  return selectOwn(db, person)
    .where('assignment.withdrawn_at', 'is', null)
    .orderBy('assignment.created_at', 'desc')
    .orderBy('assignment.id', 'desc')
    .execute();
}

/** One of them, withdrawn or not. */
export async function findOwnAssignment(db: Connection, person: string, id: string) {
  return selectOwn(db, person)
    .select('assignment.withdrawn_at as withdrawnAt')
    .where('assignment.id', '=', id)
    .executeTakeFirst();
}
