import type { Draft, Stopped } from '../cross-rules.ts';
import { type Muted, mutedAt } from '../muted.ts';
import type { LanguagePack } from '../pack.ts';
import type { Segment, Sentence } from '../segment.ts';
import { sieveOf } from '../sieve/sieve-of.ts';
import { findBound, type Now } from '../time-bound.ts';
import { KIND, VALUE } from './feature-kinds.ts';
import { type Gathered, type Gatherer, gathererOf } from './gatherer.ts';
import { hashOf, mixed } from './hash.ts';
import { unitsOf } from './units.ts';
import { addLetters, addWords } from './word-features.ts';
import { type Words, wordsOf } from './words-of.ts';

/** One piece of a sentence, and its features as hash buckets with whole-number values. */
export interface UnitFeatures extends Segment, Gathered {
  /** Which sentence it belongs to. */
  readonly sentence: number;
  /** Nobody is told this; it is context to others and nothing in itself. */
  readonly muted: boolean;
  /** The frames it stands in. */
  readonly frames: readonly string[];
  /** The words of the piece, in the plain text. */
  readonly words: readonly Segment[];
}

/** What the model looks at besides the text. */
export interface Ruled {
  readonly drafts: readonly Draft[];
  readonly stopped: readonly Stopped[];
  readonly muted: readonly Muted[];
}

const NOON: Now = { weekday: 1, minutes: 720 };
const WORDED = /[a-z0-9]/;

/** A piece that is partly quoted is cut where the quotation begins and ends. */
function cutAtQuotes(text: string, unit: Segment, muted: readonly Muted[]): readonly Segment[] {
  if (muted.length === 0 && WORDED.test(text.slice(unit.start, unit.end))) return [unit];
  const edges = muted
    .filter(({ why, start, end }) => why === 'quoted' && start < unit.end && end > unit.start)
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > unit.start && edge < unit.end)
    .sort((a, b) => a - b);
  return [unit.start, ...edges].flatMap((start, index) => {
    const end = edges[index] ?? unit.end;
    return WORDED.test(text.slice(start, end)) ? [{ start, end }] : [];
  });
}

/** A side of a piece: its salt, and the hashes of what can be there. */
interface Side {
  readonly kind: number;
  readonly none: number;
  readonly joined: number;
  readonly apart: number;
}

const otherHash = (name: string) => mixed(KIND.other, hashOf(name));
const sideOf = (kind: number): Side => ({
  kind,
  none: otherHash(`none${kind}`),
  joined: otherHash(`joined${kind}`),
  apart: otherHash(`apart${kind}`),
});
const BEFORE = sideOf(KIND.before);
const AFTER = sideOf(KIND.after);
const QUESTION = otherHash('question');
const QUESTION_LAST = otherHash('question, last piece');
const PLACE = { first: otherHash('first'), middle: otherHash('middle'), last: otherHash('last') };
const LENGTHS = Int32Array.from({ length: 7 }, (_none, length) => otherHash(`length ${length}`));
const BOUND = otherHash('bound');

const named = new Map<string, number>();

/** The hash of a name that comes again and again; names are few. */
function hashOfName(name: string): number {
  const known = named.get(name);
  if (known !== undefined) return known;
  const hash = hashOf(name);
  named.set(name, hash);
  return hash;
}

/** The words of the piece on one side, and whether it is of the same sentence. */
function addNeighbour(into: Gatherer, { kind, joined, apart }: Side, words: Words, same: boolean): void {
  into.add(same ? joined : apart, VALUE.place);
  const { hashes } = words;
  for (let index = 0; index < hashes.length; index++) {
    const one = mixed(kind, hashes[index] as number);
    into.add(one, VALUE.neighbour);
    if (index + 1 < hashes.length) into.add(mixed(one, hashes[index + 1] as number), VALUE.neighbour);
  }
}

/** What the rules found, or nearly found, here and elsewhere. */
function addRuled(
  into: Gatherer,
  unit: Segment,
  drafts: readonly Draft[],
  stopped: readonly Stopped[],
): void {
  for (const { label, rule, start, end } of drafts) {
    if (start < unit.end && end > unit.start) {
      into.add(mixed(KIND.rule, hashOfName(rule)), VALUE.word);
      into.add(mixed(KIND.ruleLabel, hashOfName(label)), VALUE.rule);
    } else {
      const far = Math.abs(start - unit.start) < 200 ? 1 : 2;
      into.add(mixed(mixed(KIND.elsewhere, hashOfName(label)), far), VALUE.neighbour);
    }
  }
  for (const { label, veto, start, end } of stopped) {
    if (start >= unit.end || end <= unit.start) continue;
    into.add(mixed(mixed(KIND.stopped, hashOfName(label)), hashOfName(veto)), VALUE.word);
  }
}

