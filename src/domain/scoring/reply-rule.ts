import type { Behaviour } from '../language/behaviour.ts';
import type { Skill } from './skill.ts';

/** What is counted or read in a reply besides the behaviours that the analyzer is sure of. */
export const SIGNS = [
  'options.one',
  'options.two-or-three',
  'options.many',
  'options.asked',
  'apologies.many',
  'contact-at-time',
  'defence',
  'blame',
] as const;

/** What a rule can ask for. */
export type Signal = Behaviour | (typeof SIGNS)[number];

/** Points for something that a reply does; the first place that does it is the evidence. */
export interface ReplyRule {
  /** Whole points; negative where it costs. What is only likely counts so many times as likely it is. */
  readonly points: number;
  /** For each further one in other words, two at most; left out, only one counts. */
  readonly further?: number;
  readonly any: readonly Signal[];
  /** Counts only where one of these is found too. */
  readonly with?: readonly Signal[];
  /** Does not count where one of these is found too. */
  readonly unless?: readonly Signal[];
  /** P1 to P21. */
  readonly principle: string;
  readonly says: string;
  /** What would have earned it, or what to do instead; empty where nothing is missing. */
  readonly earn: string;
}

/** What a skill has before anything is said towards or against it, and what changes that. */
export interface SkillRules {
  readonly start: Pick<ReplyRule, 'points' | 'principle' | 'says' | 'earn'>;
  readonly rules: Readonly<Record<string, ReplyRule>>;
}

/** A miss that no other skill makes good. */
export interface Hold {
  readonly any: readonly Signal[];
  /** The most that `overall` can then be. */
  readonly most: number;
}

export interface ReplyRules {
  readonly version: number;
  readonly skills: Readonly<Record<Skill, SkillRules>>;
  readonly overall: {
    /** Hundredths; they add up to 100. */
    readonly weights: Readonly<Record<Skill, number>>;
    readonly holds: readonly Hold[];
  };
}
