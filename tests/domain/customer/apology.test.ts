import { describe, expect, it } from 'vitest';
import { apologyQuality } from '#domain/customer/apology.ts';
import { APOLOGY_PARTS } from '#domain/customer/gains.ts';
import { playScript, reply } from '../../support/customer-script.ts';
import { SOMEBODY } from '../../support/one-persona.ts';

const OWNED = reply(['apology.sincere', 'ownership']);
const anyway = reply(['followup.thanks']);

describe('an apology', () => {
  it('has parts that add up to a full one', () => {
    expect(Object.values(APOLOGY_PARTS).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
    const all = ['apology.sincere', 'ownership', 'goal', 'followup.cause', 'followup.prevention'] as const;
    expect(apologyQuality(all, true, true).quality).toBe(1);
    expect(apologyQuality(all, true, false).quality).toBe(0.97);
  });

  it('that is perfunctory has regret and nothing of its own beside', () => {
    expect(apologyQuality(['apology.perfunctory'], true, false).quality).toBe(0.14);
  });

  it('for what is not the firm’s fault gains nothing by ownership and is full with empathy', () => {
    expect(apologyQuality(['apology.sincere', 'ownership'], false, false).quality).toBe(0.14);
    expect(apologyQuality(['apology.perfunctory', 'empathy'], false, false)).toEqual({
      quality: 1,
      regretIsEnough: true,
    });
    const { causes } = playScript({ ...SOMEBODY, fault: 'nobody' }, [reply(['ownership'])]);
    expect(causes).toEqual([{ row: 'apology', behaviour: 'ownership', change: {}, shapes: ['not-ours'] }]);
  });

  it('may have its parts in the reply before', () => {
    const anger = (first: Parameters<typeof reply>[0]) => {
      const { states } = playScript(SOMEBODY, [reply(first), reply(['apology.sincere'])]);
      return (states[2]?.anger ?? 0) / (states[1]?.anger ?? 1);
    };
    expect(anger(['followup.cause'])).toBeLessThan(anger([]));
    expect(anger(['followup.thanks'])).toBeCloseTo(anger([]), 5);
  });

  it('may have been asked to be forgiven in the reply before', () => {
    const share = (forgiveness: boolean) => {
      const { states } = playScript(SOMEBODY, [reply([], { forgiveness }), reply(['apology.sincere'])]);
      return 1 - (states[2]?.anger ?? 0) / (states[1]?.anger ?? 1);
    };
    expect(share(true)).toBeCloseTo(0.28 * (0.44 + 0.03), 5);
    expect(share(false)).toBeCloseTo(0.28 * 0.44, 5);
  });

  it('by owning up alone has the quality of that part', () => {
    const { states, causes } = playScript(SOMEBODY, [reply(['ownership'])]);
    expect(causes[0]).toMatchObject({ row: 'apology', shapes: ['parts-missing'] });
    expect(states[1]?.anger).toBeCloseTo(states[0].anger * (1 - 0.28 * 0.3), 5);
  });

  it('that comes after the customer has spoken three times helps .6 as much', () => {
    const last = (before: number) =>
      playScript(SOMEBODY, [...Array.from({ length: before }, () => anyway), OWNED]).causes.at(-1);
    expect(last(1)?.shapes).toEqual(['parts-missing']);
    expect(last(2)?.shapes).toEqual(['parts-missing', 'late']);
    expect(last(2)?.change.anger).toBeCloseTo((last(1)?.change.anger ?? 0) * 0.6, 5);
  });

  it('helps half as much the second time and wears from the third on', () => {
    const { causes } = playScript(SOMEBODY, [OWNED, OWNED, OWNED, OWNED]);
    expect(causes.map(({ row }) => row)).toEqual(['apology', 'apology', 'apology-worn', 'apology-worn']);
    expect(causes[1]?.shapes).toContain('repeat');
    expect(causes[2]?.shapes).toEqual(['worn']);
  });

  it('weighs .4 as much where the customer is to blame', () => {
    const anger = (fault: 'ours' | 'customer') => {
      const { states } = playScript({ ...SOMEBODY, fault }, [reply(['apology.perfunctory', 'goal'])]);
      return 1 - (states[1]?.anger ?? 0) / states[0].anger / (1 - 0.04);
    };
    expect(anger('customer')).toBeCloseTo(anger('ours') * 0.4, 5);
  });
});
