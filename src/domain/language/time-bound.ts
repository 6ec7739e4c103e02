import type { Bound } from './finding.ts';

/** The moment of speaking, on the play's clock. */
export interface Now {
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minutes: number;
}

const DAY = 1440;
const PARTS: Readonly<Record<string, number>> = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20 };
const CLOSE_OF_BUSINESS = 17 * 60 + 30;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  half: 0.5,
  'half an': 0.5,
  'a couple of': 2,
  'three quarters of an': 0.75,
  'a quarter of an': 0.25,
  the: 1,
  'the next': 1,
};
const NUMBER = `\\d{1,3}(?:\\.5)?|half an|a couple of|three quarters of an|a quarter of an|the next|${Object.keys(
  NUMBERS,
)
  .filter((word) => !word.includes(' '))
  .join('|')}`;
const UNIT_MINUTES: Readonly<Record<string, number>> = {
  min: 1,
  hou: 60,
  hr: 60,
  day: DAY,
  wor: DAY,
  bus: DAY,
  wee: 7 * DAY,
};

const DURATION = new RegExp(
  `\\b(?:within|in|inside|for|at most|every|under|less than|no more than)\\s+(?:the\\s+|about\\s+|at most\\s+)?(?:next\\s+)?(${NUMBER})?(?:\\s*(?:-|to|or)\\s*(${NUMBER}))?\\s*(minutes?|mins?|hours?|hrs?|(?:working |business )?days?|weeks?)\\b`,
);
const CLOCK =
  /\b(?:by|at|before|until|till|around|no later than|latest)\s+(?:about\s+)?(?:(?:a )?(half|quarter|five|ten|twenty)(?: (past|to))\s*|(half) )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight)(?:[:.]([0-5]\d))?\s*(am|pm|a\.m|p\.m|o'?clock)?\b/;
const DAY_WORD =
  /\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow|tmrw|tmw|first thing|end of (?:the )?(?:day|today|business)|eod|close of business|cob|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z]))\b/;
const OPEN =
  /\b(?:before you (?:leave|land|finish|go|get home|sit down)|before (?:we|the \w+) (?:closes?|opens?)|every (?:half hour|quarter of an hour|hour|morning|day|evening)|half[- ]hourly|hourly|the minute|the moment)\b/;

function number(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return NUMBERS[word] ?? Number(word);
}

function clockMinutes(match: RegExpExecArray, now: Now): number | undefined {
  const [, named, side, half, word = '', minutes, meridiem] = match;
  const part = named ?? half;
  const dayTimes: Record<string, number> = { noon: 720, midday: 720, midnight: DAY };
  let base = dayTimes[word];
  if (base === undefined) {
    const hour = number(word);
    if (hour === undefined || hour > 24) return undefined;
    base = hour * 60 + Number(minutes ?? 0);
    base += (side === 'to' ? -1 : 1) * (PARTS[part ?? ''] ?? 0);
    if (meridiem?.startsWith('p') && hour < 12) base += 720;
    // "by five" means the next five o'clock to come; on another day, one in waking hours.
    else if (!meridiem?.startsWith('a') && hour < 12 && base <= now.minutes) base += 720;
  }
  return base;
}

function daysAhead(word: string, now: Now): { days: number; end: number } | undefined {
  if (/^(?:today|tonight|this|eod|cob|end|close)/.test(word)) {
    const evening = /tonight|evening/.test(word);
    return { days: 0, end: evening ? 22 * 60 : /morning/.test(word) ? 720 : CLOSE_OF_BUSINESS };
  }
  if (/^(?:tomorrow|tmrw|tmw|first thing)/.test(word))
    return { days: 1, end: word === 'first thing' ? 9 * 60 : CLOSE_OF_BUSINESS };
  const index = WEEKDAYS.indexOf(word.slice(0, 3));
  if (index < 0) return undefined;
  return { days: (index - now.weekday + 7) % 7 || 7, end: CLOSE_OF_BUSINESS };
}

/**
 * The first time bound in a plain text, relative to now; `undefined` where there is none.
 * "within the hour", "by half four", "tomorrow by noon", "on Friday", "every 2 hours".
 */
export function findBound(text: string, now: Now): Bound | undefined {
  const duration = DURATION.exec(text);
  if (duration) {
    const [whole, low, high, unit = ''] = duration;
    const count = number(high) ?? number(low) ?? 1;
    const minutes = UNIT_MINUTES[unit.slice(0, 3)] ?? UNIT_MINUTES[unit.slice(0, 2)] ?? DAY;
    return { text: whole, minutes: Math.round(count * minutes) };
  }
  const day = DAY_WORD.exec(text);
  const ahead = day ? daysAhead(day[0], now) : undefined;
  const clock = CLOCK.exec(text);
  const waking: Now = { ...now, minutes: 7 * 60 };
  const at = clock ? clockMinutes(clock, ahead && ahead.days > 0 ? waking : now) : undefined;
  if (clock && at !== undefined) {
    const days = ahead?.days ?? (at <= now.minutes ? 1 : 0);
    const words =
      day && ahead
        ? text.slice(
            Math.min(day.index, clock.index),
            Math.max(day.index + day[0].length, clock.index + clock[0].length),
          )
        : clock[0];
    return { text: words, minutes: Math.max(1, days * DAY + at - now.minutes) };
  }
  if (day && ahead) {
    const end = ahead.end;
    return { text: day[0], minutes: Math.max(1, ahead.days * DAY + end - now.minutes) };
  }
  const open = OPEN.exec(text);
  return open ? { text: open[0], minutes: null } : undefined;
}
