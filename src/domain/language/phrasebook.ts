import type { Behaviour } from './behaviour.ts';

/** How the checker speaks a language when it plays a scenario itself. */
export interface Phrasebook {
  /** One plain sentence for each behaviour, read as that and as nothing that costs. */
  readonly behaviours: Readonly<Record<Behaviour, string>>;
  /** A reply that is read as nothing at all. */
  readonly filler: string;
  /** Things to put on offer that belong to no scenario. */
  readonly offers: readonly string[];
  /** Ways to put things on offer; `{first}` and `{more}` stand for them. */
  readonly offering: readonly string[];
  /** What stands before each thing but the first. */
  readonly or: string;
  /** Messages to a colleague, from one that says nothing to one that says all. */
  readonly cases: readonly string[];
  /** What people write to firms and nobody says; matched in a customer's lines. */
  readonly stock: readonly RegExp[];
}
