import type { Skill } from './skill.ts';

/** Where the words of a receipt stand. */
export interface Evidence {
  /** The reply, from 0. */
  readonly reply: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** One line of a score: no point without a rule, the trainee's words and the principle. */
export interface Receipt {
  readonly skill: Skill;
  /** The criterion, by its id in the rubric. */
  readonly rule: string;
  readonly principle: string;
  readonly points: number;
  readonly outOf: number;
  readonly says: string;
  /** What would have earned the rest; empty when nothing is missing. */
  readonly earn: string;
  /** What was found; empty where nothing was said that could earn it. */
  readonly evidence: readonly Evidence[];
  /** Reasons in plain words, from the analyzer. */
  readonly because: readonly string[];
}

export const VERDICTS = ['met', 'partly', 'not-shown', 'no-opportunity'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface SkillScore {
  readonly skill: Skill;
  /** 0..100: exactly the sum of the receipts' points; `null` where the scenario has no occasion for the skill. */
  readonly score: number | null;
  readonly verdict: Verdict;
  readonly receipts: readonly Receipt[];
}
