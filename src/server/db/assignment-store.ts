import type { Transaction } from 'kysely';
import type { AssignmentTerms } from '#application/assignment-state.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Schema } from './schema.ts';
import { type Connection, holdRoster } from './transaction.ts';

export interface NewAssignment extends AssignmentTerms {
  readonly id: string;
  /** The version it pins. */
  readonly scenarioHash: string;
  readonly mode: PlayRecord['mode'];
  readonly note: string;
  readonly madeBy: string | null;
  /** ISO 8601, as `dueAt` is. */
  readonly createdAt: string;
  /** Ids of the teams and people it is for; at least one. */
  readonly teams: readonly string[];
  readonly people: readonly string[];
}

async function addTeams(
  transaction: Transaction<Schema>,
  { id, teams }: NewAssignment,
  within: readonly string[] | null,
): Promise<boolean> {
  const wanted = [...new Set(teams)];
  if (wanted.length === 0) return true;
  if (within && wanted.some((team) => !within.includes(team))) return false;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('assignment_team')
    .columns(['assignment_id', 'team_id'])
    .expression((each) =>
      each
        .selectFrom('team')
        .select([each.val(id).as('assignment_id'), 'team.id'])
        .where('team.id', 'in', wanted),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === wanted.length;
}

async function addPeople(
  transaction: Transaction<Schema>,
  { id, people }: NewAssignment,
  within: readonly string[] | null,
): Promise<boolean> {
  const wanted = [...new Set(people)];
  if (wanted.length === 0) return true;
  if (within?.length === 0) return false;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('assignment_person')
    .columns(['assignment_id', 'person_id'])
    .expression((each) => {
      const found = each
        .selectFrom('person')
        .select([each.val(id).as('assignment_id'), 'person.id'])
        .where('person.id', 'in', wanted);
      return within
        ? found.where('person.id', 'in', (inner) =>
            inner.selectFrom('membership').select('person_id').where('team_id', 'in', within),
          )
        : found;
    })
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === wanted.length;
}

async function isThere(transaction: Transaction<Schema>, person: string): Promise<boolean> {
  const row = await transaction.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst();
  return row !== undefined;
}

/**
 * Adds an assignment, whole or not at all.
 *
 * @param within the teams whose people it may be for; `null`: everybody
 * @returns what of it is not there, or not any more, or not within those teams
 */
export async function addAssignment(
  transaction: Transaction<Schema>,
  assignment: NewAssignment,
  within: readonly string[] | null,
): Promise<'added' | 'maker-gone' | 'no-such-team' | 'no-such-person'> {
  // No team and nobody of it is being removed meanwhile, nor whoever makes it.
  await holdRoster(transaction);
  if (assignment.madeBy !== null && !(await isThere(transaction, assignment.madeBy))) return 'maker-gone';
  await transaction
    .insertInto('assignment')
    .values({
      id: assignment.id,
      scenario_hash: assignment.scenarioHash,
      mode: assignment.mode,
      due_at: assignment.dueAt,
      pass_mark: assignment.passMark,
      attempts: assignment.attempts,
      note: assignment.note,
      made_by: assignment.madeBy,
      created_at: assignment.createdAt,
    })
    .execute();
  const missing = !(await addTeams(transaction, assignment, within))
    ? 'no-such-team'
    : !(await addPeople(transaction, assignment, within))
      ? 'no-such-person'
      : undefined;
  if (missing === undefined) return 'added';
  await transaction.deleteFrom('assignment').where('id', '=', assignment.id).execute();
  return missing;
}

/** Withdraws an assignment; one that is withdrawn already keeps its time. */
export async function withdrawAssignment(db: Connection, id: string, now: string): Promise<void> {
  await db
    .updateTable('assignment')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}
