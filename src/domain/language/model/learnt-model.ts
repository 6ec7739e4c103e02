import type { Label } from '../behaviour.ts';
import type { ClauseModel } from './clause-model.ts';
import type { ContextModel } from './context.ts';

/** What training leaves: the model, and for each label how to speak of what it finds. */
export interface LearntModel {
  readonly clauses: ClauseModel;
  /** What stands around a piece puts its sums right before they are judged. */
  readonly context: ContextModel;
  /** One line for the trainee; `{words}` stands for what was found. */
  readonly reasons: Readonly<Record<Label, string>>;
  /** For each label, words that people who labelled replies gave it. */
  readonly examples: Readonly<Record<Label, readonly string[]>>;
}
