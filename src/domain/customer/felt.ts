import type { Behaviour } from '../language/behaviour.ts';
import type { Cause, Tally } from './cause.ts';
import type { Gains, GainTable, Row } from './gains.ts';
import type { Persona } from './persona.ts';
import { FAULT, RELATIONSHIP } from './persona-weights.ts';
import { clamp, round6 } from './round.ts';
import type { Shape } from './shapes.ts';
import { type CustomerState, type Dimension, shift } from './state.ts';

/** One interaction: what it multiplies an effect by, and what it is called if that matters. */
export interface Factor {
  readonly by: number;
  readonly shape: Shape | null;
}

/** An interaction that is told only where it changes the size. */
export function by(size: number, shape: Shape): Factor {
  return { by: size, shape: size === 1 ? null : shape };
}

/** An interaction that is told though it leaves the size alone. */
export function note(shape: Shape): Factor {
  return { by: 1, shape };
}

const pairs = new WeakMap<Gains, readonly (readonly [Dimension, number])[]>();

/** A row's gains as pairs, since every act of a play asks for them. */
function pairsOf(gains: Gains): readonly (readonly [Dimension, number])[] {
  const known = pairs.get(gains) ?? (Object.entries(gains) as [Dimension, number][]);
  pairs.set(gains, known);
  return known;
}

/** A customer in the midst of one reply or event: rows act one after another, and each leaves its cause. */
export class Felt {
  state: CustomerState;
  readonly tally: { -readonly [Key in keyof Tally]: Tally[Key] };
  readonly causes: Cause[] = [];
  readonly persona: Persona;
  readonly #gains: GainTable;

  constructor(before: CustomerState, tally: Tally, persona: Persona, gains: GainTable) {
    this.state = before;
    this.tally = { ...tally };
    this.persona = persona;
    this.#gains = gains;
  }

  /**
   * Lets a row act, its gains multiplied by all the factors.
   *
   * @param ceiling a value 0..1 of a dimension above which this act does not raise it
   */
  act(
    row: Row,
    behaviour: Behaviour | null,
    factors: readonly Factor[],
    ceiling?: readonly [Dimension, number],
  ): void {
    const size = factors.reduce((product, factor) => product * factor.by, 1);
    const shapes = new Set(factors.flatMap(({ shape }) => (shape ? [shape] : [])));
    const change: Partial<Record<Dimension, number>> = {};
    const after: { -readonly [Key in keyof CustomerState]: CustomerState[Key] } = { ...this.state };
    for (const [name, gain] of pairsOf(this.#gains[row])) {
      const from = this.state[name];
      let to = shift(from, clamp(gain * size, -1, 1));
      if (ceiling?.[0] === name && to > ceiling[1]) {
        to = Math.max(from, ceiling[1]);
        shapes.add('capped');
      }
      const moved = round6(to - from);
      if (moved !== 0) change[name] = moved;
      after[name] = to;
    }
    this.state = after;
    if (shapes.size === 0 && Object.keys(change).length === 0) return;
    this.causes.push({ row, behaviour, change, shapes: [...shapes] });
  }

  /** Counts one more of this row: each weighs half of the one before. */
  repeat(row: Row): Factor {
    const done = this.tally[row] ?? 0;
    this.tally[row] = done + 1;
    return by(0.5 ** done, 'repeat');
  }

  /** How much blame 0..1 the firm bears in the customer's eyes, weighed from `least` for none at all. */
  blame(least: number): Factor {
    const { fault } = this.persona;
    return by(least + (1 - least) * FAULT[fault], fault === 'supplier' ? 'supplier' : 'not-ours');
  }

  /** A factor that grows with the relationship, from `least` by `span`. */
  closeness(least: number, span: number): Factor {
    const size = least + span * RELATIONSHIP[this.persona.relationship];
    return by(size, size > 1 ? 'close-relationship' : 'loose-relationship');
  }
}