/** One piece of a sentence, and which sentence that is. */
interface Piece extends Segment {
  readonly sentence: number;
}

function piecesOf(text: string, sentence: Sentence, index: number, muted: readonly Muted[]): Piece[] {
  return unitsOf(text, sentence)
    .flatMap((unit) => cutAtQuotes(text, unit, muted))
    .map(({ start, end }) => ({ start, end, sentence: index }));
}

/**
 * The pieces of a plain text with what the model looks at: words and their neighbours, letters, the pieces
 * around, the place in the reply, questions, time bounds, and what the rules found, or nearly found, here and
 * elsewhere.
 */
export function featuresOf(
  text: string,
  sentences: readonly Sentence[],
  { drafts, stopped, muted }: Ruled,
  { frames }: Pick<LanguagePack, 'frames'>,
  bits: number,
): readonly UnitFeatures[] {
  const units = sentences.flatMap((sentence, index) => piecesOf(text, sentence, index, muted));
  const silent = units.map((unit) => mutedAt(muted, unit.start, unit.end) !== undefined);
  const words = units.map((unit) => wordsOf(text, unit));
  const sieve = sieveOf(frames, (all) => Object.values(all));
  const names = Object.keys(frames);
  // A piece ends where a word does: what stands up to there stands in the sentence too.
  const framesOf = sentences.map(({ start, end }) => sieve.candidates(text, start, end));
  const into = gathererOf(bits);

  const framed = units.map((unit, here) => {
    const own = words[here] as Words;
    into.begin();
    addWords(into, own);
    addLetters(into, text, unit, own);
    for (const [side, at] of [
      [BEFORE, here - 1],
      [AFTER, here + 1],
    ] as const) {
      const theirs = silent[at] ? undefined : words[at];
      if (theirs) addNeighbour(into, side, theirs, units[at]?.sentence === unit.sentence);
      else into.add(side.none, VALUE.word);
    }
    for (let at = 0; at < units.length; at++) {
      if (Math.abs(at - here) <= 1 || silent[at] || units[at]?.sentence !== unit.sentence) continue;
      const { hashes } = words[at] as Words;
      for (let index = 0; index < hashes.length; index++) {
        into.add(mixed(KIND.sentence, hashes[index] as number), VALUE.far);
      }
    }
    const sentence = sentences[unit.sentence] as Sentence;
    if (sentence.question) {
      into.add(QUESTION, VALUE.word);
      if (units[here + 1]?.sentence !== unit.sentence) into.add(QUESTION_LAST, VALUE.word);
    }
    into.add(here === 0 ? PLACE.first : here === units.length - 1 ? PLACE.last : PLACE.middle, VALUE.place);
    into.add(LENGTHS[Math.min(6, (own.at.length + 2) >> 1)] as number, VALUE.place);
    const said = text.slice(unit.start, unit.end);
    if (findBound(said, NOON)) into.add(BOUND, VALUE.word);
    const standsIn: string[] = [];
    const told = text.slice(sentence.start, unit.end);
    for (const candidate of framesOf[unit.sentence] as readonly number[]) {
      const name = names[candidate] as string;
      const frame = frames[name] as RegExp;
      if (!frame.test(told)) continue;
      standsIn.push(name);
      const hash = hashOfName(name);
      into.add(mixed(KIND.other, hash), VALUE.frame);
      if (frame.test(said)) into.add(mixed(KIND.frame, hash), VALUE.frame);
    }
    addRuled(into, unit, drafts, stopped);
    return standsIn;
  });
  return into.taken().map(({ buckets, values, from, firstWords, lastWords }, here): UnitFeatures => {
    const { start, end, sentence } = units[here] as Piece;
    return {
      start,
      end,
      sentence,
      buckets,
      values,
      from,
      firstWords,
      lastWords,
      words: (words[here] as Words).at,
      muted: silent[here] === true,
      frames: framed[here] as readonly string[],
    };
  });
}
