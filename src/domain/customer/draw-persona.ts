import { faker } from '@faker-js/faker/locale/en';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Persona } from './persona.ts';
import { RELATIONSHIP, SEVERITY } from './persona-weights.ts';

const LIFETIME = { new: 120, occasional: 600, regular: 2400, devoted: 9000 } as const;

/**
 * Draws the customer of a play. What the scenario fixes is kept; the rest follows from the seed.
 * The only place where chance enters, and the only one that needs faker.
 *
 * @param seed an unsigned 32-bit integer
 */
export function drawPersona(scenario: Scenario, seed: number): Persona {
  faker.seed(seed);
  const sex = faker.helpers.arrayElement(['female', 'male'] as const);
  const { item } = scenario.order;
  const { customer, level, facts } = scenario;
  return {
    first: faker.person.firstName(sex),
    last: faker.person.lastName(sex),
    title: sex === 'female' ? 'Ms' : 'Mr',
    orderNumber: faker.string.numeric({ length: 5, allowLeadingZeros: false }),
    item: typeof item === 'string' ? item : faker.helpers.arrayElement(item),
    draw: Object.fromEntries(
      // In the order of the names, which is all that the content hash knows.
      Object.entries(scenario.draw)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, values]) => [name, faker.helpers.arrayElement(values)]),
    ),
    temper: customer.temper,
    relationship: customer.relationship,
    voice: customer.voice,
    fault: facts.fault,
    severity: SEVERITY[level],
    stability: faker.number.float({ min: 0.2, max: 0.6, fractionDigits: 2 }),
    priorFailures: customer['prior-failures'],
    tolerance: faker.number.int({ min: 20, max: 40 }) * 60,
    baseline: 0.7,
    overpaymentDislike: 0.2,
    reach: faker.number.int({ min: 5, max: 60 }),
    lifetimeCents:
      100 *
      Math.round(
        LIFETIME[customer.relationship] * faker.number.float({ min: 0.7, max: 1.5, fractionDigits: 2 }) +
          RELATIONSHIP[customer.relationship] * 100,
      ),
    face: faker.string.alphanumeric(10),
  };
}
