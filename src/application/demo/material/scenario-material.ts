/**
 * Ways of saying one thing. In each, `[one|other]` is one of several and `{slot}` is filled in: `{item}`, `{order}`,
 * `{first}`, `{last}`, `{title}`, and what the scenario draws by its own names.
 */
export type Phrases = readonly string[];

/** What the message to a colleague is made of: a request, a time, what it means to the customer (P14). */
export interface CasePhrases {
  readonly what: Phrases;
  readonly when: Phrases;
  readonly why: Phrases;
}

/** What there is to say in one scenario, beside what can be said in any. */
export interface ScenarioMaterial {
  /** The firm that is spoken for. */
  readonly firm: string;
  /** What was done, to follow "sorry that". Empty where it was none of ours. */
  readonly deeds: Phrases;
  /** The same days later, where that is another thing; left out, the deeds. */
  readonly laterDeeds?: Phrases;
  /** Sorrow where there is nothing to own; whole sentences. Empty where there is. */
  readonly regrets: Phrases;
  /** What it has been like for the customer; whole sentences. */
  readonly strain: Phrases;
  /** How it came about, as our own doing; whole sentences. */
  readonly causes: Phrases;
  /** What has been changed since; whole sentences. */
  readonly changes: Phrases;
  /** Each remedy by its id, to follow "I can". */
  readonly offers: Readonly<Record<string, Phrases>>;
  /** Something on top, as a thing: "the pudding". */
  readonly extras: Phrases;
  /** Questions that bring out what the customer has not told yet. */
  readonly questions: Phrases;
  /** What a good listener answers at a moment, by its id. */
  readonly answers: Readonly<Record<string, Phrases>>;
  /** Whom and what one could hide behind here; whole sentences. */
  readonly excuses: Phrases;
  /** Promises nobody can be sure of here; whole sentences. */
  readonly hollow: Phrases;
  /** What there is to tell at a point of the afterwards, by its id; whole sentences. */
  readonly news: Readonly<Record<string, Phrases>>;
  /** Messages inside the firm, by the act they are for. */
  readonly cases: Readonly<Record<string, CasePhrases>>;
  /** What one rings to hear days later, to follow "I wanted to hear". */
  readonly checks: Phrases;
}
