import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensationUtility, processGate } from '#domain/customer/compensation.ts';
import { toleranceOf } from '#domain/customer/silence.ts';
import { startState } from '#domain/customer/state.ts';
import { type Act, playScript, reply, silence } from '../../support/customer-script.ts';
import { SOMEBODY } from '../../support/one-persona.ts';

const pays = (compensation: number, fit = 1) => reply(['remedy.given'], { compensation, fit });
const OWNED = reply(['apology.sincere', 'ownership', 'goal']);
const last = (acts: readonly Act[]) => playScript(SOMEBODY, acts).causes.at(-1);

describe('compensation', () => {
  it('is worth most at one and a half of the loss', () => {
    expect([0, 0.5, 1, 1.5, 2, 4].map((c) => Number(compensationUtility(c).toFixed(3)))).toEqual([
      0, 0.67, 1, 1.12, 0.87, 0.4,
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), (c) => {
        expect(compensationUtility(c)).toBeLessThanOrEqual(compensationUtility(1.5));
      }),
    );
  });

  it('counts .4 after an unfair process and in full after a fair one', () => {
    const at = (procedural: number, interactional: number) =>
      processGate({ ...startState(SOMEBODY), procedural, interactional });
    expect(at(0.2, 0.2)).toBe(0.4);
    expect(at(0.38, 0.38)).toBeCloseTo(0.7, 9);
    expect(at(0.44, 0.44)).toBe(1);
  });

  it('moves what the customer got by its utility, fit, blame and process', () => {
    const { states, causes } = playScript(SOMEBODY, [OWNED, pays(0.5, 0.8)]);
    const before = states[1] ?? states[0];
    expect(causes.at(-1)?.change.distributive).toBeCloseTo(
      0.5 * compensationUtility(0.5) * 0.8 * (1 - before.distributive),
      5,
    );
    expect(causes.at(-1)?.shapes).toEqual(['part-of-the-loss', 'does-not-fit']);
  });

  it('offends by what is above the loss where no apology came before it', () => {
    expect(last([pays(2)])).toMatchObject({ row: 'excess', shapes: ['no-apology', 'too-much'] });
    expect(last([reply(['apology.perfunctory']), pays(1.4)])).toMatchObject({
      row: 'excess',
      shapes: ['weak-apology'],
    });
    expect(last([OWNED, pays(1.4)])?.row).toBe('compensation');
    expect(last([OWNED, pays(2)])).toMatchObject({ row: 'excess', shapes: ['too-much'] });
    expect(last([pays(1)])?.row).toBe('compensation');
  });

  it('remembers the best apology of the whole play', () => {
    expect(last([OWNED, reply(['followup.thanks']), reply(['goal']), pays(1.4)])?.row).toBe('compensation');
  });

  it('offends no more beyond two and a half times the loss', () => {
    const treated = (c: number) => playScript(SOMEBODY, [pays(c)]).end.interactional;
    expect(treated(2.5)).toBeLessThan(treated(2));
    expect(treated(4)).toBe(treated(2.5));
  });

  it('in two parts offends as much as in one and gains no more', () => {
    const whole = playScript(SOMEBODY, [OWNED, pays(1)]).end.distributive;
    const parts = playScript(SOMEBODY, [OWNED, pays(0.5), pays(0.5)]).end.distributive;
    expect(parts).toBeLessThanOrEqual(whole);
    expect(last([pays(1), pays(1)])).toMatchObject({ row: 'excess', shapes: ['no-apology', 'too-much'] });
  });

  it('counts for less once the customer was kept waiting and expects more', () => {
    const wait = silence(3 * toleranceOf(SOMEBODY));
    expect(last([OWNED, wait, pays(1)])?.shapes).toContain('expects-more');
    expect(last([OWNED, wait, pays(1)])?.shapes).toContain('part-of-the-loss');
  });
});
