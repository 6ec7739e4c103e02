import type { Bound } from './finding.ts';
import { Sieve } from './sieve/sieve.ts';
import { CLOCK_TIMES, findClockTime, minutesOfDay } from './time-bound/clock-time.ts';
import { DAYS, findDay } from './time-bound/day.ts';
import { DURATIONS, findDuration } from './time-bound/duration.ts';
import { FREQUENCIES, findFrequency } from './time-bound/frequency.ts';
import type { Hit } from './time-bound/hit.ts';
import type { Now } from './time-bound/now.ts';
import { findUnplaced, UNPLACED } from './time-bound/unplaced.ts';

export type { Now };

const DAY = 1440;
/** On another day "at eight" is in the morning and "at five" in the afternoon. */
const WAKING = 7 * 60 - 1;
/** A day and a clock time further apart than this, in UTF-16 units, are two bounds. */
const TOGETHER = 40;

/** All the ways of giving a time. Most words give none, and hardly any give it in more than two. */
const WAYS = [...CLOCK_TIMES, ...DAYS, ...DURATIONS, ...FREQUENCIES, ...UNPLACED];
const sieve = new Sieve(WAYS);

/** A day, a time of day, or both where they stand in one sentence. */
function findMoment(text: string, now: Now, open: readonly RegExp[]): Hit | undefined {
  const day = findDay(text, now, open);
  const clock = findClockTime(text, open);
  if (!clock) return day && { ...day, minutes: Math.max(1, day.days * DAY + day.over - now.minutes) };
  const start = Math.min(clock.start, day?.start ?? clock.start);
  const end = Math.max(clock.end, day?.end ?? clock.end);
  const between = day ? text.slice(Math.min(clock.end, day.end), Math.max(clock.start, day.start)) : '';
  if (!day || between.length > TOGETHER || /[.;!?\n] /.test(between)) {
    if (day && day.start < clock.start)
      return { ...day, minutes: Math.max(1, day.days * DAY + day.over - now.minutes) };
    const at = minutesOfDay(clock, now.minutes);
    return {
      start: clock.start,
      end: clock.end,
      minutes: at <= now.minutes ? at + DAY - now.minutes : at - now.minutes,
    };
  }
  const said = {
    ...clock,
    half: clock.half ?? (clock.hour !== null && clock.hour < 12 ? day.half : undefined),
  };
  const at = minutesOfDay(said, day.days > 0 ? WAKING : now.minutes);
  return { start, end, minutes: Math.max(1, day.days * DAY + at - now.minutes) };
}

/**
 * The first time bound in a plain (lower-case) text, relative to now; `undefined` where there is none.
 * "within the hour", "by half four", "tomorrow by noon", "on Friday", "every 2 hours". A day without an hour
 * is over at 17:30, its morning at noon and its evening at 22:00; a frequency gives one period. Takes time
 * in proportion to the text.
 */
export function findBound(text: string, now: Now): Bound | undefined {
  const candidates = sieve.candidates(text);
  if (candidates.length === 0) return undefined;
  const open = candidates.map((at) => WAYS[at] as RegExp);
  const duration = findDuration(text, now, open);
  const moment = findMoment(text, now, open);
  const hits = [duration, findFrequency(text, open), moment, findUnplaced(text, open)].filter(
    (hit) => hit !== undefined,
  );
  let first = hits.sort((a, b) => a.start - b.start)[0];
  // "Today within the hour": the hour is the bound.
  if (first === moment && moment && duration && duration.start - moment.end <= 2) first = duration;
  return first && { text: text.slice(first.start, first.end), minutes: first.minutes };
}
