import { counted } from '../counted.ts';

/** What so many rows of each table are to a person: "12 plays and 340 other rows". */
export function inventory(rows: Readonly<Record<string, number>>): string {
  const { play = 0, ...others } = rows;
  const other = Object.values(others).reduce((sum, count) => sum + count, 0);
  return `${counted(play, 'play')} and ${counted(other, 'other row')}`;
}
