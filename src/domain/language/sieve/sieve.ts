import { automatonOf } from './automaton.ts';
import { needsOf } from './needs-of.ts';
import { EDGE, isLetter, symbolOf, WIDE_SPACES } from './symbols.ts';

const ASCII = 128;

/** What a sieve walks by; flat arrays, for it walks over every sentence of every reply. */
interface Tables {
  readonly width: number;
  readonly next: Uint16Array;
  /** Column of each unit. */
  readonly ascii: Uint8Array;
  readonly wide: ReadonlyMap<number, number>;
  /** What ends in a state: `found[ends[state]..ends[state + 1]]`, each a literal. */
  readonly ends: Int32Array;
  readonly found: Int32Array;
  readonly lengths: Uint8Array;
  readonly edgeBefore: Uint8Array;
  readonly edgeAfter: Uint8Array;
  /** Whose literal it is: `users[serves[literal]..serves[literal + 1]]`, and which of their needs it meets. */
  readonly serves: Int32Array;
  readonly users: Int32Array;
  readonly bits: Uint8Array;
  /** For each pattern the bits of all its needs. */
  readonly wanted: Uint8Array;
}

function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] as number) + list.length;
  });
  return starts;
}

function tablesOf(patterns: readonly RegExp[]): Tables {
  const wanted = new Uint8Array(patterns.length);
  const usersOf = new Map<string, { readonly pattern: number; readonly bit: number }[]>();
  patterns.forEach((pattern, index) => {
    needsOf(pattern).forEach((need, at) => {
      wanted[index] = (wanted[index] as number) | (1 << at);
      for (const literal of need) {
        const users = usersOf.get(literal) ?? [];
        users.push({ pattern: index, bit: 1 << at });
        usersOf.set(literal, users);
      }
    });
  });
  const literals = [...usersOf.keys()];
  const bare = literals.map((literal) => literal.replaceAll(EDGE, ''));
  const columns = new Map([...new Set(bare.join(''))].map((symbol, index) => [symbol, index + 1]));
  const { width, next, endings } = automatonOf(bare, columns);

  const ascii = Uint8Array.from(
    Array(ASCII).keys(),
    (code) => columns.get(symbolOf(String.fromCharCode(code))) ?? 0,
  );
  const wide = new Map<number, number>();
  for (const unit of [...WIDE_SPACES, ...columns.keys()]) {
    const column = columns.get(symbolOf(unit));
    if (column !== undefined && unit.charCodeAt(0) >= ASCII) wide.set(unit.charCodeAt(0), column);
  }
  const users = [...usersOf.values()];
  return {
    width,
    next,
    ascii,
    wide,
    ends: startsOf(endings),
    found: Int32Array.from(endings.flat()),
    lengths: Uint8Array.from(bare, (literal) => literal.length),
    edgeBefore: Uint8Array.from(literals, (literal) => Number(literal.startsWith(EDGE))),
    edgeAfter: Uint8Array.from(literals, (literal) => Number(literal.endsWith(EDGE))),
    serves: startsOf(users),
    users: Int32Array.from(users.flat(), ({ pattern }) => pattern),
    bits: Uint8Array.from(users.flat(), ({ bit }) => bit),
    wanted,
  };
}

/**
 * Tells in one walk over a text which of many patterns could match in it, by literals that each cannot do without.
 * Those are read from the patterns themselves. A pattern left out matches nowhere in the text; one let through has
 * still to be tried.
 */
export class Sieve {
  readonly #patterns: readonly RegExp[];
  /** Made when first asked: loading a language stays quick. */
  #tables: Tables | undefined;
  readonly #met: Uint8Array;
  /** What was asked last, and the answer: of a sentence the same is asked for each thing found in it. */
  #asked: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  #open: readonly number[] = [];

  constructor(patterns: readonly RegExp[]) {
    this.#patterns = patterns;
    this.#met = new Uint8Array(patterns.length);
  }

  /** The places in the list of those patterns that could match in this part of a text, taken for itself; in order. */
  candidates(text: string, start = 0, end = text.length): readonly number[] {
    const asked = this.#asked;
    if (asked && asked.start === start && asked.end === end && asked.text === text) return this.#open;
    this.#tables ??= tablesOf(this.#patterns);
    const { wanted } = this.#tables;
    const met = this.#met.fill(0);
    this.#walk(this.#tables, text, start, end);
    const open: number[] = [];
    for (let pattern = 0; pattern < wanted.length; pattern++) {
      if (met[pattern] === wanted[pattern]) open.push(pattern);
    }
    this.#asked = { text, start, end };
    this.#open = open;
    return open;
  }

  #walk(tables: Tables, text: string, start: number, end: number): void {
    const { next, ends, width, ascii, wide } = tables;
    const { found, lengths, edgeBefore, edgeAfter, serves, users, bits } = tables;
    const met = this.#met;
    let state = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const column = code < ASCII ? (ascii[code] as number) : (wide.get(code) ?? 0);
      state = next[state * width + column] as number;
      const last = ends[state + 1] as number;
      for (let index = ends[state] as number; index < last; index++) {
        const literal = found[index] as number;
        if (edgeAfter[literal] === 1 && at + 1 < end && isLetter(text.charCodeAt(at + 1))) continue;
        const before = at - (lengths[literal] as number);
        if (edgeBefore[literal] === 1 && before >= start && isLetter(text.charCodeAt(before))) continue;
        const to = serves[literal + 1] as number;
        for (let user = serves[literal] as number; user < to; user++) {
          const pattern = users[user] as number;
          met[pattern] = (met[pattern] as number) | (bits[user] as number);
        }
      }
    }
  }
}
