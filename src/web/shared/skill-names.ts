import type { Skill } from '#domain/scoring/skill.ts';

/** The five skills, as pages call them. */
export const SKILL_NAMES: Readonly<Record<Skill, string>> = {
  apology: 'Apology',
  'no-excuses': 'No excuses',
  'realistic-promises': 'Realistic promises',
  choices: 'Choices',
  'follow-up': 'Follow-up',
};
