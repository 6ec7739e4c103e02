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

/** What the scenario does not have can not be scored; all else is held possible. */
export function rubricCeiling(view: View): Ceiling {
  const { scenario, rubric, may } = view;
  const goesOn = [...may.endings].map((id) => scenario.endings[id]?.next);
  const afterwards = scenario.afterwards.length > 0 && goesOn.includes('afterwards');
  const followUp = scenario['follow-up'] !== undefined && goesOn.some((next) => next !== 'debrief');
  const lost = new Set<string>();
  const earns = (criterion: Criterion): boolean => {
    const stage =
      criterion.kind === 'shown'
        ? criterion.stage
        : criterion.kind === 'message-sent'
          ? 'follow-up'
          : 'conversation';
    if (stage === 'afterwards' && !afterwards) lost.add('an afterwards that a play comes to');
    else if (stage === 'follow-up' && !followUp) lost.add('a follow-up that a play comes to');
    else return true;
    return false;
  };
  const skills = Object.fromEntries(
    SKILLS.map((skill) => [
      skill,
      Object.values(rubric.skills[skill]).reduce(
        (sum, criterion) => sum + (earns(criterion) ? criterion.points : 0),
        0,
      ),
    ]),
  );
  const total = Math.round(Object.values(skills).reduce((sum, each) => sum + each, 0) / SKILLS.length);
  return { total, skills, lost: [...lost] };
}
