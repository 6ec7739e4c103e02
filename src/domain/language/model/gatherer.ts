import type { FeatureVector } from './clause-model.ts';

/** Features of one piece are at most these; what would be more is left out. */
const MOST_FEATURES = 1 << 15;
/** Room for the buckets of a piece to begin with; a power of two. */
const FIRST_ROOM = 1 << 11;
/** What a bucket is multiplied by to spread it over the room. */
const SPREAD = 0x9e3779b1;

/** Features as gathered: each a bucket with its value and the words it was read from. */
export interface Gathered extends FeatureVector {
  /** For each feature the first and the last word it was read from; -1 for what is not a word of the piece. */
  readonly firstWords: Int16Array;
  readonly lastWords: Int16Array;
}

/**
 * Gathers the features of one piece after another; a bucket counts once a piece, with its first value. The buckets
 * of a piece are kept in a table small enough that the processor has it at hand.
 */
export class Gatherer {
  readonly #mask: number;
  readonly #bits: number;
  /** Buckets, each with the number of the piece above it; 0 where there is none. */
  #table = new Int32Array(FIRST_ROOM);
  #shift = 32 - Math.log2(FIRST_ROOM);
  #piece = 0;
  #count = 0;
  readonly #buckets = new Int32Array(MOST_FEATURES);
  readonly #values = new Int8Array(MOST_FEATURES);
  readonly #firsts = new Int16Array(MOST_FEATURES);
  readonly #lasts = new Int16Array(MOST_FEATURES);

  constructor(bits: number) {
    this.#bits = bits;
    this.#mask = (1 << bits) - 1;
  }

  begin(): void {
    this.#count = 0;
    this.#piece++;
    if (this.#piece < 1 << (31 - this.#bits)) return;
    this.#table.fill(0);
    this.#piece = 1;
  }

  add(hash: number, value: number, first = -1, last = first): void {
    const bucket = hash & this.#mask;
    const count = this.#count;
    if (count === MOST_FEATURES || this.#known(bucket)) return;
    this.#buckets[count] = bucket;
    this.#values[count] = value;
    this.#firsts[count] = first;
    this.#lasts[count] = last;
    this.#count = count + 1;
    if (count > this.#table.length >> 1) this.#grow();
  }

  /** Whether the piece has the bucket already; it has it then. */
  #known(bucket: number): boolean {
    const table = this.#table;
    const last = table.length - 1;
    const mine = (this.#piece << this.#bits) | bucket;
    const oldest = this.#piece << this.#bits;
    let at = Math.imul(bucket, SPREAD) >>> this.#shift;
    for (;;) {
      const there = table[at] as number;
      if (there === mine) return true;
      // Those of earlier pieces are no longer there.
      if (there < oldest) break;
      at = (at + 1) & last;
    }
    table[at] = mine;
    return false;
  }

  #grow(): void {
    this.#table = new Int32Array(2 * this.#table.length);
    this.#shift--;
    for (let index = 0; index < this.#count; index++) this.#known(this.#buckets[index] as number);
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
