import { standingOf } from '#application/assignment-standing.ts';
import type { Attempt } from '#contract/assignments.ts';
import { addAttempt, attemptsOf, type StoredAttempt } from './attempt-store.ts';
import { findOwnAssignment } from './own-assignments.ts';
import type { Connection } from './transaction.ts';

export type Beginning =
  /** `open`: begun before, and gone on with. */
  | { readonly kind: 'begun' | 'open'; readonly attempt: Attempt }
  | { readonly kind: 'withdrawn' | 'passed' | 'none-left' | 'not-found' };

/** What an attempt begins with where there is no open one; drawn before, so that one try is like the next. */
export interface AttemptDraw {
  /** Of the play, a UUID. */
  readonly id: string;
  /** A whole number below 2^32. */
  readonly seed: number;
  /** ISO 8601 to the millisecond. */
  readonly now: string;
}

/** Somebody else begins the same number at most once before it is seen here. */
const TRIES = 3;

/** Begins somebody's next attempt at an assignment, or gives the open one; however many ask at once, it is one. */
export async function beginAttempt(
  db: Connection,
  { person, assignment }: { readonly person: string; readonly assignment: string },
  { id, seed, now }: AttemptDraw,
): Promise<Beginning> {
  const own = await findOwnAssignment(db, person, assignment);
  if (!own) return { kind: 'not-found' };
  if (own.withdrawnAt !== null) return { kind: 'withdrawn' };
  const attemptOf = ({ id: play, number, seed: drawn }: Pick<StoredAttempt, 'id' | 'number' | 'seed'>) => ({
    play,
    assignment,
    number,
    seed: drawn,
    scenario: { id: own.scenario_id, hash: own.hash },
    mode: own.mode,
  });
  for (let tries = 0; tries < TRIES; tries++) {
    const attempts = await attemptsOf(db, [assignment], [person]);
    const { state, open, mayTry } = standingOf(attempts, own, now);
    if (!mayTry) return { kind: state === 'passed' ? 'passed' : 'none-left' };
    if (open) return { kind: 'open', attempt: attemptOf(open) };
    const number = (attempts.at(-1)?.number ?? 0) + 1;
    if (await addAttempt(db, { id, assignment, person, number, seed, startedAt: now })) {
      return { kind: 'begun', attempt: attemptOf({ id, number, seed }) };
    }
  }
  throw new Error(`No attempt at ${assignment} could be begun, and none is open, after ${TRIES} tries.`);
}
