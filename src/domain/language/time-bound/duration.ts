import type { Hit } from './hit.ts';
import type { Now } from './now.ts';
import { COUNT, numberOf } from './number-words.ts';

const DAY = 1440;
const UNIT_MINUTES: readonly (readonly [RegExp, number])[] = [
  [/^mi/, 1],
  [/^h/, 60],
  [/^d/, DAY],
  [/^f/, 14 * DAY],
  [/^w(?!o)/, 7 * DAY],
  [/^mo/, 30 * DAY],
];
const UNIT =
  '(?:minute|min|hour|hr|(?:working |business )?day|week|fortnight|month)s?|h(?![a-z])|(?:working|business) days?';
const FRACTION =
  'half (?:an? )?(?:hour|day)|(?:an? )?quarter of an hour|(?:an? )?quarter hour|three quarters of an hour';
const AMOUNT =
  `(?:(${FRACTION})|(?:(an?|the)|(?:an? )?(couple)(?: of)?|(${COUNT}))` +
  `(?:\\s?(?:-|to|or)\\s?(${COUNT}))?( and a half)?\\s?(${UNIT})(?: or (two|so))?( and a half)?` +
  `(?:,? (?:and )?(${COUNT})\\s?min(?:ute)?s?)?)(?![\\w-])`;

const INTRODUCED = new RegExp(
  `\\b(?:within|in|inside|under|less than|no more than|at most|up to|for|give me|give us)\\s+` +
    `(?:(?:at most|under|about|around|just|less than|the next|the)\\s+){0,2}(?:${AMOUNT}|(hour|half hour|week|day|month)\\b)`,
  'g',
);
const CLOSED = new RegExp(
  `\\b${AMOUNT}(?= (?:tops|max|maximum|at most|at the most|at the latest|latest|from (?:now|today)))`,
  'g',
);
const BARE = /(?<![\d.,:£$€₹#/-])\b(\d{1,3})(?:\s?(?:-|to)\s?(\d{1,3}))?\s?(?:h|hrs?)(?![\w-])/g;
const NEXT_WORKING = /\bnext (?:working|business) day\b/;
const GONE = /^\W?\s?(?:ago|late|delay|wait|earlier|already|overdue)\b/;
// "In a minute", as "in a moment", tells no time.
const IDIOM = /^in (?:just )?an? min(?:ute)?$/;

export const DURATIONS: readonly RegExp[] = [INTRODUCED, CLOSED, BARE, NEXT_WORKING];

function workingDays(count: number, weekday: number): number {
  let days = 0;
  for (let left = Math.ceil(count); left > 0; ) {
    days++;
    if ((weekday + days) % 7 < 5) left--;
  }
  return days * DAY;
}

function fractionMinutes(words: string): number {
  if (words.endsWith('day')) return DAY / 2;
  if (words.startsWith('half')) return 30;
  return words.startsWith('three') ? 45 : 15;
}

function minutesOf(groups: readonly (string | undefined)[], now: Now): number {
  const [, fraction, article, couple, count, upper, half, unit = '', or, halfAfter, extra, named] = groups;
  if (fraction) return fractionMinutes(fraction);
  if (named === 'half hour') return 30;
  let times = numberOf(upper ?? count ?? article ?? 'a');
  if (couple || or === 'two') times = 2;
  if (half || halfAfter) times += 0.5;
  if (/^(?:working|business)/.test(unit)) return workingDays(times, now.weekday);
  const each = UNIT_MINUTES.find(([pattern]) => pattern.test(named ?? unit))?.[1] ?? DAY;
  return Math.max(1, Math.round(times * each) + (extra ? numberOf(extra) : 0));
}

/**
 * The first span of time that ends in a bound: "within the hour", "in 2-3 days", "an hour tops", "48h".
 *
 * @param open the patterns that could match in the text: no other is tried
 */
export function findDuration(text: string, now: Now, open: readonly RegExp[]): Hit | undefined {
  const hits: Hit[] = [];
  for (const pattern of [INTRODUCED, CLOSED]) {
    if (!open.includes(pattern)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      if (GONE.test(text.slice(end, end + 12)) || IDIOM.test(match[0])) continue;
      hits.push({ start: match.index, end, minutes: minutesOf(match, now) });
      break;
    }
  }
  BARE.lastIndex = 0;
  const bare = open.includes(BARE);
  for (let match = bare && BARE.exec(text); match; match = BARE.exec(text)) {
    const end = match.index + match[0].length;
    if (GONE.test(text.slice(end, end + 12))) continue;
    hits.push({ start: match.index, end, minutes: Number(match[2] ?? match[1]) * 60 });
    break;
  }
  const next = open.includes(NEXT_WORKING) && NEXT_WORKING.exec(text);
  if (next)
    hits.push({ start: next.index, end: next.index + next[0].length, minutes: workingDays(1, now.weekday) });
  return hits.sort((a, b) => a.start - b.start)[0];
}
