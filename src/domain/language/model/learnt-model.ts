import type { Label } from '../behaviour.ts';
import type { ClauseModel } from './clause-model.ts';

/** What training leaves: the model, and for each label how to speak of what it finds. */
export interface LearntModel {
  readonly clauses: ClauseModel;
  /** One line for the trainee; `{words}` stands for what was found. */
  readonly reasons: Readonly<Record<Label, string>>;
  /** For each label, words that people who labelled replies gave it. */
  readonly examples: Readonly<Record<Label, readonly string[]>>;
}
