import { z } from 'zod';
import { MODES } from '#domain/play/record.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { pageOf } from './page.ts';
import { idSchema, timeSchema } from './text.ts';

export const VISIBILITIES = ['private', 'shared', 'assessed'] as const;

/** A play in somebody's history. */
export const playLineSchema = z.strictObject({
  id: z.uuid(),
  scenario: z.strictObject({ id: z.string(), hash: z.string(), title: z.string() }),
  mode: z.enum(MODES),
  complete: z.boolean(),
  visibility: z.enum(VISIBILITIES),
  assignment: idSchema.nullable(),
  storedAt: timeSchema,
  total: z.number().int(),
});
export type PlayLine = z.output<typeof playLineSchema>;
export const playsPageSchema = pageOf(playLineSchema);

const skillCounts = z.strictObject({
  skill: z.enum(SKILLS),
  /** Plays that had an occasion for it. */
  plays: z.number().int(),
  missed: z.number().int(),
  partly: z.number().int(),
  met: z.number().int(),
});
export type SkillCounts = z.output<typeof skillCounts>;

/** Somebody's own progress: all their finished plays count, practice too, as only they see it. */
export const progressSchema = z.strictObject({
  plays: z.number().int(),
  skills: z.array(
    skillCounts.extend({
      /** The latest scores, the oldest of them first, each of one play. */
      latest: z.array(
        z.strictObject({ play: z.uuid(), at: timeSchema, scenario: z.string(), score: z.number().int() }),
      ),
    }),
  ),
  /** What to practise next, and why; `null` before the first finished play and where all is met. */
  next: z
    .strictObject({
      skill: z.enum(SKILLS),
      /** Scenarios with an occasion for it: those played least come first. */
      scenarios: z.array(z.strictObject({ id: z.string(), title: z.string(), plays: z.number().int() })),
      /** A sentence. */
      why: z.string(),
    })
    .nullable(),
});
export type Progress = z.output<typeof progressSchema>;

/** What a team can do: assessed and shared plays only. */
export const teamSkillsSchema = z.strictObject({
  team: z.strictObject({ id: idSchema, name: z.string() }),
  plays: z.number().int(),
  people: z.number().int(),
  skills: z.array(skillCounts),
});
export type TeamSkills = z.output<typeof teamSkillsSchema>;
