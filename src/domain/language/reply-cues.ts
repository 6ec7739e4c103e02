/**
 * Signs that the scoring of one reply reads besides the findings, each matched in one sentence of plain
 * (lower-case) text. They are language, so they come with the language. Precision in the labelled corpus stands
 * beside each in the pack.
 */
export interface ReplyCues {
  /** A defence in set words: records, rules, "it happens", "nothing we can do". */
  readonly defence: RegExp;
  /** A remedy and another with an "or" between them; read in questions. */
  readonly alternative: RegExp;
  /** Questions with an "or" that put nothing to choose. */
  readonly idleAlternative: RegExp;
  /** Getting in touch again of one's own accord, at a time that a customer can wait for. */
  readonly contactAtTime: RegExp;
  /** Advice on how to write a reply, which nobody says to a customer. */
  readonly coaching: RegExp;
}
