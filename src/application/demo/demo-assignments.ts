import { DAYS_SHOWN, iso, midnight } from './calendar.ts';
import { chanceOf, happens } from './chance.ts';
import type { DemoFirm, DemoTeam } from './demo-people.ts';

/** What somebody is to play, and by when. */
export interface DemoAssignment {
  /** A UUID, made from the seed. */
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly to:
    | { readonly kind: 'team'; readonly team: string }
    | { readonly kind: 'people'; readonly people: readonly string[] };
  /** The manager or trainer who gave it, by id. */
  readonly by: string;
  /** ISO 8601; may lie after the year shown. */
  readonly dueAt: string;
  /** 0..100 */
  readonly passMark: number;
  readonly attempts: number;
}

/** One given on a day of the year shown. */
export interface GivenAssignment {
  readonly day: number;
  readonly at: string;
  readonly assignment: DemoAssignment;
  /** Everybody it is for. */
  readonly people: readonly string[];
}

const HOUR = 3_600_000;
const QUARTERS = [
  'First check',
  'Second check',
  'Third check',
  'Fourth check',
  'Fifth check',
  'Sixth check',
  'Seventh check',
];

/**
 * All that is assigned in the year: each team's manager every seven or eight weeks, and a trainer a welcome to those
 * who have just come and a common one to everybody, twice.
 *
 * @param titles of the scenarios there are, by id
 */
export function demoAssignments(
  firm: DemoFirm,
  titles: ReadonlyMap<string, string>,
  { seed, end }: { readonly seed: number; readonly end: string },
): readonly GivenAssignment[] {
  const chance = chanceOf(`assignments/${String(seed)}`);
  const trainers = firm.people.filter(({ role }) => role === 'trainer');
  const trainees = firm.people.filter(({ role }) => role === 'trainee');
  const given: GivenAssignment[] = [];
  const dayOf = (time: string) => Math.floor((Date.parse(time) - midnight(end, 0)) / (24 * HOUR));
  const thereOn = (day: number) =>
    trainees.filter(
      ({ joinedAt, leftAt }) => dayOf(joinedAt) <= day && (leftAt === null || dayOf(leftAt) > day),
    );
  const give = (
    day: number,
    days: number,
    what: Omit<DemoAssignment, 'id' | 'dueAt'>,
    people: readonly string[],
  ) => {
    if (people.length === 0 || !titles.has(what.scenario)) return;
    const at = iso(midnight(end, day) + (8 + chance.number.float({ max: 2 })) * HOUR);
    const dueAt = iso(midnight(end, day + days) + 17 * HOUR);
    given.push({ day, at, assignment: { id: chance.string.uuid(), ...what, dueAt }, people });
  };
  const ofTeam = ({ id }: DemoTeam, day: number) =>
    thereOn(day).flatMap((each) => (each.team === id ? [each.id] : []));

  for (const team of firm.teams) {
    let nth = 0;
    for (let day = chance.number.int({ min: 12, max: 40 }); day < DAYS_SHOWN - 4; ) {
      const scenario = team.scenarios[nth % team.scenarios.length] ?? '';
      const people = ofTeam(team, day);
      if (people.length > 0) {
        const title = `${QUARTERS[nth] ?? 'Check'}: ${titles.get(scenario) ?? scenario}`;
        const what = { title, scenario, to: { kind: 'team', team: team.id } as const, by: team.manager };
        give(
          day,
          chance.helpers.arrayElement([14, 21, 21, 28]),
          { ...what, passMark: 60, attempts: 2 },
          people,
        );
        nth++;
      }
      day += chance.number.int({ min: 46, max: 60 });
    }
  }
  const [one, two] = trainers;
  if (!one || !two) return given;
  for (const person of trainees) {
    const day = dayOf(person.joinedAt);
    if (day < 0) continue;
    const scenario = 'oat-not-cow';
    const to = { kind: 'people', people: [person.id] } as const;
    const title = `Welcome, ${person.first}: your first customer`;
    give(day, 14, { title, scenario, to, by: one.id, passMark: 50, attempts: 3 }, to.people);
  }
  for (const [day, scenario] of [
    [90, 'cold-anniversary-dinner'],
    [260, 'pram-with-three-wheels'],
  ] as const) {
    const people = thereOn(day).flatMap(({ id }) => (happens(chance, 0.5) ? [id] : []));
    const title = `All trades: ${titles.get(scenario) ?? scenario}`;
    give(
      day,
      30,
      { title, scenario, to: { kind: 'people', people }, by: two.id, passMark: 55, attempts: 2 },
      people,
    );
  }
  return given.sort((a, b) => (a.at < b.at ? -1 : 1));
}
