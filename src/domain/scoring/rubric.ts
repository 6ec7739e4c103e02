import { z } from 'zod';
import { BEHAVIOURS, type Behaviour } from '../language/behaviour.ts';
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

/** What is scored: five skills of 100 points, each the sum of its criteria. */
export const rubricSchema = z.strictObject({
  rubric: z.string(),
  version: z.number().int().min(1),
  skills: z.strictObject(
    Object.fromEntries(SKILLS.map((name) => [name, skill])) as Record<Skill, typeof skill>,
  ),
});
export type Rubric = z.output<typeof rubricSchema>;
