import fc from 'fast-check';
import type { Persona } from '#domain/customer/persona.ts';
import { FAULTS, RELATIONSHIPS, TEMPERS } from '#domain/scenario/scenario-schema.ts';

const unit = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000);

/** Customers of every kind: what the model does not ask about stays the same. */
export const anyPersona: fc.Arbitrary<Persona> = fc.record({
  first: fc.constant('Ada'),
  last: fc.constant('Moss'),
  title: fc.constant('Ms' as const),
  orderNumber: fc.constant('1'),
  item: fc.constant('a kettle'),
  draw: fc.constant({}),
  temper: fc.constantFrom(...TEMPERS),
  relationship: fc.constantFrom(...RELATIONSHIPS),
  history: fc.constant('two years a regular'),
  voice: fc.constant('plain' as const),
  fault: fc.constantFrom(...FAULTS),
  severity: unit,
  stability: unit,
  priorFailures: fc.integer({ min: 0, max: 2 }),
  tolerance: fc.integer({ min: 1200, max: 2400 }),
  moneyLost: fc.boolean(),
  baseline: fc.constant(0.7),
  overpaymentDislike: fc.constant(0.2),
  reach: fc.integer({ min: 0, max: 60 }),
  lifetimeCents: fc.integer({ min: 0, max: 1_500_000 }),
  referralCents: fc.integer({ min: 0, max: 100_000 }),
  face: fc.constant('a'),
});
