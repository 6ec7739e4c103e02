import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { hashSchema, modeSchema, named, playIdSchema, scenarioVersion } from './reference.ts';
import { idSchema, readableText, timeSchema } from './text.ts';

/** How one person stands with one assignment. */
export const ASSIGNMENT_STATES = ['not-started', 'in-progress', 'passed', 'did-not-pass', 'overdue'] as const;
export const assignmentStateSchema = z.enum(ASSIGNMENT_STATES).meta({ id: 'AssignmentState' });
export type AssignmentState = z.output<typeof assignmentStateSchema>;

export const newAssignmentSchema = z
  .strictObject({
    scenario: z.string().min(1).max(64),
    /** The version to pin; left out, the one of the library now. */
    hash: hashSchema.optional(),
    mode: modeSchema,
    teams: z.array(idSchema).max(100).default([]),
    people: z.array(idSchema).max(500).default([]),
    /** Left out, it is never overdue. */
    dueAt: timeSchema.optional(),
    /** 0..100; left out, the scenario's own mark for an assessment, and none for practice. */
    passMark: z.number().int().min(0).max(100).optional(),
    /** Left out, as many as one likes. */
    attempts: z.number().int().min(1).max(20).optional(),
    note: readableText(500).optional(),
  })
  .refine(({ teams, people }) => teams.length + people.length > 0, {
    error: 'expected at least one team or person',
    path: ['people'],
  })
  .meta({ id: 'NewAssignment' });

const about = {
  id: idSchema,
  scenario: scenarioVersion,
  mode: modeSchema,
  dueAt: timeSchema.nullable(),
  passMark: z.number().int().nullable(),
  attempts: z.number().int().nullable(),
  note: z.string(),
  createdAt: timeSchema,
};

/** The most people an assignment tells by name; all of them are in the list of its people. */
export const MOST_NAMED = 20;

/** What is assigned, and how many people stand where; teams and people that whoever asks may not see are left out. */
export const assignmentSchema = z
  .strictObject({
    ...about,
    madeBy: z.string().nullable(),
    withdrawnAt: timeSchema.nullable(),
    teams: z.array(named),
    /** The first of those it names one by one, by name. */
    people: z.array(named).max(MOST_NAMED),
    /** How many it names one by one. */
    peopleNamed: z.number().int(),
    counts: z.strictObject({
      'not-started': z.number().int(),
      'in-progress': z.number().int(),
      passed: z.number().int(),
      'did-not-pass': z.number().int(),
      overdue: z.number().int(),
    }),
  })
  .meta({ id: 'Assignment' });
export type Assignment = z.output<typeof assignmentSchema>;
/** Pages are short: each assignment counts everybody who has it. */
export const assignmentsQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export const assignmentsPageSchema = pageOf(assignmentSchema).meta({ id: 'AssignmentsPage' });

/** One person of an assignment; in the order of names, never of scores. */
export const assignedPersonSchema = z
  .strictObject({
    person: named,
    state: assignmentStateSchema,
    /** How many were begun, the open one too. */
    attempts: z.number().int(),
    /**
     * The finished play that counts: the first that passed, or else the latest. Told to whoever may see it: practice
     * stays its owner's.
     */
    play: playIdSchema.nullable(),
    finishedAt: timeSchema.nullable(),
  })
  .meta({ id: 'AssignedPerson' });
export type AssignedPerson = z.output<typeof assignedPersonSchema>;

/** What is assigned to whoever asks. */
export const ownAssignmentSchema = z
  .strictObject({
    ...about,
    state: assignmentStateSchema,
    /** How many were begun, the open one too. */
    attemptsMade: z.number().int(),
    /** Whether another attempt may be begun, or the open one gone on with. */
    open: z.boolean(),
    /** The finished play that counts: the first that passed, or else the latest. */
    play: playIdSchema.nullable(),
  })
  .meta({ id: 'OwnAssignment' });
export type OwnAssignment = z.output<typeof ownAssignmentSchema>;

/** An attempt that the server has begun: the play has this id, this seed and this version. */
export const attemptSchema = z
  .strictObject({
    play: playIdSchema,
    assignment: idSchema,
    number: z.number().int(),
    seed: z.number().int(),
    scenario: scenarioVersion.omit({ title: true }),
    mode: modeSchema,
  })
  .meta({ id: 'Attempt' });
export type Attempt = z.output<typeof attemptSchema>;
