import type { Skill } from '#domain/scoring/skill.ts';

/** Teams that were coached, each in one skill, on a day of the year shown. */
export const COACHINGS: readonly {
  readonly day: number;
  readonly team: string;
  readonly skill: Skill;
  readonly note: string;
}[] = [
  {
    day: 118,
    team: 'print-accounts',
    skill: 'no-excuses',
    note: 'An afternoon on owning it: what we say instead of whose fault it was.',
  },
  {
    day: 176,
    team: 'web-shop-chat',
    skill: 'realistic-promises',
    note: 'Two sessions on "shortly" and "soon", and what to promise instead.',
  },
  {
    day: 300,
    team: 'table-and-counter',
    skill: 'choices',
    note: 'First session: ask before you mend.',
  },
];
