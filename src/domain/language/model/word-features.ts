import type { Segment } from '../segment.ts';
import { KIND, VALUE } from './feature-kinds.ts';
import type { Gatherer } from './gatherer.ts';
import { hashOf, mixed } from './hash.ts';
import { isDigit, type Words } from './words-of.ts';

const FIRST = hashOf('^');
const LAST = hashOf('$');

function wordAt(hashes: readonly number[], at: number): number {
  if (at < 0) return FIRST;
  return at >= hashes.length ? LAST : (hashes[at] as number);
}

/** Words alone, two and three in a row, and the two around a third. */
export function addWords(into: Gatherer, { hashes }: Words): void {
  const count = hashes.length;
  const end = Math.max(0, count - 1);
  for (let at = -1; at <= count; at++) {
    const first = Math.max(0, Math.min(end, at));
    const one = wordAt(hashes, at);
    into.add(mixed(KIND.one, one), VALUE.word, first);
    if (at + 1 > count) continue;
    const two = wordAt(hashes, at + 1);
    into.add(mixed(mixed(KIND.two, one), two), VALUE.word, first, Math.min(end, at + 1));
    if (at + 2 > count) continue;
    const three = wordAt(hashes, at + 2);
    const last = Math.min(end, at + 2);
    into.add(mixed(mixed(mixed(KIND.three, one), two), three), VALUE.trigram, first, last);
    into.add(mixed(mixed(KIND.skip, one), three), VALUE.skip, first, last);
  }
}

/** Letters in a run: with three and five beside it nothing was found that four did not find. */
const RUN = 4;

/** Letters of a piece and the words they are in: room for those of the longest piece so far. */
let codes = new Int32Array(512);
let owners = new Int16Array(512);

/** Runs of letters, so that a typo or an unknown ending still says something. */
export function addLetters(into: Gatherer, text: string, unit: Segment, words: Words): void {
  const most = unit.end - unit.start + 2;
  if (most > codes.length) {
    codes = new Int32Array(2 * most);
    owners = new Int16Array(2 * most);
  }
  let count = 0;
  let word = 0;
  codes[count] = 32;
  owners[count++] = 0;
  for (let at = unit.start; at < unit.end; at++) {
    while (word + 1 < words.at.length && at >= (words.at[word + 1]?.start ?? 0)) word++;
    const code = text.charCodeAt(at);
    const digit = isDigit(code);
    if (digit && codes[count - 1] === 48) continue;
    codes[count] = digit ? 48 : code;
    owners[count++] = word;
  }
  codes[count] = 32;
  owners[count++] = word;
  for (let at = 0; at + RUN <= count; at++) {
    let hash: number = KIND.letters;
    for (let next = at; next < at + RUN; next++) hash = mixed(hash, codes[next] as number);
    into.add(hash, VALUE.letters, owners[at] as number, owners[at + RUN - 1] as number);
  }
}
