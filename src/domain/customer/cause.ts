import type { Behaviour } from '../language/behaviour.ts';
import type { Row } from './gains.ts';
import type { Shape } from './shapes.ts';
import type { Dimension } from './state.ts';

/** Why the state moved: one act or event, what it did, by which row of the model, and what shaped its size. */
export interface Cause {
  readonly row: Row | 'silence' | 'time';
  /** What the trainee did, or `null` for what time and events did. */
  readonly behaviour: Behaviour | null;
  /** Differences in 0..1, rounded to 1e-6; empty where a shape left nothing of the effect. */
  readonly change: Readonly<Partial<Record<Dimension, number>>>;
  readonly shapes: readonly Shape[];
}

/** What the customer remembers beside how often each row has acted. */
type Memory =
  /** Quality of the best apology so far, 0..1. */
  | 'best-apology'
  /** Worth of everything given so far, as a share of the loss. */
  | 'paid'
  /** Replies in a row, up to the last, with empathy and no step to a solution. */
  | 'empathy-in-a-row'
  /** 1 once anything was acknowledged: an apology, empathy, sympathy or ownership. */
  | 'acknowledged'
  /** 1 if the last reply asked for forgiveness. */
  | 'asked-forgiveness';

/** How often each row has acted, which halves its next effect, and what else is remembered. */
export type Tally = Readonly<Partial<Record<Row | Memory, number>>>;
