import type { Behaviour } from './behaviour.ts';

export const VETOES = ['negated', 'question', 'quoted', 'hypothetical', 'reported', 'template'] as const;
export type Veto = (typeof VETOES)[number];

/** One way of saying a behaviour. */
export interface Rule {
  /** `behaviour/short-name`, unique in the pack; stays the same when the pattern is improved. */
  readonly id: string;
  readonly label: Behaviour;
  /** Matched in one sentence of plain (lower-case) text. No nested repeats: cost stays linear. */
  readonly pattern: RegExp;
  /** What is marked: the words matched, the clause around them, or the whole sentence. */
  readonly span: 'match' | 'clause' | 'sentence';
  /** What stops it. */
  readonly unless: readonly Veto[];
  /** One line for the trainee; `{words}` stands for what was matched. */
  readonly reason: string;
}

/** All that depends on the language; passed in, so that another language is another pack. */
export interface LanguagePack {
  readonly language: string;
  readonly rules: readonly Rule[];
  readonly negators: RegExp;
  /** Phrases in which a negator does not negate ("can't apologise enough"). */
  readonly falseNegators: RegExp;
  readonly hypothetical: RegExp;
  readonly reported: RegExp;
}
