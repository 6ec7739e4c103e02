import type { Persona } from '#domain/customer/persona.ts';

/** A customer in the middle of everything, for tests that look at one number. */
export const SOMEBODY: Persona = {
  first: 'Ada',
  last: 'Moss',
  title: 'Ms',
  orderNumber: '1',
  item: 'a kettle',
  draw: {},
  temper: 'even',
  relationship: 'regular',
  history: 'two years a regular',
  voice: 'plain',
  fault: 'ours',
  severity: 0.4,
  stability: 0.3,
  priorFailures: 0,
  tolerance: 1800,
  moneyLost: true,
  baseline: 0.7,
  overpaymentDislike: 0.2,
  reach: 20,
  lifetimeCents: 240_000,
  referralCents: 10_000,
  face: 'a',
};
