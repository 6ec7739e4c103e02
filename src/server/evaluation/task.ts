import type { EvaluationAnswer } from '#application/ports.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';

/** What records are evaluated on; a worker is sent it once and keeps it. */
export interface Ground {
  /** Of the content hashes of both. */
  readonly key: string;
  readonly edition: Edition;
  readonly rubric: Rubric;
}

/** What a worker is sent: some records, and what it said it does not have. */
export interface Task {
  readonly grounds: readonly Ground[];
  readonly records: readonly {
    /** Canonical JSON. */
    readonly text: string;
    readonly ground: string;
  }[];
}

/** One for each record, in their order. */
export type TaskAnswers = readonly (EvaluationAnswer | { readonly kind: 'ground-missing' })[];
