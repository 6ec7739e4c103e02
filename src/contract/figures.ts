import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { nextPracticeSchema } from './progress.ts';
import { hashSchema, modeSchema, named, scenarioVersion, skillSchema } from './reference.ts';
import { idSchema, timeSchema } from './text.ts';

/** Figures about a group are told where at least so many people stand behind them: fewer would be about somebody. */
export const FEWEST_PEOPLE = 3;
/** In place of a team: everybody who is here. */
export const EVERYONE = 'everyone';

const count = z.number().int();
/** "2026-11", in UTC. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected a month such as 2026-11' });
const money = z.strictObject({ cents: count, currency: z.string() }).meta({ id: 'Money' });

/** What narrows a view; both months belong to the period. */
const narrowing = {
  from: month.optional(),
  to: month.optional(),
  /** One version of a scenario: nothing is ever averaged across versions. */
  scenario: hashSchema.optional(),
  mode: modeSchema.optional(),
};
export const figuresQuery = z.strictObject(narrowing);
export type FiguresQuery = z.output<typeof figuresQuery>;

/** Whom an answer is about, and how much stands behind it. */
const basis = {
  group: named,
  /** Finished assessed and shared plays, within what was asked for. */
  plays: count,
  /** People whose plays these are. */
  people: count,
  /** Whether there are enough of them; where not, no figure is told (lists are empty, sums `null`). */
  enough: z.boolean(),
};

const skillVerdicts = z
  .strictObject({ skill: skillSchema, missed: count, partly: count, met: count })
  .meta({ id: 'SkillVerdicts' });

/** What wants somebody's attention, the most pressing first. */
export const attentionSchema = z
  .strictObject({
    group: basis.group,
    /** Assignments with people who are overdue or stuck, the longest overdue first; at most 50. */
    assignments: z.array(
      z.strictObject({
        id: idSchema,
        scenario: scenarioVersion,
        dueAt: timeSchema.nullable(),
        /** As the assignment itself counts them. */
        overdue: count,
        /** Tried at least twice without passing, or no attempt is left; somebody may be overdue too. */
        stuck: count,
        /** The first of them by name, at most 20; who is both is told as stuck. */
        people: z.array(named.extend({ why: z.enum(['overdue', 'stuck']) })),
      }),
    ),
    /** Disputes that wait for an answer. */
    disputes: z.strictObject({ waiting: count, oldest: timeSchema.nullable() }),
  })
  .meta({ id: 'Attention' });
export type Attention = z.output<typeof attentionSchema>;

/** How often each skill was missed, partly shown and met. */
export const skillFiguresSchema = z
  .strictObject({
    ...basis,
    skills: z.array(skillVerdicts),
  })
  .meta({ id: 'SkillFigures' });
export type SkillFigures = z.output<typeof skillFiguresSchema>;

/** First and latest play of the same people on the same version, whatever the period: people with one play are left out. */
export const improvementSchema = z
  .strictObject({
    ...basis,
    scenarios: z.array(
      z.strictObject({
        scenario: scenarioVersion,
        mode: modeSchema,
        /** With at least two plays of this version in this mode. */
        people: count,
        /** Means over those people, 0..100; `null` where they are too few, and then nothing else is told of them. */
        total: z.strictObject({ first: z.number(), latest: z.number() }).nullable(),
        /** How many did better at the latest than at the first, as well, and worse. */
        better: count,
        same: count,
        worse: count,
        /** Means; the skills without an occasion in it are left out. */
        skills: z.array(z.strictObject({ skill: skillSchema, first: z.number(), latest: z.number() })),
      }),
    ),
  })
  .meta({ id: 'Improvement' });
export type Improvement = z.output<typeof improvementSchema>;

/**
 * One person of a group, trainees with or without plays, others where they have some; in the order of names, never of
 * scores.
 */
export const personFiguresSchema = z
  .strictObject({
    person: named,
    plays: count,
    latestAt: timeSchema.nullable(),
    skills: z.array(skillVerdicts),
  })
  .meta({ id: 'PersonFigures' });
export type PersonFigures = z.output<typeof personFiguresSchema>;
export const peopleFiguresQuery = pageQuery.extend(narrowing);
export const peopleFiguresSchema = pageOf(personFiguresSchema).meta({ id: 'PeopleFigures' });

/**
 * Sums over the plays of one scenario version in one month, from which every mean is made; versions with too few people
 * behind them are left out.
 */
