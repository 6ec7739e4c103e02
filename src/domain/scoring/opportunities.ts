import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Criterion, Rubric } from './rubric.ts';
import type { Skill } from './skill.ts';

/** Whether the scenario, whatever way is taken through it, has an occasion for a criterion. */
export function hasOpportunity(criterion: Criterion, scenario: Scenario): boolean {
  const next = new Set(Object.values(scenario.endings).map((ending) => ending.next));
  const afterwards = scenario.afterwards.length > 0 && next.has('afterwards');
  const followUp = scenario['follow-up'] !== undefined && (next.has('afterwards') || next.has('follow-up'));
  switch (criterion.kind) {
    case 'shown':
      if (criterion.stage === 'afterwards') return afterwards;
      return criterion.stage === 'conversation' || followUp;
    case 'message-sent':
      return followUp;
    case 'updates-sent':
      return afterwards;
    case 'promises-kept':
      return afterwards || followUp;
    case 'options':
      return Object.keys(scenario.remedies).length >= 2;
    case 'remedy':
      return Object.values(scenario.remedies).some(({ within }) => within === 'own');
    default:
      return true;
  }
}

export interface Scored {
  readonly rule: string;
  readonly criterion: Criterion;
  /** What it can earn in this scenario. */
  readonly outOf: number;
}

/**
 * The criteria of a skill for which the scenario has an occasion, their points made to add up to 100 exactly: whole
 * points by the largest remainder. Empty where it has none.
 */
export function scoredIn(skill: Skill, rubric: Rubric, scenario: Scenario): readonly Scored[] {
  const open = Object.entries(rubric.skills[skill]).filter(([, each]) => hasOpportunity(each, scenario));
  const sum = open.reduce((total, [, { points }]) => total + points, 0);
  const shares = open.map(([, { points }]) => (100 * points) / sum);
  const whole = shares.map(Math.floor);
  const left = 100 - whole.reduce((total, each) => total + each, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, rule: open[index]?.[0] ?? '', remainder: share - Math.floor(share) }))
    // Ties by name, so that the order in which a rubric lists its criteria makes no difference.
    .sort((a, b) => b.remainder - a.remainder || (a.rule < b.rule ? -1 : 1))
    .slice(0, left);
  const raised = new Set(byRemainder.map(({ index }) => index));
  return open.map(([rule, criterion], index) => ({
    rule,
    criterion,
    outOf: (whole[index] ?? 0) + (raised.has(index) ? 1 : 0),
  }));
}
