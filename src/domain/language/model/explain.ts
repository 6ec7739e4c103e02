import type { ClauseModel } from './clause-model.ts';
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
  const { starts, entryLabels, entryWeights } = model;
  const { buckets, values, firstWords, lastWords } = unit;
  const weights = new Float64Array(unit.words.length);
  for (let index = 0; index < buckets.length; index++) {
    const first = firstWords[index] as number;
    if (first < 0) continue;
    const last = lastWords[index] as number;
    const bucket = buckets[index] as number;
    const end = starts[bucket + 1] as number;
    for (let entry = starts[bucket] as number; entry < end; entry++) {
      if (entryLabels[entry] !== label) continue;
      const share = ((entryWeights[entry] as number) * (values[index] as number)) / (last - first + 1);
      for (let word = first; word <= last; word++) weights[word] = (weights[word] as number) + share;
      break;
    }
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

/** The examples are few and stay the same: their grams are read once. */
const known = new WeakMap<readonly string[], readonly ReadonlySet<number>[]>();

function gramsOfAll(examples: readonly string[]): readonly ReadonlySet<number>[] {
  const theirs = known.get(examples) ?? examples.map(grams);
  known.set(examples, theirs);
  return theirs;
}

/** The labelled words most like these: by the share of words and pairs of words in common; the first of equals. */
export function nearestExample(words: string, examples: readonly string[]): string | undefined {
  const here = grams(words);
  let nearest = 0;
  let best = 0;
  gramsOfAll(examples).forEach((there, index) => {
    let common = 0;
    for (const gram of there) if (here.has(gram)) common++;
    const likeness = common / (here.size + there.size - common || 1);
    if (likeness > best) {
      best = likeness;
      nearest = index;
    }
  });
  return examples[nearest];
}
