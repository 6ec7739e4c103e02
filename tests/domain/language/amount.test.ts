import { describe, expect, it } from 'vitest';
import { findAmount } from '#domain/language/amount.ts';

const AMOUNTS: readonly (readonly [string, number, string])[] = [
  ['£5', 5, '£'],
  ['$12.50', 12.5, '$'],
  ['€ 40', 40, '€'],
  ['₹500', 500, '₹'],
  ['12,50 €', 12.5, '€'],
  ['EUR 40', 40, 'eur'],
  ['Rs 500', 500, 'rs'],
  ['500 rupees', 500, 'rupees'],
  ['40 usd', 40, 'usd'],
  ['a tenner', 10, 'pounds'],
  ['a fiver', 5, 'pounds'],
  ['twenty quid', 20, 'quid'],
  ['20 bucks', 20, 'bucks'],
  ['20 euros', 20, 'euros'],
  ['fifty pounds', 50, 'pounds'],
  ['1.000,00 €', 1000, '€'],
  ['£1,234.50', 1234.5, '£'],
  ['£1,000', 1000, '£'],
  ['20%', 20, '%'],
  ['12.5 %', 12.5, '%'],
  ['twenty percent', 20, '%'],
  ['10 per cent', 10, '%'],
  ['half price', 50, '%'],
  ['half off', 50, '%'],
  ['a third off', 33, '%'],
  ['2 for 1', 50, '%'],
  ['next month free', 0, 'in kind'],
  ['a free month', 0, 'in kind'],
  ['a free night', 0, 'in kind'],
  ['on the house', 0, 'in kind'],
  ['free of charge', 0, 'in kind'],
  ['no charge', 0, 'in kind'],
  ['free delivery', 0, 'in kind'],
];

const NONE = [
  'order 4417',
  'two options',
  'table 5',
  'at 5pm',
  'in 20 minutes',
  'feel free to call',
  'i am free at noon',
  'half an hour',
  'a third parcel',
  'a tennis racket',
  'in charge of this',
  'five people',
];

describe('an amount', () => {
  it.each(AMOUNTS)('"%s" is %d %s', (text, value, unit) => {
    expect(findAmount(`you get ${text}, now`)).toEqual({ text, value, unit });
  });

  it.each(NONE)('"%s" is none', (text) => {
    expect(findAmount(text)).toBeUndefined();
  });

  it('is the first of several', () => {
    expect(findAmount('10 per cent off and a free night')?.unit).toBe('%');
  });
});
