import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startState } from '#domain/customer/state.ts';
import { undergo } from '#domain/customer/undergo.ts';
import { anyPersona } from '../../support/any-persona.ts';
import { happens, playScript } from '../../support/customer-script.ts';
import { SOMEBODY } from '../../support/one-persona.ts';

describe('what happens to the customer', () => {
  it('loses more than one and a half times the trust by a broken promise than a kept one earns, from trust of .43 up', () => {
    fc.assert(
      fc.property(anyPersona, fc.integer({ min: 43, max: 100 }), (persona, percent) => {
        const before = { ...startState(persona), trust: percent / 100 };
        const kept = undergo(before, {}, persona, 'promise-kept').state.trust - before.trust;
        const broken = before.trust - undergo(before, {}, persona, 'promise-broken').state.trust;
        expect(broken).toBeGreaterThan(1.5 * kept);
      }),
    );
  });

  it('hurts half as much where it was told in time, more in a closer relationship, and as much every time', () => {
    const lost = (how: object, relationship: 'new' | 'devoted' = 'new') =>
      -(
        undergo(startState(SOMEBODY), {}, { ...SOMEBODY, relationship }, 'promise-broken', how).causes[0]
          ?.change.trust ?? 0
      );
    expect(lost({ earlyNotice: true })).toBeCloseTo(lost({}) / 2, 5);
    expect(lost({}, 'devoted') / lost({}, 'new')).toBeCloseTo((1 + 0.25 * 0.9) / (1 + 0.25 * 0.1), 4);
    const { causes, states } = playScript(SOMEBODY, [happens('promise-broken'), happens('promise-broken')]);
    const share = (index: number) => (causes[index]?.change.trust ?? 0) / (states[index]?.trust ?? 1);
    expect(share(1)).toBeCloseTo(share(0), 4);
    expect(
      undergo(startState(SOMEBODY), {}, SOMEBODY, 'promise-broken', { earlyNotice: true }).causes[0]?.shapes,
    ).toEqual(['early-notice', 'close-relationship']);
  });

  it('takes a promise kept late for what is late, and one exceeded for one kept', () => {
    const felt = (what: 'promise-late' | 'late' | 'promise-kept' | 'promise-exceeded') =>
      undergo(startState(SOMEBODY), {}, SOMEBODY, what);
    expect(felt('promise-late').state).toEqual(felt('late').state);
    expect(felt('promise-exceeded')).toEqual(felt('promise-kept'));
  });

  it('is disturbed by the sixth update', () => {
    const updates = Array.from({ length: 6 }, () => happens('update'));
    const { causes } = playScript(SOMEBODY, updates);
    expect(causes.map(({ row }) => row)).toEqual([...Array(5).fill('update'), 'update-worn']);
    expect(causes[5]?.shapes).toEqual(['too-many-updates']);
  });

  it('earns .6 by a follow-up that says nothing of prevention', () => {
    const earned = (withPrevention: boolean) =>
      undergo(startState(SOMEBODY), {}, SOMEBODY, 'follow-up', { withPrevention }).causes[0];
    expect(earned(false)?.change.trust).toBeCloseTo((earned(true)?.change.trust ?? 0) * 0.6, 5);
    expect(earned(false)?.shapes).toEqual(['without-prevention']);
  });
});
