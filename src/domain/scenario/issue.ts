/**
 * What is wrong with a file, as data. The words are made in `issue-words.ts`, so that a test, an
 * editor and a terminal can each say it their way.
 */
export type IssueCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-text'
  | 'yaml-syntax'
  | 'yaml-alias-cycle'
  | 'yaml-alias-bomb'
  | 'duplicate-id'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | 'dangling-target'
  | 'unknown-fact'
  | 'unknown-remedy'
  | 'unknown-variable'
  | 'branch-after-default'
  | 'no-default-branch';

/** An error must be mended; a warning is likely a mistake; advice is a second opinion. */
export type Severity = 'error' | 'warning' | 'advice';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Position;
  /** Keys from the top of the file to the place, e.g. `['moments', 'opening', 'typed', 0, 'to']`. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}
