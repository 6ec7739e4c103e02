import { localTime, type StageSet } from '#domain/play/stage-set.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Friday 20:50": local time at a point of the play's clock, in seconds. */
export function clockWords(set: Pick<StageSet, 'edition'>, clock: number): string {
  const { weekday, minutes } = localTime(set, clock);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${DAYS[weekday]} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** "33 minutes later", "3 days later". */
export function laterWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${counted(minutes, 'minute')} later`;
  const hours = Math.round(minutes / 60);
  return hours < 36 ? `${counted(hours, 'hour')} later` : `${counted(Math.round(hours / 24), 'day')} later`;
}
