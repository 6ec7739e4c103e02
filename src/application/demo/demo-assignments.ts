import type { Faker } from '@faker-js/faker';
import type { PlayRecord } from '#domain/play/record.ts';
import { DAYS_SHOWN, iso, midnight, workingDay } from './calendar.ts';
import { chanceOf, happens } from './chance.ts';
import { COACHINGS } from './demo-coachings.ts';
import type { DemoFirm, DemoPerson, DemoTeam } from './demo-people.ts';
import { spin } from './material/spin.ts';

/** What somebody is to play, and by when. */
export interface DemoAssignment {
  /** A UUID, made from the seed. */
  readonly id: string;
  /** What whoever gave it wrote beside it. */
  readonly note: string;
  readonly scenario: string;
  readonly mode: PlayRecord['mode'];
  readonly to:
    | { readonly kind: 'team'; readonly team: string }
    | { readonly kind: 'people'; readonly people: readonly string[] };
  /** The manager or trainer who gave it, by id. */
  readonly by: string;
  /** ISO 8601; may lie after the year shown. */
  readonly dueAt: string;
  /** 0..100; `null` where finishing is enough. */
  readonly passMark: number | null;
  /** `null`: as many as one likes. */
  readonly attempts: number | null;
}

/** One given on a day of the year shown. */
export interface GivenAssignment {
  readonly day: number;
  readonly at: string;
  readonly assignment: DemoAssignment;
  /** Everybody it is for. */
  readonly people: readonly string[];
  /** `null`: still there at the end of the year shown. */
  readonly withdrawnAt: string | null;
}

const HOUR = 3_600_000;
const LAST_DAY = DAYS_SHOWN - 1;
/** Days from the last one shown to when the latest check of each team is due: some are over, some are to come. */
const LATEST_DUE = [-3, 5, -2, 8, 3, -5, 12, -16];
/** Days after it was due that an assignment is withdrawn: some weeks over, it is done by nobody any more. */
const LEFT_OPEN = 60;
/** The team whose manager never gets round to withdrawing anything. */
const NEVER_WITHDRAWS = 'member-bank';

const CHECK_NOTES = [
  '[Our {month} check.|The {month} check.] [Two tries|You have two tries], so [read the debrief of the first one|take your time].',
  '[As we said on Tuesday|As agreed]: everybody plays [this one|it] once [before the next team meeting|this month].',
  'This [is|was] close to what [came in|we had] last week[. See how you would do it now|].',
  '[Have a look at|Read] the brief [first|before you begin]. Ask me if anything is unclear.',
];
const DRILL_NOTES = [
  'To go with [the session|what we practised]: as often as you like, nobody but you sees the score.',
];
const WELCOME_NOTES = [
  'Welcome, {first}! Your first customer. [Three tries, no hurry.|Take your time.]',
  'Good to have you here, {first}. [This is a short one|An easy one] to begin with.',
];
const COMMON_NOTES = ['All trades play [the same one|this one], so that we can talk about it together.'];

type Terms = Pick<DemoAssignment, 'scenario' | 'mode' | 'to' | 'by' | 'passMark' | 'attempts' | 'note'>;

/** Gives assignments out on working days, to whoever is there by the time they are due. */
class Giver {
  readonly given: GivenAssignment[] = [];
  readonly chance: Faker;
  readonly trainees: readonly DemoPerson[];
  readonly #titles: ReadonlyMap<string, string>;
  readonly #end: string;

  constructor(firm: DemoFirm, titles: ReadonlyMap<string, string>, seed: number, end: string) {
    this.trainees = firm.people.filter(({ role }) => role === 'trainee');
    this.#titles = titles;
    this.#end = end;
    this.chance = chanceOf(`assignments/${String(seed)}`);
  }

