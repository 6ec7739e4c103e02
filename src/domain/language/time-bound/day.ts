import type { Now } from './now.ts';

/** A day as typed, and the minute after its midnight by which it or its named part is over. */
export interface DaySaid {
  readonly start: number;
  readonly end: number;
  /** Days ahead; 0 is today. */
  readonly days: number;
  readonly over: number;
  readonly half: 'am' | 'pm' | undefined;
}

const CLOSE_OF_BUSINESS = 17 * 60 + 30;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const FULL = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const SHORT = '(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)';
const PART = "(?: (morning|afternoon|evening|night|am|pm))?(?![\\w'])";
const CLOSING =
  '(?:(?<!(?:^|[.!?,] ?)at the )end of (?:the )?(?:day|business|play|today)|eod|cob|close of (?:business|play)|by (?:close|closing)(?: time)?|before clos(?:e|ing)(?: time)?|by the time we close|before we close)';
const FIRST = '(?<!\\bthe )first thing(?! (?:i|we|you|to|is|that)\\b)';
const LEAD = `(?:(${FIRST}|${CLOSING}|by the end of|end of)(?: on| of)? )?`;
const DAY_WORDS: readonly RegExp[] = [
  new RegExp(`\\b${LEAD}(today|tomorrow|tmrw|tmw|tomoz)${PART}`),
  new RegExp(`\\b${LEAD}(?:(next|this) )?(?<!last |since |every |each |from )(${FULL})${PART}( week\\b)?`),
  new RegExp(
    `\\b${LEAD}(?:by|on|before|until|till|next|this|come|thing) (?:(next|this) )?(${SHORT})${PART}( week\\b)?`,
  ),
  new RegExp(`\\b${LEAD}()(${SHORT}) (am|pm|morning|afternoon|evening)\\b()`),
];
const PART_ONLY = new RegExp(
  `\\b(?:(tonight)|this (morning|afternoon|evening)|(${FIRST})|(${CLOSING}))(?![\\w'])`,
  'g',
);
const WEEK = /\b(?:(?:by )?(?:the )?end of (?:the|this|next) week|by (?:the weekend|next week))\b/;

export const DAYS: readonly RegExp[] = [...DAY_WORDS, PART_ONLY, WEEK];

const OVER: Readonly<Record<string, number>> = {
  morning: 720,
  am: 720,
  evening: 22 * 60,
  night: 22 * 60,
};

function overAt(lead: string | undefined, part: string | undefined): number {
  if (lead?.startsWith('first')) return 9 * 60;
  return OVER[part ?? ''] ?? CLOSE_OF_BUSINESS;
}

function halfOf(part: string | undefined): DaySaid['half'] {
  return part === undefined ? undefined : part === 'morning' || part === 'am' ? 'am' : 'pm';
}

/**
 * The first day or part of one in a plain text; a part of today that is over is none.
 *
 * @param open the patterns that could match in the text: no other is tried
 */
export function findDay(text: string, now: Now, open: readonly RegExp[]): DaySaid | undefined {
  const found: DaySaid[] = [];
  const [near, ...weekdays] = DAY_WORDS as [RegExp, ...RegExp[]];
  const match = open.includes(near) && near.exec(text);
  if (match) {
    const [whole, lead, word, part] = match;
    const over = overAt(lead, part);
    const days = word === 'today' ? 0 : 1;
    const late = days === 0 && over <= now.minutes;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      days,
      over: late ? 1440 : over,
      half: halfOf(part),
    });
  }
  for (const pattern of weekdays) {
    const match = open.includes(pattern) && pattern.exec(text);
    if (match) {
      const [whole, lead, which, name = '', part, week] = match;
      const index = WEEKDAYS.indexOf(name.slice(0, 3));
      const ahead = (index - now.weekday + 7) % 7 || 7;
      // "Next Friday" is the one of next week, "next Monday" the first to come.
      const days = which === 'next' && now.weekday + ahead < 7 ? ahead + 7 : ahead;
      found.push({
        start: match.index,
        end: match.index + whole.length,
        days: week ? ahead + 7 : days,
        over: overAt(lead, part),
        half: halfOf(part),
      });
    }
  }
  PART_ONLY.lastIndex = 0;
  const parts = open.includes(PART_ONLY);
  for (let match = parts && PART_ONLY.exec(text); match; match = PART_ONLY.exec(text)) {
    const [whole, tonight, part, first] = match;
    const over = overAt(first, tonight ? 'night' : part);
    if (part && over <= now.minutes) continue;
    const said = tonight ? 'night' : part;
    const late = over <= now.minutes ? 1440 : over;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      days: first ? 1 : 0,
      over: first ? over : late,
      half: first ? 'am' : halfOf(said),
    });
    break;
  }
  const week = open.includes(WEEK) && WEEK.exec(text);
  if (week) {
    const friday = (4 - now.weekday + 7) % 7;
    const days = / next /.test(week[0]) ? 4 - now.weekday + 7 : friday;
    found.push({
      start: week.index,
      end: week.index + week[0].length,
      days,
      over: CLOSE_OF_BUSINESS,
      half: undefined,
    });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}
