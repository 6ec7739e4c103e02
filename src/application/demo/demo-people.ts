import {
  base,
  en,
  en_AU,
  en_IN,
  en_NG,
  es,
  Faker,
  generateMersenne32Randomizer,
  type LocaleDefinition,
  pl,
  pt_PT,
} from '@faker-js/faker';
import { drawName } from '#domain/customer/draw-name.ts';
import { spread } from '#domain/customer/spread.ts';
import type { Country } from '#domain/scenario/scenario-schema.ts';
import { DAYS_SHOWN, iso, midnight } from './calendar.ts';
import { chanceOf, happens } from './chance.ts';
import { type DemoProfile, drawProfile } from './demo-profile.ts';
import { TEAM_PLANS, type TeamPlan } from './demo-teams.ts';

/** Reserved for examples: no mail sent there reaches anybody. */
export const DEMO_DOMAIN = 'demo.example';
const PEOPLE = 120;
/** In a firm of few; there are no more teams than there are plans. */
const PEOPLE_A_TEAM = 6;
/** Of a firm of so many or more there are two trainers. */
const PEOPLE_OF_TWO_TRAINERS = 40;

export interface DemoPerson {
  /** A UUID, made from the seed. */
  readonly id: string;
  readonly name: string;
  readonly first: string;
  readonly email: string;
  readonly role: 'trainee' | 'trainer' | 'manager';
  /** By id; `null` for trainers. */
  readonly team: string | null;
  /** ISO 8601. */
  readonly joinedAt: string;
  /** Trainees only, and never to be stored: a manager is to find it in the plays. */
  readonly profile: DemoProfile | null;
}

export interface DemoTeam {
  readonly id: string;
  readonly name: string;
  readonly trade: string;
  /** What a manager can find here, in a sentence. */
  readonly story: string;
  readonly scenarios: readonly string[];
  /** Of the person, by id. */
  readonly manager: string;
}

export interface DemoFirm {
  readonly name: string;
  readonly teams: readonly DemoTeam[];
  readonly people: readonly DemoPerson[];
}

/** Where names are from, and how many of a hundred. The English of faker are of nowhere: see `drawName`. */
const ORIGINS: readonly { readonly weight: number; readonly value: Country | LocaleDefinition }[] = [
  { weight: 34, value: 'GB' },
  { weight: 20, value: 'IE' },
  { weight: 13, value: en_IN },
  { weight: 9, value: en_NG },
  { weight: 9, value: pl },
  { weight: 8, value: pt_PT },
  { weight: 7, value: es },
];

function nameOf(chance: Faker, key: string): { readonly first: string; readonly last: string } {
  const origin = chance.helpers.weightedArrayElement(ORIGINS);
  const locale = typeof origin === 'string' ? en_AU : origin;
  const faker = new Faker({
    locale: [locale, en, base],
    randomizer: generateMersenne32Randomizer(spread(key)),
  });
  const sex = faker.helpers.arrayElement(['female', 'male'] as const);
  if (typeof origin === 'string') return drawName(faker, origin, sex);
  return { first: faker.person.firstName(sex), last: faker.person.lastName(sex) };
}

function mailName(first: string, last: string): string {
  return `${first}.${last}`
    .normalize('NFD')
    .replace(/ł/gi, 'l')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z.]+/g, '-');
}

/** Names that are all different, so that nobody is taken for another. */
function drawNames(
  seed: number,
  people: number,
): readonly { readonly first: string; readonly last: string }[] {
  const names: { readonly first: string; readonly last: string }[] = [];
  const taken = new Set<string>();
  for (let tries = 0; names.length < people; tries++) {
    const key = `name/${String(seed)}/${String(tries)}`;
    const name = nameOf(chanceOf(key), key);
    const mail = mailName(name.first, name.last);
    if (taken.has(mail)) continue;
    taken.add(mail);
    names.push(name);
  }
  return names;
}

/** On which day of the year shown somebody joined; most long before it. */
function joinedOn({ since }: TeamPlan, chance: Faker): number {
  const late = happens(chance, 0.14);
  const before = -chance.number.int({ min: 20, max: 900 });
  const joined = late ? chance.number.int({ min: since + 10, max: DAYS_SHOWN - 20 }) : before;
  // Nobody joined a team before there was one.
  return since > 0 ? Math.max(joined, since) : joined;
}

/** Of how many people a demo firm can be. */
export const DEMO_PEOPLE = { fewest: 4, most: PEOPLE } as const;

/**
 * The people of the demo firm: 120 invented ones in 8 teams, each team with a manager, beside two trainers; or fewer in
 * fewer teams. The same seed and end give the same people.
 *
 * @param end the last day of the year shown, ISO 8601
 * @param size how many people, within `DEMO_PEOPLE`
 */
export function demoFirm(seed: number, end: string, size: number = PEOPLE): DemoFirm {
  const names = drawNames(seed, size);
  const person = (
    place: number,
    given: Pick<DemoPerson, 'role' | 'team' | 'profile'> & { readonly from: number },
  ): DemoPerson => {
    const { first, last } = names[place] ?? { first: 'Demo', last: String(place) };
    const { role, team, profile, from } = given;
    return {
      id: chanceOf(`person/${String(seed)}/${String(place)}`).string.uuid(),
      name: `${first} ${last}`,
      first,
      email: `${mailName(first, last)}@${DEMO_DOMAIN}`,
      role,
      team,
      joinedAt: iso(midnight(end, from) + 8 * 3_600_000),
      profile,
    };
  };
  const people: DemoPerson[] = [];
  const trainers = size < PEOPLE_OF_TWO_TRAINERS ? 1 : 2;
  const plans = TEAM_PLANS.slice(0, Math.max(1, Math.round(size / PEOPLE_A_TEAM)));
  const teams = plans.map((plan, nth): DemoTeam => {
    const manager = person(people.length, { role: 'manager', team: plan.id, profile: null, from: -700 });
    people.push(manager);
    const trainees = size - trainers - plans.length;
    const members = Math.floor((trainees + nth) / plans.length);
    for (let member = 0; member < members; member++) {
      const chance = chanceOf(`profile/${String(seed)}/${String(people.length)}`);
      const profile = drawProfile(plan, chance);
      const from = joinedOn(plan, chance);
      people.push(person(people.length, { role: 'trainee', team: plan.id, profile, from }));
    }
    const { id, name, trade, story, scenarios } = plan;
    return { id, name, trade, story, scenarios, manager: manager.id };
  });
  while (people.length < size) {
    people.push(person(people.length, { role: 'trainer', team: null, profile: null, from: -700 }));
  }
  return { name: 'Amends Demo Group (invented)', teams, people };
}
