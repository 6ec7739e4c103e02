import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cushion, read, walksAway } from '#domain/customer/readings.ts';
import { toleranceOf } from '#domain/customer/silence.ts';
import { type CustomerState, mood, startState } from '#domain/customer/state.ts';
import { anyPersona } from '../../support/any-persona.ts';
import { SOMEBODY } from '../../support/one-persona.ts';

const won: CustomerState = {
  anger: 0,
  trust: 1,
  distributive: 1,
  procedural: 1,
  interactional: 1,
  control: 1,
  displayed: 0,
  expectation: 1,
};
const lost: CustomerState = {
  ...won,
  anger: 1,
  trust: 0,
  distributive: 0,
  procedural: 0,
  interactional: 0,
  control: 0,
};

describe('the readings', () => {
  it('count what is kept or lost in whole cents, the customer’s own and their network’s', () => {
    const { loyalty, wordOfMouth, lifetimeCents, network } = read(lost, SOMEBODY, 'usual');
    expect(lifetimeCents).toBe(Math.round(240_000 * loyalty));
    expect(network).toBe(Math.round(240_000 * loyalty + 20 * wordOfMouth * 10_000));
    expect(lifetimeCents).toBeLessThan(0);
    expect(read(won, SOMEBODY, 'usual').network).toBeGreaterThan(0);
  });

  it('never write the negative zero', () => {
    const nobody = { ...SOMEBODY, lifetimeCents: 0, referralCents: 0 };
    expect(read(lost, nobody, 'usual')).toMatchObject({ lifetimeCents: 0, network: 0 });
    expect(Object.is(read(lost, nobody, 'usual').network, 0)).toBe(true);
  });

  it('let bad news travel two and a half times as far in full anger', () => {
    expect(read(lost, SOMEBODY, 'usual').wordOfMouth).toBeLessThan(-2.4);
    expect(read(won, SOMEBODY, 'usual').wordOfMouth).toBeLessThanOrEqual(1);
  });

  it('weigh a loss less in a relationship, not once the customer walked out, and more once a promise was broken', () => {
    const loyalty = (relationship: 'new' | 'devoted', cushion: Cushion) =>
      read(startState(SOMEBODY), { ...SOMEBODY, relationship }, cushion).loyalty;
    const apart = (cushion: Cushion) => loyalty('devoted', cushion) / loyalty('new', cushion);
    expect(apart('usual')).toBeCloseTo((1 - 0.3 * 0.9) / (1 - 0.3 * 0.1), 4);
    expect(apart('walkedOut')).toBeCloseTo(1, 4);
    expect(apart('promiseBroken')).toBeCloseTo((1 + 0.6 * 0.9) / (1 + 0.6 * 0.1), 4);
  });

  it('let a promise broken on the way tell in how satisfied the customer is with it, whatever was given', () => {
    const given: CustomerState = {
      ...won,
      distributive: 0.9,
      procedural: 0.5,
      interactional: 0.5,
      anger: 0.4,
    };
    expect(read(given, SOMEBODY, 'usual').recovery).toBeGreaterThan(0.7);
    const { recovery, wordOfMouth } = read(given, SOMEBODY, 'promiseBroken');
    expect(recovery).toBeLessThan(0.5);
    expect(wordOfMouth).toBeLessThan(0);
  });
});

describe('the start', () => {
  it('leaves more of what was got where the loss is not money', () => {
    expect(startState({ ...SOMEBODY, severity: 0.5 }).distributive).toBe(0.3);
    expect(startState({ ...SOMEBODY, severity: 0.5, moneyLost: false }).distributive).toBe(0.4);
  });

  it('is never angrier than .80', () => {
    fc.assert(fc.property(anyPersona, (persona) => startState(persona).anger <= 0.8));
  });

  it('has its moods by what is shown', () => {
    const moods = [0, 0.249, 0.25, 0.449, 0.45, 0.649, 0.65, 1].map((displayed) =>
      mood({ ...won, displayed }),
    );
    expect(moods).toEqual(['calm', 'calm', 'uneasy', 'uneasy', 'upset', 'upset', 'furious', 'furious']);
  });
});

describe('the customer walks away', () => {
  it('beyond anger of .85', () => {
    expect(walksAway({ ...won, anger: 0.86 }, SOMEBODY)).toBe(true);
    expect(walksAway({ ...won, anger: 0.85 }, SOMEBODY)).toBe(false);
  });

  it('after more than three tolerances of silence with trust below .35, by the scale of the channel', () => {
    const scale = 1 / 60;
    const seconds = 3.1 * toleranceOf(SOMEBODY) * scale;
    const doubting = { ...won, trust: 0.34 };
    expect(walksAway(doubting, SOMEBODY, { seconds, scale })).toBe(true);
    expect(walksAway(doubting, SOMEBODY, { seconds })).toBe(false);
    expect(walksAway(doubting, SOMEBODY, { seconds, scale, timeGiven: true })).toBe(false);
    expect(walksAway({ ...won, trust: 0.35 }, SOMEBODY, { seconds, scale })).toBe(false);
    expect(walksAway(doubting, SOMEBODY)).toBe(false);
  });
});
