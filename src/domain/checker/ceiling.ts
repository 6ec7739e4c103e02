import { scoredIn } from '../scoring/opportunities.ts';
import type { Criterion } from '../scoring/rubric.ts';
import { SKILLS } from '../scoring/skill.ts';
import type { View } from './view.ts';

export interface Ceiling {
  /** No play scores more than this overall, 0..100. */
  readonly total: number;
  /** By skill. */
  readonly skills: Readonly<Record<string, number>>;
  /** What the scenario lacks for more. */
  readonly lost: readonly string[];
}

/** What no play comes to can not be scored; all else is held possible. What the scenario has no occasion for is not asked. */
export function rubricCeiling(view: View): Ceiling {
  const { scenario, rubric, may } = view;
  const goesOn = [...may.endings].map((id) => scenario.endings[id]?.next);
  const afterwards = goesOn.includes('afterwards');
  const followUp = goesOn.some((next) => next !== 'debrief');
  const lost = new Set<string>();
  const earns = (criterion: Criterion): boolean => {
    const stage = stageOf(criterion);
    if (stage === 'afterwards' && !afterwards) lost.add('an afterwards that a play comes to');
    else if (stage === 'follow-up' && !followUp) lost.add('a follow-up that a play comes to');
    else return true;
    return false;
  };
  const skills = Object.fromEntries(
    SKILLS.map((skill) => [
      skill,
      scoredIn(skill, rubric, scenario).reduce(
        (sum, { criterion, outOf }) => sum + (earns(criterion) ? outOf : 0),
        0,
      ),
    ]),
  );
  const scored = SKILLS.filter((skill) => scoredIn(skill, rubric, scenario).length > 0);
  const sum = scored.reduce((total, skill) => total + (skills[skill] ?? 0), 0);
  return { total: Math.round(sum / Math.max(1, scored.length)), skills, lost: [...lost] };
}

function stageOf(criterion: Criterion): 'conversation' | 'afterwards' | 'follow-up' {
  switch (criterion.kind) {
    case 'shown':
      return criterion.stage;
    case 'message-sent':
      return 'follow-up';
    case 'updates-sent':
      return 'afterwards';
    default:
      return 'conversation';
  }
}
