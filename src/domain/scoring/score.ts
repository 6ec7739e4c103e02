import type { PlayState } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { judge } from './judge.ts';
import { scoredIn } from './opportunities.ts';
import type { Receipt, SkillScore, Verdict } from './receipt.ts';
import type { Rubric } from './rubric.ts';
import { SKILLS } from './skill.ts';

function verdict(score: number | null): Verdict {
  if (score === null) return 'no-opportunity';
  if (score >= 70) return 'met';
  return score >= 35 ? 'partly' : 'not-shown';
}

/**
 * The five skills, each the exact sum of its receipts. What can be earned is fixed by the scenario: a criterion for
 * which it has no occasion is left out, and one whose part of the play was never reached earns nothing.
 */
export function score(play: PlayState, set: StageSet, rubric: Rubric): readonly SkillScore[] {
  return SKILLS.map((skill): SkillScore => {
    const scored = scoredIn(skill, rubric, set.edition.scenario);
    const receipts = scored.map(({ rule, criterion, outOf }): Receipt => {
      const { share, evidence, because } = judge(criterion, play, set);
      const points = Math.round(share * outOf);
      return {
        skill,
        rule,
        principle: criterion.principle,
        points,
        outOf,
        says: criterion.says,
        earn: points < outOf ? criterion.earn : '',
        evidence,
        because,
      };
    });
    const total = scored.length === 0 ? null : receipts.reduce((sum, receipt) => sum + receipt.points, 0);
    return { skill, score: total, verdict: verdict(total), receipts };
  });
}

/** The mean of the skills that the scenario has an occasion for, rounded, 0..100. */
export function totalOf(skills: readonly SkillScore[]): number {
  const scored = skills.flatMap(({ score }) => (score === null ? [] : [score]));
  return Math.round(scored.reduce((sum, each) => sum + each, 0) / Math.max(1, scored.length));
}
