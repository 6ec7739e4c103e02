import { type ClauseModel, weightOf } from './clause-model.ts';
import type { UnitFeatures } from './features.ts';
import { hashOfRange, mixed } from './hash.ts';

const MOST_WORDS = 4;
/** Words that weigh less than this share of the heaviest are not named. */
const WORTH_NAMING = 0.35;

interface Carried {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** How much each word of a piece adds to the sum of one label; a feature of several words is shared among them. */
function weightsOfWords(model: ClauseModel, label: number, unit: UnitFeatures): Carried[] {
  const { buckets, values, from, firstWords, lastWords } = unit;
  const weights = new Float64Array(unit.words.length);
  for (let index = 0; index < buckets.length; index++) {
    const first = firstWords[from + index] as number;
    if (first < 0) continue;
    const weight = weightOf(model, buckets[index] as number, label);
    if (weight === 0) continue;
    const last = lastWords[from + index] as number;
    const share = (weight * (values[index] as number)) / (last - first + 1);
    for (let word = first; word <= last; word++) weights[word] = (weights[word] as number) + share;
  }
  return unit.words.map((word, index) => ({ ...word, weight: weights[index] as number }));
}

/** The words that carried a finding of the model, in their order; they may be few, and are never none of the span's. */
export function carryingWords(
  model: ClauseModel,
  label: number,
  units: readonly UnitFeatures[],
  from: number,
  to: number,
): readonly { readonly start: number; readonly end: number }[] {
  const all = units.slice(from, to).flatMap((unit) => weightsOfWords(model, label, unit));
  const heaviest = Math.max(0, ...all.map(({ weight }) => weight));
  return all
    .filter(({ weight }) => weight > 0 && weight >= heaviest * WORTH_NAMING)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, MOST_WORDS)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end }));
}

const WORD = /[a-z']+/g;

/** Hashes of the words of a text and of its pairs of words, each once. */
function grams(text: string): ReadonlySet<number> {
  const plain = text.toLowerCase();
  const found = new Set<number>();
  let before = 0;
  WORD.lastIndex = 0;
  for (let word = WORD.exec(plain); word; word = WORD.exec(plain)) {
    const hash = hashOfRange(plain, word.index, WORD.lastIndex);
    found.add(hash);
    if (before !== 0) found.add(mixed(before, hash));
    before = hash;
  }
  return found;
}

/** Examples by their grams. */
interface Grams {
  readonly at: ReadonlyMap<number, Int32Array>;
  /** How many grams each has. */
  readonly sizes: Int32Array;
}

/** The examples are few and stay the same: they are read once. */
const known = new WeakMap<readonly string[], Grams>();

function gramsOfAll(examples: readonly string[]): Grams {
  const theirs = known.get(examples);
  if (theirs) return theirs;
  const at = new Map<number, number[]>();
  const sizes = examples.map((example, index) => {
    const there = grams(example);
    for (const gram of there) {
      const holders = at.get(gram);
      if (holders) holders.push(index);
      else at.set(gram, [index]);
    }
    return there.size;
  });
  const made = {
    at: new Map([...at].map(([gram, holders]) => [gram, Int32Array.from(holders)])),
    sizes: Int32Array.from(sizes),
  };
  known.set(examples, made);
  return made;
}

/** The labelled words most like these: by the share of words and pairs of words in common; the first of equals. */
export function nearestExample(words: string, examples: readonly string[]): string | undefined {
  const here = grams(words);
  const { at, sizes } = gramsOfAll(examples);
  const common = new Uint16Array(sizes.length);
  for (const gram of here) {
    const holders = at.get(gram);
    if (!holders) continue;
    for (let index = 0; index < holders.length; index++) {
      const example = holders[index] as number;
      common[example] = (common[example] as number) + 1;
    }
  }
  let nearest = 0;
  let best = 0;
  for (let example = 0; example < sizes.length; example++) {
    const shared = common[example] as number;
    if (shared === 0) continue;
    const likeness = shared / (here.size + (sizes[example] as number) - shared || 1);
    if (likeness > best) {
      best = likeness;
      nearest = example;
    }
  }
  return examples[nearest];
}
