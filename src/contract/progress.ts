import { z } from 'zod';
import { pageOf } from './page.ts';
import { modeSchema, named, playIdSchema, scenarioVersion, skillSchema } from './reference.ts';
import { idSchema, timeSchema } from './text.ts';

export const VISIBILITIES = ['private', 'shared', 'assessed'] as const;

/** A play in somebody's history. */
export const playLineSchema = z
  .strictObject({
    id: playIdSchema,
    scenario: scenarioVersion,
    mode: modeSchema,
    complete: z.boolean(),
    visibility: z.enum(VISIBILITIES),
    assignment: idSchema.nullable(),
    storedAt: timeSchema,
    total: z.number().int(),
  })
  .meta({ id: 'PlayLine' });
export type PlayLine = z.output<typeof playLineSchema>;
export const playsPageSchema = pageOf(playLineSchema).meta({ id: 'PlaysPage' });

const skillCounts = z
  .strictObject({
    skill: skillSchema,
    /** Plays that had an occasion for it. */
    plays: z.number().int(),
    missed: z.number().int(),
    partly: z.number().int(),
    met: z.number().int(),
  })
  .meta({ id: 'SkillCounts' });
export type SkillCounts = z.output<typeof skillCounts>;

/** What to practise next, and why. */
export const nextPracticeSchema = z
  .strictObject({
    skill: skillSchema,
    /** Scenarios with an occasion for it: those played least come first. */
    scenarios: z.array(z.strictObject({ id: z.string(), title: z.string(), plays: z.number().int() })),
    /** A sentence. */
    why: z.string(),
  })
  .meta({ id: 'NextPractice' });

/** Somebody's own progress: all their finished plays count, practice too, as only they see it. */
export const progressSchema = z
  .strictObject({
    plays: z.number().int(),
    skills: z.array(
      skillCounts.extend({
        /** The latest scores, the oldest of them first, each of one play. */
        latest: z.array(
          z.strictObject({
            play: playIdSchema,
            at: timeSchema,
            scenario: z.string(),
            score: z.number().int(),
          }),
        ),
      }),
    ),
    /** `null` before the first finished play and where all is met. */
    next: nextPracticeSchema.nullable(),
  })
  .meta({ id: 'Progress' });
export type Progress = z.output<typeof progressSchema>;

/** What a team can do: assessed and shared plays only. */
export const teamSkillsSchema = z
  .strictObject({
    team: named,
    plays: z.number().int(),
    people: z.number().int(),
    skills: z.array(skillCounts),
  })
  .meta({ id: 'TeamSkills' });
export type TeamSkills = z.output<typeof teamSkillsSchema>;
