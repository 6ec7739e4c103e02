import type { AssignmentState } from '#contract/assignments.ts';

/** Whoever needs something first. */
export const ASSIGNMENT_ORDER: readonly AssignmentState[] = [
  'overdue',
  'did-not-pass',
  'in-progress',
  'not-started',
  'passed',
];
