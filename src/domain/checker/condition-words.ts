import { FAMILIES } from '../language/behaviour.ts';
import type { Condition } from '../scenario/condition.ts';
import { MAX_OPTIONS } from '../scenario/max-options.ts';
import { MOODS } from '../scenario/mood.ts';

/** A condition as the author wrote it, or as they might have. */
export function conditionWords(condition: Condition): string {
  const not = condition.not ? (condition.kind === 'behaviour' ? 'no ' : 'not ') : '';
  switch (condition.kind) {
    case 'behaviour': {
      const family = Object.entries(FAMILIES).find(
        ([, members]) =>
          members.length === condition.any.length && members.every((each) => condition.any.includes(each)),
      );
      return `${not}${condition.any.length === 1 ? condition.any[0] : (family?.[0] ?? condition.any.join(' or '))}`;
    }
    case 'options': {
      const { min, max } = condition;
      return `${not}options ${min}${max === min ? '' : max === MAX_OPTIONS ? ' or more' : `-${max}`}`;
    }
    case 'mood': {
      const { any } = condition;
      const [first] = any;
      const last = any.at(-1);
      if (any.length === 1) return `${not}mood ${first}`;
      return first === MOODS[0] ? `${not}mood ${last} or calmer` : `${not}mood ${first} or angrier`;
    }
    case 'tries':
      return `${not}tries ${condition.min} or more`;
    case 'visited':
      return `${not}visited ${condition.moment}`;
    case 'knows':
      return `${not}knows ${condition.fact}`;
    case 'promised':
      return `${not}promised`;
    default:
      return `${not}${condition.kind} ${condition.remedy}`;
  }
}

export function conditionsWords(when: readonly Condition[] | undefined): string {
  return when ? `[${when.map(conditionWords).join(', ')}]` : 'the last branch';
}
