import type { AssignmentState } from '#contract/assignments.ts';

/** What an assignment asks of everybody. */
export interface AssignmentTerms {
  /** ISO 8601; `null`: it is never overdue. */
  readonly dueAt: string | null;
  /** 0..100; `null`: finishing is enough. */
  readonly passMark: number | null;
  /** How often it may be tried; `null`: as often as one likes. */
  readonly attempts: number | null;
}

/** How often somebody has tried an assignment. */
export interface Tries {
  /** Attempts begun, the open one too. */
  readonly begun: number;
  /** Those with a stored play, finished or broken off: none of them can be gone on with. */
  readonly spent: number;
  /** Those with a finished play. */
  readonly finished: number;
  /** Those with a play that passes. */
  readonly passed: number;
}

/** Whether the last attempt there is was spent. */
export function outOfAttempts({ spent }: Tries, { attempts }: AssignmentTerms): boolean {
  return attempts !== null && spent >= attempts;
}

/** After so many finished attempts without a pass, trying again by oneself has not helped. */
const STUCK_AFTER = 2;

/** Whether somebody does not get on with it alone: tried that often without passing, or no attempt is left. */
export function isStuck(tries: Tries, terms: AssignmentTerms): boolean {
  return tries.passed === 0 && (tries.finished >= STUCK_AFTER || outOfAttempts(tries, terms));
}

/**
 * How somebody stands: a pass stays one, however late it came; who has no attempt left is not overdue but did not
 * pass.
 *
 * @param now ISO 8601 to the millisecond, as `dueAt`
 */
export function assignmentState(tries: Tries, terms: AssignmentTerms, now: string): AssignmentState {
  if (tries.passed > 0) return 'passed';
  if (outOfAttempts(tries, terms)) return 'did-not-pass';
  if (terms.dueAt !== null && terms.dueAt < now) return 'overdue';
  if (tries.finished > 0) return 'did-not-pass';
  return tries.begun > 0 ? 'in-progress' : 'not-started';
}
