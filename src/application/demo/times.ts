import type { Faker } from '@faker-js/faker';
import { findBound } from '#domain/language/time-bound.ts';
import { untilNext } from '#domain/play/afterwards.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { localTime, type StageSet, secondsTo } from '#domain/play/stage-set.ts';

const QUARTER = 15 * 60;
const DAY = 86_400;
const OPENS = 9 * 3600;
const CLOSES = 19 * 3600;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOURS = 'twelve one two three four five six seven eight nine ten eleven'.split(' ');

/** Seconds to the next chance to be in touch from here, as the scenario has it; half a day where there is none. */
export function nextChance(play: PlayState, set: StageSet): number {
  const { afterwards, 'follow-up': followUp } = set.edition.scenario;
  if (play.stage === 'follow-up') return followUp?.call ? secondsTo(followUp.call, play.clock, set) : 2 * DAY;
  const index = afterwards.findIndex(({ id }) => id === play.moment);
  return untilNext(set, play.stage === 'afterwards' ? index : -1, play.clock) ?? DAY / 2;
}

/** "half past nine", "9.30", "9:30 pm": a time of day in one of the ways people write it. */
function hourWords(minutes: number, chance: Faker): string {
  const hour = Math.floor(minutes / 60);
  const past = minutes % 60;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? 'am' : 'pm';
  const digits = `${twelve}${past === 0 ? '' : `.${String(past).padStart(2, '0')}`}`;
  const name = (at: number) => HOURS[at % 12] ?? '';
  const words =
    past === 0
      ? name(hour)
      : past === 15
        ? `quarter past ${name(hour)}`
        : past === 30
          ? `half past ${name(hour)}`
          : past === 45
            ? `quarter to ${name(hour + 1)}`
            : digits;
  const said = minutes === 720 ? ['noon', 'noon', '12 noon'] : [words, words, words, digits];
  return chance.helpers.arrayElement([
    ...said,
    `${digits} ${half}`,
    `${String(hour)}:${String(past).padStart(2, '0')}`,
  ]);
}

function dayWords(days: number, weekday: number, chance: Faker): string {
  if (days === 1)
    return chance.helpers.arrayElement(['tomorrow', 'tomorrow', `on ${WEEKDAYS[weekday] ?? ''}`]);
  return `on ${WEEKDAYS[weekday] ?? ''}`;
}

function worded(due: number, clock: number, set: StageSet, chance: Faker, firm: boolean): string {
  const now = localTime(set, clock);
  const then = localTime(set, due);
  const days = Math.floor((now.minutes + (due - clock) / 60) / 1440);
  const minutes = Math.round((due - clock) / 60);
  const at = firm ? 'by' : chance.helpers.arrayElement(['at', 'at', 'by']);
  if (days === 0 && minutes <= 60 && chance.datatype.boolean(0.5)) {
    return minutes > 45 ? 'within the hour' : `in ${String(5 * Math.ceil(minutes / 5))} minutes`;
  }
  const hour = hourWords(then.minutes, chance);
  if (days === 0) return `${at} ${hour}${chance.datatype.boolean(0.15) ? ' today' : ''}`;
  if (days > 6) return `in ${String(Math.ceil((due - clock) / DAY))} days`;
  const day = dayWords(days, then.weekday, chance);
  return chance.datatype.boolean(0.5) ? `${day} ${at} ${hour}` : `${at} ${hour} ${day}`;
}

/** The next quarter of an hour; on another day an hour at which one rings people. Seconds after the play's first midnight. */
function goodHour(earliest: number, now: number): number {
  const quarter = Math.ceil(earliest / QUARTER) * QUARTER;
  if (Math.floor(quarter / DAY) === Math.floor(now / DAY)) return quarter;
  const hour = Math.ceil(quarter / 3600) * 3600;
  const ofDay = hour % DAY;
  if (ofDay < OPENS) return hour - ofDay + OPENS;
  return ofDay > CLOSES ? hour - ofDay + DAY + OPENS : hour;
}

/**
 * A time to be in touch that fits the next chance to be, in words, at or a little after it. What no reader of times
 * would take for it is said plainly.
 *
 * @param firm a time until which, never one at which
 */
export function fittingTime(play: PlayState, set: StageSet, chance: Faker, firm = false): string {
  const { clock } = play;
  const base = set.edition.scenario.clock.minutes * 60;
  const due = goodHour(base + clock + nextChance(play, set) + 5 * 60, base + clock) - base;
  const now = localTime(set, clock);
  const meant = (due - clock) / 60;
  for (let tries = 0; tries < 3; tries++) {
    const words = worded(due, clock, set, chance, firm);
    const read = findBound(words.toLowerCase(), now)?.minutes;
    if (read != null && Math.abs(read - meant) <= 25) return words;
  }
  const hours = Math.ceil(meant / 60);
  return hours <= 48 ? `within ${String(hours)} hours` : `in ${String(Math.ceil(hours / 24))} days`;
}

/** A time named without a thought of what can be done until then. */
export function rashTime(chance: Faker): string {
  return chance.helpers.arrayElement([
    'in five minutes',
    'in ten minutes',
    'within the hour',
    'first thing tomorrow',
    'tomorrow morning',
    'by tonight',
    'in twenty minutes',
    'at the weekend',
  ]);
}
