import { localTime, type StageSet } from '#domain/play/stage-set.ts';
import { counted } from '../counted.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEK = 7 * 86_400;
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `Friday 21:05` for seconds on the play's clock; a day that comes round again says so. */
export function clockWords(set: StageSet, clock: number): string {
  const { weekday, minutes } = localTime(set, clock);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${DAYS[weekday]} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return clock < WEEK ? time : `${time} (day ${Math.floor(clock / 86_400) + 1})`;
}

/** `3 minutes`, `90 seconds`: in the largest unit that divides it. */
export function spanWords(seconds: number): string {
  const [unit, size] = UNITS.find(([, each]) => seconds % each === 0) ?? ['second', 1];
  return counted(seconds / size, unit);
}
