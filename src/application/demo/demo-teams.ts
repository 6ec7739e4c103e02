import type { Skill } from '#domain/scoring/skill.ts';

/** A team as it is set up: what it is like is for a manager to find. */
export interface TeamPlan {
  /** Small letters and hyphens. */
  readonly id: string;
  readonly name: string;
  readonly trade: string;
  /** What a manager can find in a year of its plays, in a sentence. */
  readonly story: string;
  /** Scenarios of its own trade, by id. */
  readonly scenarios: readonly string[];
  /** Where its people begin, 0..1. */
  readonly starts: Readonly<Record<Skill, number>>;
  /** How far apart they are: the standard deviation of where they begin. */
  readonly spread: number;
  /** What they learn from one play compared with others, 1 for most. */
  readonly learning: number;
  /** Plays a month, in the middle. */
  readonly pace: number;
  /** How likely what is assigned is done in time, 0..1. */
  readonly diligence: number;
  /** The day of the year shown on which the team was set up; 0 where it was there before. */
  readonly since: number;
}

const starts = (
  apology: number,
  noExcuses: number,
  promises: number,
  choices: number,
  followUp: number,
): TeamPlan['starts'] => ({
  apology,
  'no-excuses': noExcuses,
  'realistic-promises': promises,
  choices,
  'follow-up': followUp,
});

export const TEAM_PLANS: readonly TeamPlan[] = [
  {
    id: 'table-and-counter',
    name: 'Table and Counter',
    trade: 'Restaurant delivery and coffee bars',
    story: 'Says sorry well and then decides for the customer: choices are the weak skill, all year.',
    scenarios: ['cold-anniversary-dinner', 'oat-not-cow'],
    starts: starts(0.62, 0.55, 0.5, 0.12, 0.4),
    spread: 0.1,
    learning: 0.8,
    pace: 3.2,
    diligence: 0.8,
    since: 0,
  },
  {
    id: 'web-shop-chat',
    name: 'Web Shop Chat',
    trade: 'Baby goods and pet food, on the web',
    story:
      'Friendly and full of "shortly" and "soon", until the team was coached on promises in the middle of the year.',
    scenarios: ['pram-with-three-wheels', 'third-bag-of-the-wrong-food'],
    starts: starts(0.5, 0.6, 0.08, 0.45, 0.35),
    spread: 0.1,
    learning: 0.9,
    pace: 3.4,
    diligence: 0.85,
    since: 0,
  },
  {
    id: 'print-accounts',
    name: 'Print Accounts',
    trade: 'Packaging, business customers',
    story: 'Explained whose fault it was and what the terms say; much less so since the coaching in spring.',
    scenarios: ['misprinted-boxes'],
    starts: starts(0.35, 0.12, 0.5, 0.4, 0.45),
    spread: 0.1,
    learning: 1,
    pace: 2.6,
    diligence: 0.85,
    since: 0,
  },
  {
    id: 'lines-desk',
    name: 'Lines Desk',
    trade: 'Broadband and phone lines',
    story: 'Good in the talk and gone after it: hardly anybody sends word or writes days later.',
    scenarios: ['dark-on-harbour-street'],
    starts: starts(0.55, 0.6, 0.6, 0.55, 0.06),
    spread: 0.1,
    learning: 0.7,
    pace: 4,
    diligence: 0.75,
    since: 0,
  },
  {
    id: 'flowers-and-occasions',
    name: 'Flowers and Occasions',
    trade: 'Florists and hair salons',
    story: 'The strongest team from the start, and still learning.',
    scenarios: ['flowers-for-ruth', 'two-brides-one-chair'],
    starts: starts(0.75, 0.7, 0.6, 0.6, 0.55),
    spread: 0.08,
    learning: 1,
    pace: 2.8,
    diligence: 0.95,
    since: 0,
  },
  {
    id: 'heating-phones',
    name: 'Heating Phones',
    trade: 'Heating, repairs at home',
    story: 'Set up less than half a year ago, began low, and learns faster than anybody.',
    scenarios: ['no-heat-in-january'],
    starts: starts(0.22, 0.3, 0.2, 0.2, 0.15),
    spread: 0.08,
    learning: 1.7,
    pace: 5.5,
    diligence: 0.9,
    since: 205,
  },
  {
    id: 'stays-and-stations',
    name: 'Stays and Stations',
    trade: 'Hotels and railway help desks',
    story: 'The same scenario, worlds apart: what a customer gets depends on who is on shift.',
    scenarios: ['the-bells-at-seven', 'last-train-to-galway'],
    starts: starts(0.5, 0.5, 0.45, 0.45, 0.4),
    spread: 0.3,
    learning: 0.6,
    pace: 2.8,
    diligence: 0.75,
    since: 0,
  },
  {
    id: 'member-bank',
    name: 'Member Bank',
    trade: 'Banking, chat and phone',
    story: 'Able, and seldom here: few plays, and assignments that are overdue or never begun.',
    scenarios: ['one-digit-off'],
    starts: starts(0.55, 0.5, 0.55, 0.5, 0.45),
    spread: 0.12,
    learning: 0.8,
    pace: 1,
    diligence: 0.3,
    since: 0,
  },
];
