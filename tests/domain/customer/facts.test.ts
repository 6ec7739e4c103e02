import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAINS } from '#domain/customer/gains.ts';
import { anyPersona } from '../../support/any-persona.ts';
import { CLAIMS } from '../../support/customer-facts.ts';

const SEED = 20_260_101;

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('fact %i', (fact) => {
  const claims = CLAIMS.filter((claim) => claim.fact === fact);

  it.each(claims)('$sentence', ({ domain, holds }) => {
    fc.assert(
      fc.property(anyPersona.filter(domain), (persona) => holds(persona)),
      { numRuns: 1000, seed: SEED },
    );
  });
});

// Silence has no row among the gains; its two claims were seen red with its own numbers turned round.
const belied = CLAIMS.flatMap(({ beliedBy, ...claim }) => (beliedBy ? [{ ...claim, beliedBy }] : []));

describe('a model with wrong gains is found out', () => {
  it.each(belied)('where $sentence', ({ domain, holds, beliedBy }) => {
    const personas = fc.sample(anyPersona.filter(domain), { numRuns: 1000, seed: SEED });
    expect(personas.every((persona) => holds(persona, { ...GAINS, ...beliedBy }))).toBe(false);
  });
});
