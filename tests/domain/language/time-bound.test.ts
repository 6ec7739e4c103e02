import { describe, expect, it } from 'vitest';
import { findBound } from '#domain/language/time-bound.ts';

const TUESDAY_TEN = { weekday: 1, minutes: 600 };
const FRIDAY_SIX = { weekday: 4, minutes: 1080 };
const DAY = 1440;

const PLACED: readonly (readonly [string, number])[] = [
  ['i will call by 5pm', 420],
  ['by 5 pm today', 420],
  ['17:30', 450],
  ['at 17h30', 450],
  ['by half four', 390],
  ['by half past four', 390],
  ['at half eleven', 90],
  ['by quarter past', 15],
  ['by quarter to', 45],
  ['quarter past three', 315],
  ['at quarter past three either way', 315],
  ['at 3 whatever happens', 300],
  ['ten to six', 470],
  ['by ten to one', 170],
  ['by noon', 120],
  ['midday', 120],
  ['by midnight', 840],
  ['by 5', 420],
  ['by five', 420],
  ['at 4', 360],
  ["at 4 o'clock", 360],
  ['4 o clock', 360],
  ['at 1.40', 220],
  ['19:00 latest', 540],
  ['no later than 6', 480],
  ['by 11', 60],
  ['by 5 with an answer', 420],
  ['between 2 and 4', 360],
  ['by 9am', DAY - 60],
  ['at 8 in the evening', 600],
  ['tomorrow by noon', DAY + 120],
  ['tomorrow at 8', DAY - 120],
  ['by 3 tomorrow', DAY + 300],
  ['tonight by 8', 600],
  ['on friday at 10am', 3 * DAY],
  ['this morning', 120],
  ['this afternoon', 450],
  ['this evening', 720],
  ['tonight', 720],
  ['today', 450],
  ['tomorrow', DAY + 450],
  ['tomorrow morning', DAY + 120],
  ['tomorrow evening', DAY + 720],
  ['fri am', 3 * DAY + 120],
  ['monday pm', 6 * DAY + 450],
  ['first thing', DAY - 60],
  ['first thing tomorrow', DAY - 60],
  ['first thing on monday', 6 * DAY - 60],
  ['by end of day', 450],
  ['by the end of the day', 450],
  ['eod', 450],
  ['by cob', 450],
  ['close of business', 450],
  ['at lunchtime', 180],
  ['by lunch', 180],
  ['by the time we close', 450],
  ['before we close', 450],
  ['eod friday', 3 * DAY + 450],
  ['by the end of the week', 3 * DAY + 450],
  ['within the hour', 60],
  ['in half an hour', 30],
  ['in the next half hour', 30],
  ['in an hour and a half', 90],
  ['in two and a half hours', 150],
  ['in 20 min', 20],
  ['in 20 mins', 20],
  ['within twenty minutes', 20],
  ['in 2-3 days', 3 * DAY],
  ['in two to three days', 3 * DAY],
  ['in five to ten minutes', 10],
  ['inside the hour', 60],
  ['in a fortnight', 14 * DAY],
  ['an hour tops', 60],
  ['give me ten minutes', 10],
  ['ten minutes from now', 10],
  ['48h', 2 * DAY],
  ['24 hrs', DAY],
  ['in a couple of hours', 120],
  ['in a quarter of an hour', 15],
  ['in three quarters of an hour', 45],
  ['in an hour or two', 120],
  ['in a day or two', 2 * DAY],
  ['in 1 hour 30 mins', 90],
  ['within a week', 7 * DAY],
  ['today within the hour', 60],
  ['in 2 working days', 2 * DAY],
  ['within 5 working days', 7 * DAY],
  ['in 3-5 business days', 7 * DAY],
  ['the next working day', DAY],
  ['on friday', 3 * DAY + 450],
  ['by tues', 7 * DAY + 450],
  ['next monday', 6 * DAY + 450],
  ['this friday', 3 * DAY + 450],
  ['next friday', 10 * DAY + 450],
  ['friday week', 10 * DAY + 450],
  ['every 2 hours', 120],
  ['every half hour', 30],
  ['hourly', 60],
  ['twice a day', 720],
  ['daily', DAY],
  ['each morning', DAY],
  ['every monday', 7 * DAY],
];

const LATE: readonly (readonly [string, number])[] = [
  ['by 5', 23 * 60],
  ['by 9', 180],
  ['today', 360],
  ['in 1 working day', 3 * DAY],
  ['within 2 business days', 4 * DAY],
  ['by noon', 1080],
  ['on monday at 9', 3 * DAY - 540],
];

const UNPLACED = [
  'by the 14th',
  'on 3 june',
  'june 3rd',
  'on the 3rd of june',
  'by 3/6',
  'before you leave',
  'before you finish your coffee',
  'by the time you land',
  'the moment it is scanned',
];

const NONE = [
  'soon',
  'shortly',
  'asap',
  'in a bit',
  'in a moment',
  'in a minute',
  'in two ticks',
  'sharpish',
  'later',
  'at the earliest',
  '5pm at the earliest',
  'in due course',
  'right away',
  'when i know more',
  'next time',
  'one day',
  'at some point',
  'as soon as he lands',
  'at the moment',
  'order 4417',
  'two options',
  'table 5',
  '20%',
  '£5',
  'by 20 euros',
  'at 5 mill street',
  'line 4',
  'in 3 parts',
  'one by one',
  'by two members of staff',
  'on the 14th floor',
  'good morning',
  'the first thing i will do',
  'in the last two hours',
  '3/6',
  'after 5pm',
  'last friday',
  'he sat in the sun',
];

describe('a time bound', () => {
  it.each(PLACED)('"%s" on Tuesday at ten is %d minutes away', (text, minutes) => {
    expect(findBound(text, TUESDAY_TEN)?.minutes).toBe(minutes);
  });

  it.each(LATE)('"%s" on Friday at six in the evening is %d minutes away', (text, minutes) => {
    expect(findBound(text, FRIDAY_SIX)?.minutes).toBe(minutes);
  });

  it.each(UNPLACED)('"%s" is a bound that no clock can place', (text) => {
    expect(findBound(text, TUESDAY_TEN)).toEqual({ text, minutes: null });
  });

  it.each(NONE)('"%s" is none', (text) => {
    expect(findBound(text, TUESDAY_TEN)).toBeUndefined();
  });

  it('is the first of several, in its own words', () => {
    expect(findBound('i will ring within the hour and again tomorrow', TUESDAY_TEN)).toEqual({
      text: 'within the hour',
      minutes: 60,
    });
  });

  it('gives "this morning" no place once the morning is over', () => {
    expect(findBound('this morning', FRIDAY_SIX)).toBeUndefined();
  });
});
