import type { PlayState } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { holdReceipts, holdsOn } from './hold.ts';
import { judge } from './judge.ts';
import { scoredIn } from './opportunities.ts';
import type { Receipt, SkillScore, Verdict } from './receipt.ts';
import type { Rubric } from './rubric.ts';
import { SKILLS } from './skill.ts';

/** The least score, 0..100, of a skill that was shown in part, and of one that was met. */
export const VERDICT_FROM = { partly: 35, met: 70 } as const;

export function verdictOf(score: number | null): Verdict {
  if (score === null) return 'no-opportunity';
  if (score >= VERDICT_FROM.met) return 'met';
  return score >= VERDICT_FROM.partly ? 'partly' : 'not-shown';
}

/**
 * The five skills, each the exact sum of its receipts, those that hold it down among them. What can be earned is fixed
 * by the scenario: a criterion for which it has no occasion is left out, and one whose part of the play was never
 * reached earns nothing.
 */
export function score(play: PlayState, set: StageSet, rubric: Rubric): readonly SkillScore[] {
  const held = holdsOn(play, set, rubric);
  return SKILLS.map((skill): SkillScore => {
    const scored = scoredIn(skill, rubric, set.edition.scenario);
    const earned = scored.map(({ rule, criterion, outOf }): Receipt => {
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
    if (scored.length === 0) return { skill, score: null, verdict: 'no-opportunity', receipts: [] };
    const down = holdReceipts(
      held.filter(({ hold }) => hold.skill === skill),
      pointsOf(earned),
    );
    const receipts = [...earned, ...down];
    const total = pointsOf(receipts);
    return { skill, score: total, verdict: verdictOf(total), receipts };
  });
}

function pointsOf(receipts: readonly Receipt[]): number {
  return receipts.reduce((sum, { points }) => sum + points, 0);
}

/**
 * The mean of the skills that the scenario has an occasion for, rounded, 0..100.
 *
 * @param most what the holds of the rubric leave
 */
export function totalOf(skills: readonly SkillScore[], most = 100): number {
  const scored = skills.flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = scored.reduce((sum, each) => sum + each, 0) / Math.max(1, scored.length);
  return Math.min(most, Math.round(mean));
}
