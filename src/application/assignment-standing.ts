import type { AssignmentState } from '#contract/assignments.ts';
import { type AssignmentTerms, assignmentState, outOfAttempts } from './assignment-state.ts';

/** What of the play of an attempt decides whether it passes. */
export interface TriedPlay {
  readonly complete: boolean;
  /** 0..100. */
  readonly total: number;
  /** How many misses no score makes up for. */
  readonly critical: number;
}

/** An attempt that was begun; `play` is `null` as long as it is open. */
export interface Tried<Play extends TriedPlay = TriedPlay> {
  readonly number: number;
  readonly play: Play | null;
}

export interface Standing<Each extends Tried> {
  readonly state: AssignmentState;
  /** How many attempts were begun, the open one too. */
  readonly attempts: number;
  /** The attempt that counts: the first that passed, or else the last that was finished. */
  readonly counts: Each | null;
  /** The attempt to go on with. */
  readonly open: Each | null;
  /** Whether an attempt may be begun or gone on with. */
  readonly mayTry: boolean;
}

/**
 * Whether a play passes. Where there is a mark, no score makes up for a critical miss; where there is none, finishing
 * is enough: practice stays its owner's, so no more of it is told than that.
 */
export function passes({ complete, total, critical }: TriedPlay, passMark: number | null): boolean {
  return complete && (passMark === null || (total >= passMark && critical === 0));
}

/**
 * How one person stands with an assignment.
 *
 * @param attempts in the order of their numbers
 * @param now ISO 8601 to the millisecond
 */
export function standingOf<Each extends Tried>(
  attempts: readonly Each[],
  terms: AssignmentTerms,
  now: string,
): Standing<Each> {
  const finished = attempts.filter(({ play }) => play?.complete);
  const passed = finished.filter(({ play }) => play && passes(play, terms.passMark));
  const open = attempts.findLast(({ play }) => play === null) ?? null;
  const tries = {
    begun: attempts.length,
    spent: attempts.filter(({ play }) => play !== null).length,
    finished: finished.length,
    passed: passed.length,
  };
  return {
    state: assignmentState(tries, terms, now),
    attempts: attempts.length,
    counts: passed[0] ?? finished.at(-1) ?? null,
    open,
    mayTry: tries.passed === 0 && !outOfAttempts(tries, terms),
  };
}
