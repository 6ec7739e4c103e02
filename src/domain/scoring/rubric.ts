import { z } from 'zod';
import { BEHAVIOURS, type Behaviour } from '../language/behaviour.ts';
import { CRITICAL_KINDS } from './critical.ts';
import { SKILLS, type Skill } from './skill.ts';

const behaviour = z.enum(BEHAVIOURS as [Behaviour, ...Behaviour[]]);
const shared = {
  points: z.number().int().min(1).max(100),
  principle: z.string().regex(/^P([1-9]|1\d|2[01])$/),
  says: z.string().min(1).meta({ description: 'What the point is for, as the debrief words it.' }),
  earn: z.string().min(1).meta({ description: 'What would have earned it.' }),
};

const stage = z.enum(['conversation', 'afterwards', 'follow-up']);

/** The closed set of ways in which a point can be won; the numbers and words are a trainer's to change. */
const criterion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    ...shared,
    any: z.array(behaviour).min(1),
    half: z.array(behaviour).default([]).meta({ description: 'Shown only so earns half.' }),
    timed: z.array(behaviour).default([]).meta({
      description:
        'Earns it all as well, with how long it takes said in the same sentence: "a filter, half a minute".',
    }),
    'not-ours': z.array(behaviour).default([]).meta({
      description: 'What earns it all where nobody or the customer caused the trouble (P5).',
    }),
    within: z.number().int().min(1).optional().meta({ description: 'Only in the first N replies.' }),
    before: z.array(behaviour).default([]).meta({
      description: 'Only when none of these came earlier: what is explained first is heard as an excuse.',
    }),
    stage: stage.default('conversation'),
  }),
  z.strictObject({
    kind: z.literal('absent'),
    ...shared,
    none: z.array(behaviour).min(1),
    each: z.number().int().min(1).meta({ description: 'Points lost for each one found.' }),
    beside: z.array(behaviour).default([]).meta({
      description:
        'Earned only where one of these was said too; left empty, where anything was said that helps. Who says nothing leaves nothing out.',
    }),
  }),
  z.strictObject({ kind: z.literal('acknowledged'), ...shared }),
  z.strictObject({ kind: z.literal('options'), ...shared }),
  z.strictObject({ kind: z.literal('remedy'), ...shared }),
  z.strictObject({ kind: z.literal('promises-possible'), ...shared }),
  z.strictObject({ kind: z.literal('promises-kept'), ...shared }),
  z.strictObject({ kind: z.literal('updates-sent'), ...shared }),
  z.strictObject({ kind: z.literal('message-sent'), ...shared }),
]);
export type Criterion = z.output<typeof criterion>;

const skill = z
  .record(z.string().regex(/^[a-z][a-z0-9-]*$/), criterion)
  .refine((criteria) => Object.values(criteria).reduce((sum, each) => sum + each.points, 0) === 100, {
    error: 'criteria whose points add up to 100',
  });

const falling = z
  .array(z.number().int().min(0).max(100))
  .min(1)
  .refine((most) => most.every((each, index) => index === 0 || each <= (most[index - 1] ?? 0)), {
    error: 'numbers that do not rise: the most with one miss, with two, and so on',
  });

/** What holds a score down, whatever else was earned: the more misses of a kind, the further. */
const hold = z.strictObject({
  by: z.array(z.enum(CRITICAL_KINDS)).min(1),
  principle: shared.principle,
  skill: z.enum(SKILLS),
  'skill-most': falling.meta({ description: 'The most of the skill with one, two, ... of them.' }),
  'total-most': falling.meta({ description: 'The most of the total with one, two, ... of them.' }),
  says: z.string().min(1).meta({ description: 'What it is held down for.' }),
  earn: z.string().min(1).meta({ description: 'What would have kept it up.' }),
});
export type Hold = z.output<typeof hold>;

/** What is scored: five skills of 100 points, each the sum of its criteria, and what no points make up for. */
export const rubricSchema = z.strictObject({
  rubric: z.string(),
  version: z.number().int().min(1),
  skills: z.strictObject(
    Object.fromEntries(SKILLS.map((name) => [name, skill])) as Record<Skill, typeof skill>,
  ),
  holds: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), hold).default({}),
});
export type Rubric = z.output<typeof rubricSchema>;
