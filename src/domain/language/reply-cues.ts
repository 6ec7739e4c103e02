/**
 * What the scoring of a single reply reads besides the findings of the analyzer: a few plain signs, matched in
 * one sentence of plain (lower-case) text. They are language, so they come with the language.
 */
export interface ReplyCues {
  /** Regret said with weight: "so sorry", "deeply sorry", "I apologise sincerely". */
  readonly weightyRegret: RegExp;
  /** Putting the fault elsewhere in words that no single excuse has: terms, records, what you could have done. */
  readonly defence: RegExp;
  /** Two things asked about, or told, with an "or" between them. */
  readonly alternative: RegExp;
  /** Phrases with an "or" that put nothing to choose. */
  readonly idleAlternative: RegExp;
  /** A remedy that is announced or asked about, one way only. */
  readonly singleOffer: RegExp;
  /** Getting in touch again of one's own accord, at a time that a customer can wait for. */
  readonly contactAtTime: RegExp;
  /** Staying until it is settled. */
  readonly staying: RegExp;
  /** Work that is being done while one speaks, or just was. */
  readonly underWay: RegExp;
}
