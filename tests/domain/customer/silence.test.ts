import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passTime } from '#domain/customer/pass-time.ts';
import { CHANNEL_SCALE, endureSilence, toleranceOf, waited } from '#domain/customer/silence.ts';
import { startState } from '#domain/customer/state.ts';
import { anyPersona } from '../../support/any-persona.ts';
import { SOMEBODY } from '../../support/one-persona.ts';

const before = startState(SOMEBODY);

describe('silence', () => {
  it('is free inside the tolerance and leaves no cause', () => {
    fc.assert(
      fc.property(anyPersona, fc.boolean(), fc.boolean(), (persona, timeGiven, explained) => {
        const seconds = Math.floor(toleranceOf(persona, { timeGiven, explained }));
        const felt = endureSilence(startState(persona), persona, { seconds, timeGiven, explained });
        expect(felt).toEqual({ state: startState(persona), causes: [] });
      }),
    );
  });

  it('is borne longer by who was told a time, a reason, or both, and by who is devoted', () => {
    const one = toleranceOf(SOMEBODY);
    expect(one).toBeCloseTo(1800 * (0.75 + 0.5 * 0.65), 6);
    expect(toleranceOf(SOMEBODY, { timeGiven: true }) / one).toBeCloseTo(1.5, 9);
    expect(toleranceOf(SOMEBODY, { explained: true }) / one).toBeCloseTo(1.3, 9);
    expect(toleranceOf(SOMEBODY, { timeGiven: true, explained: true }) / one).toBeCloseTo(1.6, 9);
  });

  it('costs the same fraction for each tolerance beyond the first', () => {
    const { state, causes } = endureSilence(before, SOMEBODY, { seconds: 2 * toleranceOf(SOMEBODY) });
    expect(1 - state.anger).toBeCloseTo((1 - before.anger) * 0.86, 5);
    expect(state.control).toBeCloseTo(before.control * 0.84, 5);
    expect(state.procedural).toBeCloseTo(before.procedural * 0.88, 5);
    expect(state.expectation).toBeCloseTo(1.12, 6);
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({ row: 'silence', behaviour: null, shapes: ['expects-more'] });
  });

  it('lets the customer expect more, up to 1.6 times the loss', () => {
    const { state } = endureSilence(before, SOMEBODY, { seconds: 20 * toleranceOf(SOMEBODY) });
    expect(state.expectation).toBe(1.6);
  });

  it('is borne half a minute on the phone, three minutes in a chat and half a day by e-mail', () => {
    const persona = { ...SOMEBODY, relationship: 'occasional' as const, tolerance: 1800 };
    const borne = (scale: number) => toleranceOf(persona) * scale;
    expect(borne(CHANNEL_SCALE.phone)).toBeCloseTo(30, -1);
    expect(borne(CHANNEL_SCALE['in-person'])).toBeCloseTo(30, -1);
    expect(borne(CHANNEL_SCALE.chat) / 60).toBeCloseTo(3, 0);
    expect(borne(CHANNEL_SCALE.email) / 3600).toBeCloseTo(11.1, 1);
    expect(waited(persona, { seconds: 60, scale: CHANNEL_SCALE.phone })).toBeGreaterThan(2);
  });

  it('says which of what was told has made it weigh less', () => {
    const { causes } = endureSilence(before, SOMEBODY, { seconds: 30_000, timeGiven: true, explained: true });
    expect(causes[0]?.shapes).toEqual(['time-given', 'explained', 'expects-more']);
  });
});

describe('time between talks', () => {
  it('halves anger over what is resolved each hour on its way to .10', () => {
    const { state, causes } = passTime(before, SOMEBODY, 3600, true);
    expect(state.anger - 0.1).toBeCloseTo((before.anger - 0.1) / 2, 5);
    expect(causes).toEqual([
      {
        row: 'time',
        behaviour: null,
        change: { anger: expect.closeTo(state.anger - before.anger, 6) },
        shapes: [],
      },
    ]);
    expect(passTime({ ...before, anger: 0.05, displayed: 0.05 }, SOMEBODY, 3600, true).causes).toEqual([]);
  });

  it('wears trust away over what is not, by .01(1+R) a day', () => {
    const { state, causes } = passTime(before, SOMEBODY, 2 * 86_400, false);
    expect(state.trust).toBeCloseTo(before.trust - 0.02 * 1.65, 5);
    expect(causes[0]).toMatchObject({ row: 'time', change: { trust: expect.closeTo(-0.033, 5) } });
  });
});
