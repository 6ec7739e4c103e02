/** How a language says yes and no, and how it asks. All is matched in plain (lower-case) text. */
export interface AnswerGrammar {
  /** A whole sentence that agrees and says no more. */
  readonly yes: RegExp;
  /** A whole sentence that refuses and says no more. */
  readonly no: RegExp;
  /** Asks for something to be given or done. */
  readonly request: RegExp;
  /** The same where what is asked for mends what went wrong. */
  readonly remedy: RegExp;
  /** What the trainee is told. */
  readonly granted: string;
  readonly refused: string;
}
