import { describe, expect, it } from 'vitest';
import type { Readings } from '#domain/customer/readings.ts';
import { leftWords } from '#domain/scoring/left-words.ts';

const READINGS: Readings = {
  recovery: 0.5,
  satisfaction: 0.5,
  before: 0.7,
  loyalty: 0,
  wordOfMouth: 0,
  lifetimeCents: 0,
  network: 0,
};

describe('what the customer does and says in the end', () => {
  it.each<[Partial<Readings>, string]>([
    [{}, 'Is as likely to come back as before, and says little about it.'],
    [{ loyalty: -0.05, wordOfMouth: 0.8 }, 'Is a little less likely to come back, and speaks well of you.'],
    [{ loyalty: -0.7, wordOfMouth: -2 }, 'Is most likely gone for good, and warns others.'],
  ])('%o: %s', (changed, words) => {
    expect(leftWords({ ...READINGS, ...changed })).toBe(words);
  });

  it('puts no good word into the mouth of somebody who is done with the firm', () => {
    const words = leftWords({ ...READINGS, satisfaction: 0, loyalty: -0.8, wordOfMouth: 0.6 });
    expect(words).toContain('most likely gone for good');
    expect(words).not.toContain('handled it well');
  });

  it('explains why somebody is lost who speaks well of how it was handled', () => {
    expect(leftWords({ ...READINGS, loyalty: -0.4, wordOfMouth: 0.9 })).toContain(
      'weighs more than how it was put right',
    );
  });
});
