import type { Outcome } from '#domain/evaluate.ts';
import type { EvaluatedPlay } from './ports.ts';

/** An outcome as it is kept. Made where the record is evaluated, so that nobody parses the text to count it. */
export function evaluatedPlay(outcome: Outcome): EvaluatedPlay {
  const { rules, rubric, complete, total, passed, ending, skills, critical, ledger } = outcome;
  const promises = (status: 'kept' | 'broken') => ledger.filter((entry) => entry.status === status).length;
  return {
    outcome: JSON.stringify(outcome),
    rules,
    rubric,
    complete,
    total,
    passed,
    ending: ending?.id ?? null,
    walkedAway: ending?.walkedAway ?? false,
    skills: skills.map(({ skill, score, verdict }) => ({ skill, score, verdict })),
    critical: critical.map(({ kind }) => kind),
    satisfaction: Math.round(outcome.readings.satisfaction * 100),
    costCents: outcome.cost.cents,
    promisesKept: promises('kept'),
    promisesBroken: promises('broken'),
  };
}
