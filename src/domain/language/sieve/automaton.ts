/** The automaton of Aho and Corasick: finds all of many literals in one walk over a text. State 0 is where it begins. */
export interface Automaton {
  readonly width: number;
  /** `next[state * width + column]` is the state after a symbol. */
  readonly next: Uint16Array;
  /** The literals that end in each state. */
  readonly endings: readonly (readonly number[])[];
}

const MOST_STATES = 1 << 16;

/** @param columns where in the table each symbol stands, from 1; column 0 is for all others */
export function automatonOf(literals: readonly string[], columns: ReadonlyMap<string, number>): Automaton {
  const width = columns.size + 1;
  const most = literals.reduce((sum, literal) => sum + literal.length, 1);
  if (most > MOST_STATES) throw new Error(`Too many literals for one automaton: ${most} symbols`);
  const next = new Uint16Array(most * width);
  const endings: number[][] = [[]];
  literals.forEach((literal, index) => {
    let state = 0;
    for (const symbol of literal) {
      const place = state * width + (columns.get(symbol) ?? 0);
      if (next[place] === 0) {
        next[place] = endings.length;
        endings.push([]);
      }
      state = next[place] as number;
    }
    endings[state]?.push(index);
  });
  // By distance from the start: with no way on, a state goes the way of its longest end that a literal begins with.
  const fallback = new Uint16Array(endings.length);
  const queue = [...next.subarray(0, width)].filter((state) => state !== 0);
  for (const state of queue) {
    const fallen = fallback[state] as number;
    endings[state]?.push(...(endings[fallen] ?? []));
    for (let column = 0; column < width; column++) {
      const on = next[state * width + column] as number;
      const instead = next[fallen * width + column] as number;
      if (on === 0) next[state * width + column] = instead;
      else {
        fallback[on] = instead;
        queue.push(on);
      }
    }
  }
  return { width, next: next.slice(0, endings.length * width), endings };
}
