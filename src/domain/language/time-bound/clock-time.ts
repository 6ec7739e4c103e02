import { numberOf } from './number-words.ts';

/** A time of day as typed; `half` where the words say which half of the day. */
export interface ClockTime {
  readonly start: number;
  readonly end: number;
  /** 0..24; `null` where only the minutes were said ("quarter past"). */
  readonly hour: number | null;
  /** Minutes to add to the hour; below 0 for "ten to". */
  readonly minutes: number;
  readonly half: 'am' | 'pm' | undefined;
}

const HOUR = '\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const PART = 'half|quarter|five|ten|twenty|twenty-five';
const BY =
  '(?:by|at|before|until|till|around|no later than|not later than|latest|between [\\w:.]{1,8} and) (?:about |around |like |the latest )?';
const HALF =
  "(?:\\s?(am|pm|a\\.m|p\\.m)\\b\\.?|(?: o'? ?clock)?(?: in the (morning|afternoon|evening)| at (night))?)";
// What can stand after a bare hour: a noun there would make it a count or a house number.
const FOLLOWED =
  '(?=\\s*$|\\s*[,;!?)"\\n]|\\s?\\.(?!\\d)|\\s-|ish\\b| (?:today|tonight|tomorrow|this|on|latest|at the latest|sharp|with|to|and|or|i|we|you|if|so|for|but|as|then|the|because|when|in the|at night|local|your|my|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|please|max|tops|either way|whatever happens|regardless|from|myself)\\b)';
const PATTERNS: readonly RegExp[] = [
  // 5pm, 5.30 pm
  new RegExp(`(?<![\\d.,:/£$€₹#])\\b(?:${BY})?(${HOUR})(?:[:.]([0-5]\\d))?\\s?(am|pm|a\\.m|p\\.m)\\b`, 'g'),
  // 17:30, 17h30
  new RegExp(`(?<![\\d.,:/£$€₹#])\\b(?:${BY})?(\\d{1,2})[:h]([0-5]\\d)\\b${HALF}`, 'g'),
  // 4 o'clock
  new RegExp(`\\b(?:${BY})?(${HOUR})() o'? ?clock\\b${HALF}`, 'g'),
  // by 5, at 1.40
  new RegExp(`\\b${BY}(${HOUR})(?:[.]([0-5]\\d)|h)?${HALF}${FOLLOWED}`, 'g'),
];
// "Quarter past five" is nothing but a time; "ten to five" may be a count, and "half five" half of five.
const PAST = new RegExp(`\\b(?:${BY})?(?:a )?(${PART}) past ?(${HOUR})\\b${HALF}`, 'g');
const SIDED = new RegExp(
  `\\b(?:${BY})?(?:a )?(?:(${PART}) (to) ?|(half) )(${HOUR})\\b${HALF}${FOLLOWED}`,
  'g',
);
const SIDE_ONLY = new RegExp(
  `\\b(?:(?:${BY})(?:a )?(${PART})|(?:a )?(half|quarter)) (past|to)\\b(?=\\s*$|\\s*[,.;!?)])`,
  'g',
);
const NAMED = new RegExp(
  `\\b(?:${BY})?(noon|midday|midnight|lunchtime)\\b|\\b(?:by|before|until) (lunch)\\b`,
  'g',
);
const NAMED_HOURS: Readonly<Record<string, number>> = {
  noon: 12,
  midday: 12,
  midnight: 24,
  lunch: 13,
  lunchtime: 13,
};
const PART_MINUTES: Readonly<Record<string, number>> = { half: 30, quarter: 15 };
const OPEN_BEFORE = /(?:\b(?:after|since|from|yesterday|one|yesterday at)|\bpast) $/;
const VOID_AFTER = /^(?: at the)? earliest|^ (?:yesterday|last)\b/;

function halfOf(words: readonly (string | undefined)[]): ClockTime['half'] {
  const said = words.find((word) => word !== undefined);
  return said === undefined ? undefined : /^(?:a|morning)/.test(said) && said !== 'afternoon' ? 'am' : 'pm';
}

type Read = (match: RegExpExecArray) => Pick<ClockTime, 'hour' | 'minutes' | 'half'>;

/** Each way of saying a time of day, and what its match says. */
const WAYS: readonly (readonly [RegExp, Read])[] = [
  [
    PAST,
    ([, part = '', hour = '', ...said]) => ({
      hour: numberOf(hour),
      minutes: PART_MINUTES[part] ?? numberOf(part),
      half: halfOf(said.slice(0, 3)),
    }),
  ],
  [
    SIDED,
    ([, part, side, half, hour = '', ...said]) => {
      const name = part ?? half ?? '';
      const minutes = PART_MINUTES[name] ?? numberOf(name);
      return {
        hour: numberOf(hour),
        minutes: side === undefined ? minutes : -minutes,
        half: halfOf(said.slice(0, 3)),
      };
    },
  ],
  [
    SIDE_ONLY,
    ([, part, bare, side]) => {
      const minutes = PART_MINUTES[part ?? bare ?? ''] ?? numberOf(part ?? '');
      return { hour: null, minutes: side === 'to' ? -minutes : minutes, half: undefined };
    },
  ],
  ...PATTERNS.map((pattern): [RegExp, Read] => [
    pattern,
    ([, hour = '', minutes, ...said]) => ({
      hour: numberOf(hour),
      minutes: Number(minutes || 0),
      half: halfOf(said.slice(0, 3)),
    }),
  ]),
  [
    NAMED,
    ([, name, lunch]) => ({ hour: NAMED_HOURS[name ?? lunch ?? ''] ?? 12, minutes: 0, half: undefined }),
  ],
];
export const CLOCK_TIMES: readonly RegExp[] = WAYS.map(([pattern]) => pattern);

/** The first time said in one way that is a time of day and yet to come. */
function firstSaid(text: string, pattern: RegExp, read: Read): ClockTime | undefined {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const time = { start, end, ...read(match) };
    if (time.hour !== null && time.hour > 24) continue;
    if (OPEN_BEFORE.test(text.slice(Math.max(0, start - 14), start))) continue;
    if (VOID_AFTER.test(text.slice(end, end + 20))) continue;
    return time;
  }
  return undefined;
}

/**
 * The first time of day in a plain text: "by 5", "17h30", "half four", "quarter past", "noon".
 *
 * @param open the patterns that could match in the text: no other is tried
 */
export function findClockTime(text: string, open: readonly RegExp[]): ClockTime | undefined {
  const times: ClockTime[] = [];
  for (const [pattern, read] of WAYS) {
    const time = open.includes(pattern) && firstSaid(text, pattern, read);
    if (time) times.push(time);
  }
  return times.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/**
 * Minutes after midnight of a time as typed. Where no half of the day was said it is the next one to come
 * after `from`, also in minutes: "by five" at ten in the morning is 17:00.
 */
export function minutesOfDay({ hour, minutes, half }: ClockTime, from: number): number {
  if (hour === null) return from + ((((minutes - from) % 60) + 60) % 60 || 60);
  if (half === 'am') return (hour === 12 ? 0 : hour * 60) + minutes;
  const at = hour * 60 + minutes;
  if (half === 'pm') return hour < 12 ? at + 720 : at;
  return hour < 12 && at <= from ? at + 720 : at;
}
