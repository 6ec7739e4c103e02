import type { LanguagePack } from './pack.ts';
import type { Segment, Sentence } from './segment.ts';
import { sieveOf } from './sieve/sieve-of.ts';
import type { Veto } from './vetoes.ts';

/** A stretch of a reply that nobody is being told: quoted words, blanks of a template, instructions, word heaps. */
export interface Muted extends Segment {
  readonly why: Extract<Veto, 'quoted' | 'template' | 'direction' | 'heap'>;
}

/** `{{name}}`, `[NAME]`, `<FirstName>`, `____`, `XX:XX`: a blank that was to be filled. Read from plain text. */
const BLANK =
  /%[a-z_]{2,30}%|«[^»\n]{1,30}»|\((?:insert|add|name|customer|guest|client|their|date|amount|company|agent)\b[^()\n]{2,80}\)|\{[^{}\n]{0,80}\}|\[[^[\]\n]{2,80}\]|<[a-z][a-z_' ]{1,60}>|_{3,}|\bx{3,}\b|\bxx\s?[:/.]\s?xx\b/;
/** `*apologises warmly*`, `(sighs)`: told about, not said. */
const STAGED = /\*[^*\n]{3,300}\*/g;
/** Words in quotation marks, and lines of somebody else's mail; apostrophes inside words do not quote. */
const QUOTED = /"[^"\n]{1,400}"|(?<![\w])'[^'\n]{2,300}'(?![\w])|(?<=^|\n)\s*>[^\n]+/g;
/** Most apostrophes are inside words. */
const QUOTE_MARK = /["*>]|(?<!\w)'/;
/** A "key": value pair, or `- label: yes`: data, not speech. */
const DATA = /"[\w. -]{2,40}"\s*:|\b[a-z]+\.[a-z-]+\s*[:=]\s*\w/;
/** A heap has this many words and hardly a word that holds a sentence together. */
const HEAP_WORDS = 6;
const HEAP_GLUE = 0.2;
const HEAP_CUES = 0.5;
/** So many words without any glue are a heap whatever they are. */
const BARE_HEAP_WORDS = 7;
/** So many words on end, without a comma and with hardly any glue, are one too. */
const LONG_HEAP_WORDS = 14;
const LONG_HEAP_GLUE = 0.15;
/** So many sentences of a single word on end. */
const SINGLE_WORDS = 4;
const PAUSE = /[,;:]/;

/** All that a pattern matches; not by matchAll, which copies the pattern at each call. */
function addRanges(ranges: Muted[], text: string, pattern: RegExp, why: Muted['why']): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    ranges.push({ start: match.index, end: match.index + match[0].length, why });
  }
}

const wordsIn = (said: string): readonly string[] => said.match(/[a-z']+|\d+/g) ?? [];

/** "Sorry. Refund. Voucher. Friday.": sentences of one word each, as many on end as nobody says. */
function singleWords(text: string, sentences: readonly Sentence[]): Muted[] {
  const ranges: Muted[] = [];
  let run: Sentence[] = [];
  for (const sentence of [...sentences, undefined]) {
    if (sentence && wordsIn(text.slice(sentence.start, sentence.end)).length <= 1) {
      run.push(sentence);
      continue;
    }
    if (run.length >= SINGLE_WORDS) {
      ranges.push(...run.map(({ start, end }): Muted => ({ start, end, why: 'heap' })));
    }
    run = [];
  }
  return ranges;
}

/** Cue words one after another ("sorry refund voucher 5pm guarantee") say nothing to anybody. */
function isHeap(said: string, pack: LanguagePack): boolean {
  const words = wordsIn(said);
  if (words.length < HEAP_WORDS) return false;
  const glue = words.filter((word) => pack.glueWords.has(word)).length;
  if (glue === 0 && words.length >= BARE_HEAP_WORDS) return true;
  if (glue / words.length > HEAP_GLUE) return false;
  if (words.length >= LONG_HEAP_WORDS && glue / words.length <= LONG_HEAP_GLUE && !PAUSE.test(said))
    return true;
  const cues = words.filter((word) => pack.cueWords.test(word)).length;
  return cues / words.length >= HEAP_CUES;
}

/** The stretches of a plain text in which nothing counts, in order of their kind. */
export function mutedRanges(
  text: string,
  sentences: readonly Sentence[],
  pack: LanguagePack,
): readonly Muted[] {
  const ranges: Muted[] = [];
  if (QUOTE_MARK.test(text)) {
    addRanges(ranges, text, QUOTED, 'quoted');
    addRanges(ranges, text, STAGED, 'direction');
  }
  const sieve = sieveOf(pack.directions, (directions) => [BLANK, DATA, directions]);
  for (const { start, end } of sentences) {
    const words = text.slice(start, end);
    const suspected = sieve.candidates(text, start, end);
    if (suspected.includes(0) && BLANK.test(words)) ranges.push({ start, end, why: 'template' });
    else if (
      (suspected.includes(1) && DATA.test(words)) ||
      (suspected.includes(2) && pack.directions.test(words))
    )
      ranges.push({ start, end, why: 'direction' });
    else if (isHeap(words, pack)) ranges.push({ start, end, why: 'heap' });
  }
  ranges.push(...singleWords(text, sentences));
  return ranges;
}

/** Why a stretch is muted, when at least half of it is. */
export function mutedAt(muted: readonly Muted[], start: number, end: number): Muted['why'] | undefined {
  return muted.find((range) => Math.min(end, range.end) - Math.max(start, range.start) >= (end - start) / 2)
    ?.why;
}
