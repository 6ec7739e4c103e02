import type { Rubric } from '#domain/scoring/rubric.ts';

/** A rubric by which only half an apology is one: good plays lose by it and bad ones win. */
export function otherRubric(rubric: Rubric, version = 99): Rubric {
  return {
    ...rubric,
    rubric: 'half-hearted',
    version,
    skills: {
      ...rubric.skills,
      apology: {
        half: {
          kind: 'shown',
          points: 100,
          principle: 'P6',
          any: ['apology.conditional'],
          half: [],
          timed: [],
          'not-ours': [],
          before: [],
          stage: 'conversation',
          says: 'You did not overdo it.',
          earn: 'Leave it at half an apology.',
        },
      },
    },
  };
}
