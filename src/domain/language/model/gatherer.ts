import type { FeatureVector } from './clause-model.ts';

/** Features of one piece are at most these; what would be more is left out. */
const MOST_FEATURES = 1 << 15;
/** Room for the features of a reply to begin with, and for the buckets of a piece; powers of two. */
const FIRST_ROOM = 1 << 12;
const FIRST_BUCKETS = 1 << 11;
/** What a bucket is multiplied by to spread it over the room. */
const SPREAD = 0x9e3779b1;

/** Features as gathered: each a bucket with its value and the words it was read from. */
export interface Gathered extends FeatureVector {
  /** Where its features begin in the two lists of words, which are those of the whole reply. */
  readonly from: number;
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
  #table = new Int32Array(FIRST_BUCKETS);
  #shift = 32 - Math.log2(FIRST_BUCKETS);
  #piece = 0;
  /** Where the features of each piece begin, and where those of the last one may end. */
  #begins: number[] = [];
  #begin = 0;
  #most = MOST_FEATURES;
  #count = 0;
  #buckets = new Int32Array(FIRST_ROOM);
  #values = new Int8Array(FIRST_ROOM);
  #firsts = new Int16Array(FIRST_ROOM);
  #lasts = new Int16Array(FIRST_ROOM);

  constructor(bits: number) {
    this.#bits = bits;
    this.#mask = (1 << bits) - 1;
  }

  /** Begins a reply. */
  clear(): void {
    this.#begins = [];
    this.#count = 0;
  }

  /** Begins a piece. */
  begin(): void {
    this.#begin = this.#count;
    this.#begins.push(this.#count);
    this.#most = this.#count + MOST_FEATURES;
    this.#piece++;
    if (this.#piece < 1 << (31 - this.#bits)) return;
    this.#table.fill(0);
    this.#piece = 1;
  }

  add(hash: number, value: number, first = -1, last = first): void {
    const bucket = hash & this.#mask;
    const count = this.#count;
    if (count === this.#most || this.#known(bucket)) return;
    if (count === this.#buckets.length) this.#widen();
    this.#buckets[count] = bucket;
    this.#values[count] = value;
    this.#firsts[count] = first;
    this.#lasts[count] = last;
    this.#count = count + 1;
    if (count - this.#begin > this.#table.length >> 1) this.#grow();
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
    for (let index = this.#begin; index < this.#count; index++) this.#known(this.#buckets[index] as number);
  }

  #widen(): void {
    const room = 2 * this.#count;
    const wider = <List extends Int32Array | Int16Array | Int8Array>(list: List, empty: List): List => {
      empty.set(list);
      return empty;
    };
    this.#buckets = wider(this.#buckets, new Int32Array(room));
    this.#values = wider(this.#values, new Int8Array(room));
    this.#firsts = wider(this.#firsts, new Int16Array(room));
    this.#lasts = wider(this.#lasts, new Int16Array(room));
  }

  /** The pieces gathered, in order. One copy for all of them: pieces are many and small. */
  taken(): readonly Gathered[] {
    const count = this.#count;
    const buckets = this.#buckets.slice(0, count);
    const values = this.#values.slice(0, count);
    const firstWords = this.#firsts.slice(0, count);
    const lastWords = this.#lasts.slice(0, count);
    return this.#begins.map((from, at): Gathered => {
      const to = this.#begins[at + 1] ?? count;
      return {
        buckets: buckets.subarray(from, to),
        values: values.subarray(from, to),
        from,
        firstWords,
        lastWords,
      };
    });
  }
}

/** The room is the same for each reply: kept between calls. */
const gatherers = new Map<number, Gatherer>();

export function gathererOf(bits: number): Gatherer {
  const known = gatherers.get(bits) ?? new Gatherer(bits);
  gatherers.set(bits, known);
  known.clear();
  return known;
}
