import type { Draft } from './cross-rules.ts';
import type { Sentence } from './segment.ts';

const FEWEST_WORDS = 4;
const SPOKEN = /[a-z]{2}/;
const REASON = '"{words}" is shouted: it is all in capitals';

/** Sentences typed in capitals from end to end; a word or two in capitals is only stress. */
export function shouted(reply: string, offsets: Int32Array, sentences: readonly Sentence[]): Draft[] {
  return sentences.flatMap(({ start, end }): Draft[] => {
    const typed = reply.slice(offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1);
    // Most sentences show that they are not within two letters.
    if (SPOKEN.test(typed)) return [];
    const words = typed.match(/\p{L}{2,}/gu) ?? [];
    const loud = words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
    return loud && words.length >= FEWEST_WORDS
      ? [{ label: 'rude', start, end, rule: 'rude/shouting', reason: REASON }]
      : [];
  });
}
