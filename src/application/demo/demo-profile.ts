import type { Faker } from '@faker-js/faker';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import type { Skills } from './bot-player.ts';
import { happens } from './chance.ts';
import type { TeamPlan } from './demo-teams.ts';
import type { Manner } from './manner.ts';

/** What is hidden in a trainee of the demo firm, and shows only in what they type. */
export interface DemoProfile {
  readonly starts: Skills;
  /** Where practice leads to in the end. */
  readonly ceiling: Skills;
  /** Share of what is left to learn that one play teaches, 0..1. */
  readonly learning: number;
  /** Plays a month. */
  readonly pace: number;
  /** Day of the year shown after which practice stops, assignments apart; `null` where it goes on. */
  readonly tiresOn: number | null;
  /** How likely what is assigned is done, and in time, 0..1. */
  readonly diligence: number;
  /** How gladly plays are shown to others, 0..1. */
  readonly openness: number;
  /** How readily a score is disputed, 0..1. */
  readonly contends: number;
  readonly stopsEarly: number;
  readonly manner: Manner;
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Roughly normal: the sum of three even ones. */
function around(mean: number, deviation: number, chance: Faker): number {
  const even = () => chance.number.float({ min: -1, max: 1 });
  return mean + deviation * (even() + even() + even());
}

function drawManner(chance: Faker): Manner {
  const { arrayElement } = chance.helpers;
  return {
    length: arrayElement(['short', 'middle', 'middle', 'long']),
    tone: arrayElement(['formal', 'plain', 'plain', 'chatty']),
    typos: arrayElement([0, 0, 0.005, 0.01, 0.02, 0.04]),
    lowerCase: happens(chance, 0.12),
    noApostrophes: happens(chance, 0.1),
    names: chance.number.float({ max: 0.8 }),
    picks: arrayElement([0, 0.02, 0.05, 0.05, 0.25]),
    dawdles: arrayElement([0, 0.1, 0.1, 0.4]),
  };
}

export function drawProfile(team: TeamPlan, chance: Faker): DemoProfile {
  // Somebody's good and bad days at everything, beside what each skill is drawn to.
  const gift = around(0, team.spread * 0.6, chance);
  const drawn = SKILLS.map(
    (skill) =>
      [skill, within(around(team.starts[skill] + gift, team.spread * 0.7, chance), 0.02, 0.95)] as const,
  );
  const starts = Object.fromEntries(drawn) as Record<Skill, number>;
  const reach = within(around(0.62, 0.15, chance), 0.15, 0.95);
  const ceiling = Object.fromEntries(
    // A weakness of the whole team is no one's to overcome by practice alone.
    SKILLS.map((skill) => {
      const share = team.starts[skill] < 0.15 ? 0.35 * reach : reach;
      return [skill, starts[skill] + (0.98 - starts[skill]) * share];
    }),
  ) as Record<Skill, number>;
  return {
    starts,
    ceiling,
    learning: within(around(0.032, 0.012, chance) * team.learning, 0.004, 0.2),
    pace: within(around(team.pace, team.pace * 0.4, chance), 0.3, 9),
    tiresOn: happens(chance, 0.12) ? chance.number.int({ min: 60, max: 300 }) : null,
    diligence: within(around(team.diligence, 0.12, chance), 0.05, 1),
    openness: chance.number.float({ min: 0, max: 1 }),
    contends: chance.helpers.arrayElement([0, 0, 0.3, 1]),
    stopsEarly: chance.helpers.arrayElement([0.01, 0.03, 0.05, 0.12]),
    manner: drawManner(chance),
  };
}

/** How far coaching has brought each skill on, as a share of what was left to learn. */
export type Coached = Readonly<Partial<Record<Skill, number>>>;

/** Skills after so many plays. */
export function skillsAfter(
  { starts, ceiling, learning }: DemoProfile,
  plays: number,
  coached: Coached,
): Skills {
  const learnt = 1 - (1 - learning) ** plays;
  return Object.fromEntries(
    SKILLS.map((skill) => {
      const practised = starts[skill] + (ceiling[skill] - starts[skill]) * learnt;
      return [skill, practised + (0.92 - practised) * Math.max(0, coached[skill] ?? 0)];
    }),
  ) as Record<Skill, number>;
}

/** The same on one day, which may be a good one or a bad one. */
export function onTheDay(skills: Skills, chance: Faker): Skills {
  const form = around(0, 0.03, chance);
  return Object.fromEntries(
    SKILLS.map((skill) => [skill, within(around(skills[skill] + form, 0.03, chance), 0.01, 0.99)]),
  ) as Record<Skill, number>;
}
