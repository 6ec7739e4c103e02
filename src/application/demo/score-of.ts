import { criticalMisses } from '#domain/scoring/critical.ts';
import { holdsOn, totalMost } from '#domain/scoring/hold.ts';
import type { SkillScore } from '#domain/scoring/receipt.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { score, totalOf } from '#domain/scoring/score.ts';
import type { BotPlay } from './play-bot.ts';

/** What a bot's play comes to, as `evaluate` has it, without playing it a second time. */
export interface BotScore {
  readonly skills: readonly SkillScore[];
  /** 0..100 */
  readonly total: number;
  /** Whether something was done that no score makes up for. */
  readonly critical: boolean;
}

export function scoreOf({ play, set }: Pick<BotPlay, 'play' | 'set'>, rubric: Rubric): BotScore {
  const skills = score(play, set, rubric);
  return {
    skills,
    total: totalOf(skills, totalMost(holdsOn(play, set, rubric))),
    critical: criticalMisses(play, set).length > 0,
  };
}