  dayOf(time: string): number {
    return Math.floor((Date.parse(time) - midnight(this.#end, 0)) / (24 * HOUR));
  }

  monthOf(day: number): string {
    return new Date(midnight(this.#end, day)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  }

  thereOn(day: number): readonly DemoPerson[] {
    return this.trainees.filter(({ joinedAt }) => this.dayOf(joinedAt) <= day);
  }

  ofTeam({ id }: DemoTeam, day: number): readonly string[] {
    return this.thereOn(day).flatMap((each) => (each.team === id ? [each.id] : []));
  }

  give(day: number, due: number, terms: Terms, people: readonly string[], withdrawn = true): void {
    if (people.length === 0 || !this.#titles.has(terms.scenario)) return;
    const [on, by] = [workingDay(this.#end, day), workingDay(this.#end, due)];
    const at = iso(midnight(this.#end, on) + (8 + this.chance.number.float({ max: 2 })) * HOUR);
    const dueAt = iso(midnight(this.#end, by) + 17 * HOUR);
    const over = workingDay(this.#end, by + LEFT_OPEN);
    const withdrawnAt = withdrawn && over <= LAST_DAY ? iso(midnight(this.#end, over) + 9 * HOUR) : null;
    const assignment = { id: this.chance.string.uuid(), ...terms, dueAt };
    this.given.push({ day: on, at, assignment, people, withdrawnAt });
  }
}

/** Each team's manager gives a check every seven or eight weeks, the latest of them about now. */
function giveChecks(giver: Giver, firm: DemoFirm): void {
  const { chance } = giver;
  for (const [nth, team] of firm.teams.entries()) {
    const checks: { readonly day: number; readonly due: number }[] = [];
    let due = LAST_DAY + (LATEST_DUE[nth % LATEST_DUE.length] ?? 0);
    for (;;) {
      const day = due - chance.helpers.arrayElement([14, 21, 21, 28]);
      if (day < 5) break;
      checks.unshift({ day, due });
      due -= chance.number.int({ min: 46, max: 60 });
    }
    const ofTeam = checks.filter(({ day }) => giver.ofTeam(team, day).length > 0);
    for (const [place, { day, due: until }] of ofTeam.entries()) {
      const terms: Terms = {
        scenario: team.scenarios[place % team.scenarios.length] ?? '',
        mode: 'assessment',
        to: { kind: 'team', team: team.id },
        by: team.manager,
        passMark: chance.helpers.arrayElement([55, 60, 60, 65]),
        attempts: 2,
        note: spin(CHECK_NOTES, { month: giver.monthOf(day) }, chance),
      };
      giver.give(day, until, terms, giver.ofTeam(team, until), team.id !== NEVER_WITHDRAWS);
    }
  }
}

/** After a team was coached, its manager has it practise. */
function giveDrills(giver: Giver, firm: DemoFirm): void {
  for (const { day, team: id } of COACHINGS) {
    const team = firm.teams.find((each) => each.id === id);
    if (!team) continue;
    const terms: Terms = {
      scenario: team.scenarios[0] ?? '',
      mode: 'practice',
      to: { kind: 'team', team: id },
      by: team.manager,
      passMark: null,
      attempts: null,
      note: spin(DRILL_NOTES, {}, giver.chance),
    };
    giver.give(day + 1, day + 15, terms, giver.ofTeam(team, day));
  }
}

/** A trainer gives a welcome to those who have just come, and twice a common one to half of all. */
function giveOfTrainers(giver: Giver, firm: DemoFirm): void {
  const { chance } = giver;
  const trainers = firm.people.filter(({ role }) => role === 'trainer');
  const [one, two = one] = trainers;
  if (!one || !two) return;
  for (const { id, first, joinedAt } of giver.trainees) {
    const day = giver.dayOf(joinedAt);
    if (day < 0) continue;
    const terms: Terms = {
      scenario: 'oat-not-cow',
      mode: 'assessment',
      to: { kind: 'people', people: [id] },
      by: one.id,
      passMark: 50,
      attempts: 3,
      note: spin(WELCOME_NOTES, { first }, chance),
    };
    giver.give(day, day + 14, terms, [id]);
  }
  for (const [day, scenario] of [
    [90, 'cold-anniversary-dinner'],
    [260, 'pram-with-three-wheels'],
  ] as const) {
    const people = giver.thereOn(day).flatMap(({ id }) => (happens(chance, 0.5) ? [id] : []));
    const note = spin(COMMON_NOTES, {}, chance);
    const to = { kind: 'people', people } as const;
    const terms = { scenario, mode: 'assessment', to, by: two.id, passMark: 55, attempts: 2, note } as const;
    giver.give(day, day + 30, terms, people);
  }
}

/**
 * All that is assigned in the year: checks by each team's manager, practice after coaching, and what the trainers give.
 * The latest are due about the end of the year shown, and what is long over was withdrawn.
 *
 * @param titles of the scenarios there are, by id
 */
export function demoAssignments(
  firm: DemoFirm,
  titles: ReadonlyMap<string, string>,
  { seed, end }: { readonly seed: number; readonly end: string },
): readonly GivenAssignment[] {
  const giver = new Giver(firm, titles, seed, end);
  giveChecks(giver, firm);
  giveDrills(giver, firm);
  giveOfTrainers(giver, firm);
  return giver.given.sort((a, b) => (a.at < b.at ? -1 : 1));
}
