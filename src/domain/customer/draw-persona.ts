import type { Faker } from '@faker-js/faker';
import { faker as australian } from '@faker-js/faker/locale/en_AU';
import { faker as indian } from '@faker-js/faker/locale/en_IN';
import { faker as southAfrican } from '@faker-js/faker/locale/en_ZA';
import { type Country, RELATIONSHIPS, type Scenario, TEMPERS, VOICES } from '../scenario/scenario-schema.ts';
import { drawName } from './draw-name.ts';
import type { Persona } from './persona.ts';
import { RELATIONSHIP, SEVERITY } from './persona-weights.ts';

/** Whose names are of their own; faker's Australian first names are the ones most common in all English. */
const FAKERS: Readonly<Partial<Record<Country, Faker>>> = { IN: indian, ZA: southAfrican };

/** Where a customer is likely to be from when the scenario only tells the money. */
const COUNTRY_OF: Readonly<Record<string, Country>> = {
  GBP: 'GB',
  EUR: 'IE',
  USD: 'US',
  AUD: 'AU',
  INR: 'IN',
  CAD: 'CA',
  ZAR: 'ZA',
};

/** Worth over the years, in whole units of the currency. */
const LIFETIME = { new: 120, occasional: 600, regular: 2400, devoted: 9000 } as const;

/** What one person's hearing of it is worth, as a share of what the customer is: one in five hundred comes or stays away. */
const REFERRAL_SHARE = 0.002;

/** In words, where the scenario tells no history of its own. */
const HISTORIES = {
  new: ['a first order', 'new this month', "came on a friend's word, a week ago"],
  occasional: ['an order now and then', 'four or five orders in three years', 'back after a year away'],
  regular: ['most months for five years', 'six years a regular', 'known by name at the counter'],
  devoted: [
    'with us from the first year',
    'eleven years, and never anywhere else',
    'sends friends and family',
  ],
} as const;

/**
 * Draws the customer of a play. What the scenario fixes is kept; the rest follows from the seed.
 * The only place where chance enters, and the only one that needs faker.
 *
 * @param seed an unsigned 32-bit integer
 */
export function drawPersona(scenario: Scenario, seed: number): Persona {
  const { customer, level, facts } = scenario;
  const country = customer.from ?? COUNTRY_OF[facts.loss.currency] ?? 'GB';
  const faker = FAKERS[country] ?? australian;
  faker.seed(seed);
  const { helpers, number, string } = faker;
  const sex = helpers.arrayElement(['female', 'male'] as const);
  const { item } = scenario.order;
  // Drawn whether the scenario fixes them or not, so that fixing one thing leaves the rest as it was.
  const drawn = {
    temper: helpers.arrayElement(TEMPERS),
    relationship: helpers.arrayElement(RELATIONSHIPS),
    voice: helpers.arrayElement(VOICES),
    worth: number.float({ min: 0.7, max: 1.5, fractionDigits: 2 }),
    reach: number.int({ min: 5, max: 60 }),
    tolerance: number.int({ min: 20, max: 40 }) * 60,
    stability: number.float({ min: 0.2, max: 0.6, fractionDigits: 2 }),
  };
  const relationship = customer.relationship ?? drawn.relationship;
  const lifetimeCents =
    customer.value?.cents ??
    100 * Math.round(LIFETIME[relationship] * drawn.worth + RELATIONSHIP[relationship] * 100);
  return {
    ...drawName(faker, country, sex),
    title: sex === 'female' ? 'Ms' : 'Mr',
    orderNumber: string.numeric({ length: 5, allowLeadingZeros: false }),
    item: typeof item === 'string' ? item : helpers.arrayElement(item),
    draw: Object.fromEntries(
      // In the order of the names, which is all that the content hash knows.
      Object.entries(scenario.draw)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, values]) => [name, helpers.arrayElement(values)]),
    ),
    temper: customer.temper ?? drawn.temper,
    relationship,
    history: customer.history ?? helpers.arrayElement(HISTORIES[relationship]),
    voice: customer.voice ?? drawn.voice,
    fault: facts.fault,
    severity: SEVERITY[level],
    stability: drawn.stability,
    priorFailures: customer['prior-failures'],
    tolerance: customer.tolerance ?? drawn.tolerance,
    moneyLost: facts.loss.cents > 0,
    baseline: 0.7,
    overpaymentDislike: 0.2,
    reach: customer.reach ?? drawn.reach,
    lifetimeCents,
    referralCents: Math.round(lifetimeCents * REFERRAL_SHARE),
    face: string.alphanumeric(10),
  };
}
