import type { Tried, TriedPlay } from '#application/assignment-standing.ts';
import type { PlayStanding } from '#application/ports.ts';
import type { Connection } from './transaction.ts';

/** An attempt with what is stored of it. */
export interface StoredAttempt extends Tried<StoredTry> {
  /** Of the play: the id it has, or will have. */
  readonly id: string;
  readonly assignment: string;
  readonly person: string;
  readonly seed: number;
}

interface StoredTry extends TriedPlay {
  /** ISO 8601. */
  readonly storedAt: string;
  /** Of the play; `null` where that is not kept any more. */
  readonly kept: Pick<PlayStanding, 'mode' | 'visibility' | 'disputed'> | null;
}

/** What came of an attempt; nothing as long as it is open. */
function playOf(row: {
  readonly complete: number | null;
  readonly total: number | null;
  readonly critical: number | null;
  readonly ended_at: string | null;
  readonly mode: PlayStanding['mode'] | null;
  readonly visibility: PlayStanding['visibility'] | null;
  readonly disputed: unknown;
}): StoredTry | null {
  const { complete, total, critical, ended_at: storedAt, mode, visibility, disputed } = row;
  if (total === null || storedAt === null) return null;
  return {
    complete: complete === 1,
    total,
    critical: critical ?? 0,
    storedAt,
    // `disputed` is a truth value on PostgreSQL, 0 or 1 on SQLite.
    kept: mode === null || visibility === null ? null : { mode, visibility, disputed: Boolean(disputed) },
  };
}

/** The attempts of some people at some assignments, those of each in the order of their numbers. */
export async function attemptsOf(
  db: Connection,
  assignments: readonly string[],
  people: readonly string[],
): Promise<readonly StoredAttempt[]> {
  if (assignments.length === 0 || people.length === 0) return [];
  const rows = await db
    .selectFrom('attempt')
    .leftJoin('play', 'play.id', 'attempt.play_id')
    .select([
      'attempt.play_id',
      'attempt.assignment_id',
      'attempt.person_id',
      'attempt.number',
      'attempt.seed',
      'attempt.complete',
      'attempt.total',
      'attempt.critical',
      'attempt.ended_at',
      'play.mode',
      'play.visibility',
    ])
    .select((each) =>
      each
        .exists(each.selectFrom('dispute').select('dispute.id').whereRef('dispute.play_id', '=', 'play.id'))
        .as('disputed'),
    )
    .where('attempt.assignment_id', 'in', assignments)
    .where('attempt.person_id', 'in', people)
    .orderBy('attempt.number')
    .execute();
  return rows.map((row) => ({
    id: row.play_id,
    assignment: row.assignment_id,
    person: row.person_id,
    number: row.number,
    seed: Number(row.seed),
    play: playOf(row),
  }));
}

export interface NewAttempt {
  /** Of the play it will be. */
  readonly id: string;
  readonly assignment: string;
  readonly person: string;
  /** From 1. */
  readonly number: number;
  readonly seed: number;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** Begins an attempt; false where somebody was faster, and an attempt of this number is there. */
export async function addAttempt(db: Connection, attempt: NewAttempt): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('attempt')
    .values({
      play_id: attempt.id,
      assignment_id: attempt.assignment,
      person_id: attempt.person,
      number: attempt.number,
      seed: attempt.seed,
      started_at: attempt.startedAt,
    })
    .onConflict((on) => on.columns(['assignment_id', 'person_id', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
