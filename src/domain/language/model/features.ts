import type { Draft, Stopped } from '../cross-rules.ts';
import { type Muted, mutedAt } from '../muted.ts';
import type { LanguagePack } from '../pack.ts';
import type { Segment, Sentence } from '../segment.ts';
import { findBound, type Now } from '../time-bound.ts';
import type { FeatureVector } from './clause-model.ts';
import { hashOf, hashOfRange, mixed } from './hash.ts';
import { unitsOf } from './units.ts';

/** One piece of a sentence, and its features as hash buckets with whole-number values. */
export interface UnitFeatures extends Segment, FeatureVector {
  /** Which sentence it belongs to. */
  readonly sentence: number;
  /** Nobody is told this; it is context to others and nothing in itself. */
  readonly muted: boolean;
  /** The frames it stands in. */
  readonly frames: readonly string[];
  /** The words of the piece, in the plain text. */
  readonly words: readonly Segment[];
  /** For each feature the first and the last word it was read from; -1 for what is not a word of the piece. */
  readonly firstWords: Int16Array;
  readonly lastWords: Int16Array;
}

/** What the model looks at besides the text. */
export interface Ruled {
  readonly drafts: readonly Draft[];
  readonly stopped: readonly Stopped[];
  readonly muted: readonly Muted[];
}

/** Values of the kinds of features, against 10 for a word. */
const VALUE = {
  word: 10,
  trigram: 8,
  skip: 6,
  letters: 4,
  neighbour: 4,
  place: 5,
  far: 3,
  rule: 15,
  frame: 15,
} as const;
const NOON: Now = { weekday: 1, minutes: 720 };
const FIRST = hashOf('^');
const LAST = hashOf('$');
const DIGITS = hashOf('0');
/** Salts, one for each kind of feature: the same word is another feature in another place. */
const KIND = {
  one: 1,
  two: 2,
  three: 3,
  skip: 4,
  letters: 5,
  before: 6,
  after: 7,
  sentence: 8,
  other: 9,
  rule: 10,
  ruleLabel: 11,
  elsewhere: 12,
  stopped: 13,
  frame: 14,
} as const;
const WORD = /[a-z']+|\d+|[£$€₹%?!]/g;

interface Words {
  readonly at: readonly Segment[];
  readonly hashes: Int32Array;
}

function wordsOf(text: string, unit: Segment): Words {
  const at: Segment[] = [];
  const hashes: number[] = [];
  WORD.lastIndex = unit.start;
  for (let match = WORD.exec(text); match && match.index < unit.end; match = WORD.exec(text)) {
    const end = Math.min(unit.end, match.index + match[0].length);
    at.push({ start: match.index, end });
    const digit = match[0] >= '0' && match[0] < ':';
    hashes.push(digit ? DIGITS : hashOfRange(text, match.index, end));
  }
  return { at, hashes: Int32Array.from(hashes) };
}

/** A piece that is partly quoted is cut where the quotation begins and ends. */
function cutAtQuotes(text: string, unit: Segment, muted: readonly Muted[]): readonly Segment[] {
  const edges = muted
    .filter(({ why, start, end }) => why === 'quoted' && start < unit.end && end > unit.start)
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > unit.start && edge < unit.end)
    .sort((a, b) => a - b);
  return [unit.start, ...edges].flatMap((start, index) => {
    const end = edges[index] ?? unit.end;
    return /[a-z0-9]/.test(text.slice(start, end)) ? [{ start, end }] : [];
  });
}

/** Features of one piece are at most these; what would be more is left out. */
const MOST_FEATURES = 1 << 15;

/** Gathers the features of one piece after another; a bucket counts once a piece, with its first value. */
class Gatherer {
  readonly #mask: number;
  readonly #seen: Int32Array;
  #piece = 0;
  #count = 0;
  readonly #buckets = new Int32Array(MOST_FEATURES);
  readonly #values = new Int8Array(MOST_FEATURES);
  readonly #firsts = new Int16Array(MOST_FEATURES);
  readonly #lasts = new Int16Array(MOST_FEATURES);

  constructor(bits: number) {
    this.#mask = (1 << bits) - 1;
    this.#seen = new Int32Array(1 << bits);
  }

  begin(): void {
    this.#piece++;
    this.#count = 0;
  }