export const monthFiguresSchema = z
  .strictObject({
    ...basis,
    months: z.array(
      z.strictObject({
        month,
        scenario: scenarioVersion,
        plays: count,
        satisfactionSum: count,
        /** What the remedies given cost the firm. */
        costSum: money,
      }),
    ),
  })
  .meta({ id: 'MonthFigures' });
export type MonthFigures = z.output<typeof monthFiguresSchema>;

/**
 * What was done in the plays of each scenario version (M31..M35), from its sums; versions with too few people behind
 * them are left out.
 */
export const scenarioFiguresSchema = z
  .strictObject({
    ...basis,
    scenarios: z.array(
      z.strictObject({
        scenario: scenarioVersion,
        /** Of the remedy guide. */
        level: z.enum(['minor', 'moderate', 'serious', 'critical']),
        /** The firm's own account of why it happened: the facts known in the scenario. */
        causes: z.array(z.string()),
        plays: count,
        /** M31, by remedy: in how many plays it was offered, given, and given so that it fitted the guide and the loss. */
        remedies: z.array(
          z.strictObject({ id: z.string(), what: z.string(), offered: count, given: count, fitting: count }),
        ),
        /** M32: of the plays in which something was given, how many kept within the trainee's own authority. */
        resolved: z.strictObject({ given: count, ownAuthority: count }),
        /** M32: plays in which a matter was handed on, and those of them in which what was given was the trainee's to give. */
        escalated: count,
        needless: count,
        /** M33: points at which word was due, and was sent. */
        updates: z.strictObject({ due: count, sent: count }),
        promises: z.strictObject({ kept: count, broken: count }),
        /**
         * M33: the middle half and the ends of the people's own mean totals, each to a whole number, whatever the period;
         * `null` below enough people.
         */
        spread: z
          .strictObject({
            people: count,
            least: z.number(),
            lower: z.number(),
            middle: z.number(),
            upper: z.number(),
            most: z.number(),
          })
          .nullable(),
        /** M34: change of the customers' own business, the same with that of those who hear of it, and what remedies cost. */
        lifetimeSum: money,
        networkSum: money,
        costSum: money,
        /** M35: plays in which a change was named that keeps it from happening again. */
        preventions: count,
        /** Attempts that were begun, and those of them whose play was finished, whatever the period. */
        attempts: z.strictObject({ begun: count, finished: count }),
        /** How the plays ended. */
        endings: z.array(z.strictObject({ id: z.string(), title: z.string(), plays: count })),
      }),
    ),
  })
  .meta({ id: 'ScenarioFigures' });
export type ScenarioFigures = z.output<typeof scenarioFiguresSchema>;

/** The ways plays of one scenario version took. */
export const pathSchema = z
  .strictObject({
    ...basis,
    scenario: scenarioVersion,
    places: z.array(
      z.strictObject({
        /** Of a moment, an event of the afterwards, the follow-up, or an ending. */
        id: z.string(),
        kind: z.enum(['moment', 'event', 'follow-up', 'ending']),
        /** A few words for it. */
        title: z.string(),
        /** How the customer begins there, or what has happened; `null` for an ending. */
        says: z.string().nullable(),
        /** How often plays came here. */
        visits: count,
      }),
    ),
    steps: z.array(
      z.strictObject({
        /** As `step` of the plays behind it. */
        id: z.string(),
        from: z.string(),
        to: z.string(),
        /** What led there: a chosen or typed reply, a silence, or time that went on. */
        by: z.enum(['option', 'typed', 'silence', 'time']),
        /** The option that was chosen, from 0. */
        option: count.nullable(),
        /** The words of the option. */
        says: z.string().nullable(),
        times: count,
      }),
    ),
  })
  .meta({ id: 'Path' });
export type Path = z.output<typeof pathSchema>;
export const pathQuery = figuresQuery.extend({ scenario: hashSchema });

/** How often points of each rule were disputed, and what became of it. */
export const scoringTrustSchema = z
  .strictObject({
    ...basis,
    rules: z.array(
      z.strictObject({
        skill: skillSchema,
        rule: z.string(),
        waiting: count,
        accepted: count,
        declined: count,
      }),
    ),
  })
  .meta({ id: 'ScoringTrust' });
export type ScoringTrust = z.output<typeof scoringTrustSchema>;

/** One person, as whoever leads them sees it. */
export const personPageSchema = z
  .strictObject({
    person: named,
    teams: z.array(named),
    plays: count,
    skills: z.array(skillVerdicts),
    /** What to recommend next; `null` before the first play and where all is met. */
    next: nextPracticeSchema.nullable(),
  })
  .meta({ id: 'PersonPage' });
export type PersonPage = z.output<typeof personPageSchema>;
