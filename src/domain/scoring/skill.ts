/** The five skills, in the order in which they are shown. */
export const SKILLS = ['apology', 'no-excuses', 'realistic-promises', 'choices', 'follow-up'] as const;
export type Skill = (typeof SKILLS)[number];
