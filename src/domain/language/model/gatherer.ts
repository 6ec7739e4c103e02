import type { FeatureVector } from './clause-model.ts';

/** Features of one piece are at most these; what would be more is left out. */
const MOST_FEATURES = 1 << 15;
/** The pieces that a byte can tell apart. */
const MARKS = 255;

/** Features as gathered: each a bucket with its value and the words it was read from. */
export interface Gathered extends FeatureVector {
  /** For each feature the first and the last word it was read from; -1 for what is not a word of the piece. */
  readonly firstWords: Int16Array;
  readonly lastWords: Int16Array;
}

/** Gathers the features of one piece after another; a bucket counts once a piece, with its first value. */
export class Gatherer {
  readonly #mask: number;
  /** By bucket, the mark of the last piece that had it. Bytes, so that the processor keeps them at hand. */
  readonly #seen: Uint8Array;
  #mark = 0;
  #count = 0;
  readonly #buckets = new Int32Array(MOST_FEATURES);
  readonly #values = new Int8Array(MOST_FEATURES);
  readonly #firsts = new Int16Array(MOST_FEATURES);
  readonly #lasts = new Int16Array(MOST_FEATURES);

  constructor(bits: number) {
    this.#mask = (1 << bits) - 1;
    this.#seen = new Uint8Array(1 << bits);
  }

  begin(): void {
    this.#count = 0;
    if (this.#mark < MARKS) {
      this.#mark++;
      return;
    }
    this.#seen.fill(0);
    this.#mark = 1;
  }

  add(hash: number, value: number, first = -1, last = first): void {
    const bucket = hash & this.#mask;
    const count = this.#count;
    if (this.#seen[bucket] === this.#mark || count === MOST_FEATURES) return;
    this.#seen[bucket] = this.#mark;
    this.#buckets[count] = bucket;
    this.#values[count] = value;
    this.#firsts[count] = first;
    this.#lasts[count] = last;
    this.#count = count + 1;
  }

  end(): Gathered {
    return {
      buckets: this.#buckets.slice(0, this.#count),
      values: this.#values.slice(0, this.#count),
      firstWords: this.#firsts.slice(0, this.#count),
      lastWords: this.#lasts.slice(0, this.#count),
    };
  }
}

/** The same for each reply: kept between calls. */
const gatherers = new Map<number, Gatherer>();

export function gathererOf(bits: number): Gatherer {
  const known = gatherers.get(bits) ?? new Gatherer(bits);
  gatherers.set(bits, known);
  return known;
}
