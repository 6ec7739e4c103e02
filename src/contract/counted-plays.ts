import { z } from 'zod';
import { figuresQuery } from './figures.ts';
import { pageOf, pageQuery } from './page.ts';
import { modeSchema, named, playIdSchema, scenarioVersion, skillSchema } from './reference.ts';
import { idSchema, readableText, timeSchema } from './text.ts';

const count = z.number().int();

/** Which plays stand behind a number. */
export const countedPlaysQuery = pageQuery.extend({
  ...figuresQuery.shape,
  person: idSchema.optional(),
  /** Plays with an occasion for this skill; with `verdict` those in which it came out so. */
  skill: skillSchema.optional(),
  verdict: z.enum(['missed', 'partly', 'met']).optional(),
  /** Plays of which one thing is true. */
  that: z
    .enum([
      'gave-something',
      'own-authority',
      'escalated',
      'needless',
      'missed-update',
      'sent-update',
      'assigned',
      'kept-promise',
      'broke-promise',
      'named-prevention',
    ])
    .optional(),
  /** The first and the latest play of a version by those who played it more than once: of those who came on so, or all. */
  cameOn: z.enum(['better', 'same', 'worse', 'any']).optional(),
  /** By id: plays in which this remedy was offered, or what `remedyWas` says. */
  remedy: idSchema.optional(),
  remedyWas: z.enum(['offered', 'given', 'fitting']).default('offered'),
  /** By id: plays that ended so. */
  ending: idSchema.optional(),
  /** By id: plays that came to this place of the path. */
  place: idSchema.optional(),
  /** Plays that went from one place of the path to another: the id of the step. */
  step: readableText(200).optional(),
  /** Plays with a disputed point of this rule; with `disputedSkill` and `disputeIs`, narrower. */
  disputedRule: idSchema.optional(),
  disputedSkill: skillSchema.optional(),
  disputeIs: z.enum(['waiting', 'accepted', 'declined']).optional(),
});
export type CountedPlaysQuery = z.input<typeof countedPlaysQuery>;

/** A play behind a number; the latest first. */
export const countedPlaySchema = z
  .strictObject({
    id: playIdSchema,
    person: named,
    scenario: scenarioVersion,
    mode: modeSchema,
    storedAt: timeSchema,
    total: count,
    /** The skills that the scenario has an occasion for. */
    skills: z.array(z.strictObject({ skill: skillSchema, score: count })),
    /** What was written as a change that keeps it from happening again, in the trainee's words. */
    prevention: z.string().nullable(),
  })
  .meta({ id: 'CountedPlay' });
export type CountedPlayLine = z.output<typeof countedPlaySchema>;
export const countedPlaysSchema = pageOf(countedPlaySchema).meta({ id: 'CountedPlays' });
