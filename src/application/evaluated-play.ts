import type { Outcome } from '#domain/evaluate.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { playFigures } from './play-figures.ts';
import type { EvaluatedPlay } from './ports.ts';

/** An outcome as it is kept. Made where the record is evaluated, so that nobody parses the text to count it. */
export function evaluatedPlay(outcome: Outcome, edition: Edition): EvaluatedPlay {
  const { rules, rubric, complete, total } = outcome;
  return {
    outcome: JSON.stringify(outcome),
    rules,
    rubric,
    complete,
    total,
    figures: playFigures(outcome, edition),
  };
}
