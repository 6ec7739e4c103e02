import type { Segment } from '../segment.ts';
import { hashOf, hashOfRange } from './hash.ts';

const DIGITS = hashOf('0');
const SIGNS = new Set([...'£$€₹%?!'].map((sign) => sign.charCodeAt(0)));

/** The words of a piece, and their hashes. */
export interface Words {
  readonly at: readonly Segment[];
  readonly hashes: readonly number[];
}

export const isDigit = (code: number) => code >= 48 && code < 58;
const isWordly = (code: number) => (code >= 97 && code <= 122) || code === 39;

/** Runs of letters and apostrophes, numbers whatever they are, and signs. Read letter by letter: each is looked at once. */
export function wordsOf(text: string, { start, end }: Segment): Words {
  const at: Segment[] = [];
  const hashes: number[] = [];
  for (let from = start; from < end; ) {
    const code = text.charCodeAt(from);
    let to = from + 1;
    if (isWordly(code)) {
      while (to < end && isWordly(text.charCodeAt(to))) to++;
      hashes.push(hashOfRange(text, from, to));
      at.push({ start: from, end: to });
    } else if (isDigit(code)) {
      while (to < end && isDigit(text.charCodeAt(to))) to++;
      hashes.push(DIGITS);
      at.push({ start: from, end: to });
    } else if (code !== 32 && SIGNS.has(code)) {
      hashes.push(hashOfRange(text, from, to));
      at.push({ start: from, end: to });
    }
    from = to;
  }
  return { at, hashes };
}