  add(hash: number, value: number, first = -1, last = first): void {
    const bucket = hash & this.#mask;
    if (this.#seen[bucket] === this.#piece || this.#count === MOST_FEATURES) return;
    this.#seen[bucket] = this.#piece;
    this.#buckets[this.#count] = bucket;
    this.#values[this.#count] = value;
    this.#firsts[this.#count] = first;
    this.#lasts[this.#count] = last;
    this.#count++;
  }

  end(): Pick<UnitFeatures, 'buckets' | 'values' | 'firstWords' | 'lastWords'> {
    return {
      buckets: this.#buckets.slice(0, this.#count),
      values: this.#values.slice(0, this.#count),
      firstWords: this.#firsts.slice(0, this.#count),
      lastWords: this.#lasts.slice(0, this.#count),
    };
  }
}

/** Two megabytes that are the same for each reply: kept between calls. */
const gatherers = new Map<number, Gatherer>();

function gathererOf(bits: number): Gatherer {
  const known = gatherers.get(bits) ?? new Gatherer(bits);
  gatherers.set(bits, known);
  return known;
}

function addWords(into: Gatherer, { hashes }: Words): void {
  const count = hashes.length;
  const hash = (at: number) => (at < 0 ? FIRST : at >= count ? LAST : (hashes[at] as number));
  const clip = (at: number) => Math.max(0, Math.min(count - 1, at));
  for (let at = -1; at <= count; at++) {
    const one = hash(at);
    into.add(mixed(KIND.one, one), VALUE.word, clip(at));
    if (at + 1 > count) continue;
    const two = hash(at + 1);
    into.add(mixed(mixed(KIND.two, one), two), VALUE.word, clip(at), clip(at + 1));
    if (at + 2 > count) continue;
    const three = hash(at + 2);
    into.add(mixed(mixed(mixed(KIND.three, one), two), three), VALUE.trigram, clip(at), clip(at + 2));
    into.add(mixed(mixed(KIND.skip, one), three), VALUE.skip, clip(at), clip(at + 2));
  }
}

/** Runs of three to five letters, so that a typo or an unknown ending still says something. */
function addLetters(into: Gatherer, text: string, unit: Segment, words: Words): void {
  const codes: number[] = [32];
  const owners: number[] = [0];
  let word = 0;
  for (let at = unit.start; at < unit.end; at++) {
    while (word + 1 < words.at.length && at >= (words.at[word + 1]?.start ?? 0)) word++;
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code < 58;
    if (digit && codes[codes.length - 1] === 48) continue;
    codes.push(digit ? 48 : code);
    owners.push(word);
  }
  codes.push(32);
  owners.push(word);
  for (let at = 0; at < codes.length; at++) {
    let hash: number = KIND.letters;
    for (let length = 1; length <= 5 && at + length <= codes.length; length++) {
      hash = mixed(hash, codes[at + length - 1] as number);
      if (length >= 3) into.add(hash, VALUE.letters, owners[at], owners[at + length - 1]);
    }
  }
}

const named = new Map<string, number>();

/** The hash of a name that comes again and again; names are few. */
function hashOfName(name: string): number {
  const known = named.get(name);
  if (known !== undefined) return known;
  const hash = hashOf(name);
  named.set(name, hash);
  return hash;
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
  const units = sentences.flatMap((sentence, index) =>
    unitsOf(text, sentence)
      .flatMap((unit) => cutAtQuotes(text, unit, muted))
      .map((unit) => ({ ...unit, sentence: index })),
  );
  const silent = units.map((unit) => mutedAt(muted, unit.start, unit.end) !== undefined);
  const words = units.map((unit) => wordsOf(text, unit));
  const into = gathererOf(bits);
  const other = (name: string, value: number) => into.add(mixed(KIND.other, hashOfName(name)), value);

  return units.map((unit, here): UnitFeatures => {
    const own = words[here] as Words;
    into.begin();
    addWords(into, own);
    addLetters(into, text, unit, own);
    for (const [side, at] of [
      [KIND.before, here - 1],
      [KIND.after, here + 1],
    ] as const) {
      const theirs = silent[at] ? undefined : words[at];
      if (!theirs) {
        other(`none${side}`, VALUE.word);
        continue;
      }
      other(`${units[at]?.sentence === unit.sentence ? 'joined' : 'apart'}${side}`, VALUE.place);
      for (let index = 0; index < theirs.hashes.length; index++) {
        const one = mixed(side, theirs.hashes[index] as number);
        into.add(one, VALUE.neighbour);
        if (index + 1 < theirs.hashes.length)
          into.add(mixed(one, theirs.hashes[index + 1] as number), VALUE.neighbour);
      }
    }
    for (let at = 0; at < units.length; at++) {
      if (Math.abs(at - here) <= 1 || silent[at] || units[at]?.sentence !== unit.sentence) continue;
      for (const hash of words[at]?.hashes ?? []) into.add(mixed(KIND.sentence, hash), VALUE.far);
    }
    if (sentences[unit.sentence]?.question) {
      other('question', VALUE.word);
      if (units[here + 1]?.sentence !== unit.sentence) other('question, last piece', VALUE.word);
    }
    other(here === 0 ? 'first' : here === units.length - 1 ? 'last' : 'middle', VALUE.place);
    other(`length ${Math.min(6, (own.at.length + 2) >> 1)}`, VALUE.place);
    if (findBound(text.slice(unit.start, unit.end), NOON)) other('bound', VALUE.word);
    const sentence = sentences[unit.sentence] as Sentence;
    const told = text.slice(sentence.start, unit.end);
    const framed: string[] = [];
    for (const [name, frame] of Object.entries(frames)) {
      if (!frame.test(told)) continue;
      framed.push(name);
      other(name, VALUE.frame);
      if (frame.test(text.slice(unit.start, unit.end)))
        into.add(mixed(KIND.frame, hashOfName(name)), VALUE.frame);
    }
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
    return {
      ...unit,
      ...into.end(),
      words: own.at,
      muted: silent[here] === true,
      frames: framed,
    };
  });
}
