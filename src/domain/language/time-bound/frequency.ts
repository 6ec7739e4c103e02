import type { Hit } from './hit.ts';
import { COUNT, numberOf } from './number-words.ts';

const DAY = 1440;
const PERIODS: Readonly<Record<string, number>> = {
  'half hour': 30,
  'quarter of an hour': 15,
  min: 1,
  hour: 60,
  hr: 60,
  week: 7 * DAY,
};
const EVERY = new RegExp(
  `\\b(?:every|each) (?:(${COUNT}|other|couple of|single) )?(half hour|quarter of an hour|min|hour|hr|day|morning|afternoon|evening|night|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:ute)?s?\\b`,
);
const TIMES = new RegExp(`\\b(?:(once)|(twice)|(${COUNT}) times) (?:an?|per|every|each) (hour|day|week)\\b`);
const ADVERB = /\b(?:(half[- ]hourly)|(hourly)|(daily)|weekly)\b/;

function period(name: string): number {
  return PERIODS[name] ?? (/[a-z]{3}day$/.test(name) ? 7 * DAY : DAY);
}

export const FREQUENCIES: readonly RegExp[] = [EVERY, TIMES, ADVERB];

function hit({ index, 0: whole }: RegExpExecArray, minutes: number): Hit {
  return { start: index, end: index + whole.length, minutes: Math.round(minutes) };
}

/**
 * The first "every 2 hours", "twice a day" or "daily"; its minutes are one period, when the next is due.
 *
 * @param open the patterns that could match in the text: no other is tried
 */
export function findFrequency(text: string, open: readonly RegExp[]): Hit | undefined {
  const every = open.includes(EVERY) && EVERY.exec(text);
  if (every) {
    const [, count, name = ''] = every;
    const times =
      count === 'other' || count === 'couple of' ? 2 : count === 'single' ? 1 : numberOf(count ?? 'a');
    return hit(every, times * period(name));
  }
  const times = open.includes(TIMES) && TIMES.exec(text);
  if (times) {
    const [, once, twice, count = 'a', name = ''] = times;
    return hit(times, period(name) / (once ? 1 : twice ? 2 : numberOf(count) || 1));
  }
  const adverb = open.includes(ADVERB) && ADVERB.exec(text);
  if (!adverb) return undefined;
  return hit(adverb, adverb[1] ? 30 : adverb[2] ? 60 : adverb[3] ? DAY : 7 * DAY);
}
