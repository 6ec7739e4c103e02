/** How a language puts things up for choice. All is matched in plain (lower-case) text. */
export interface ChoiceGrammar {
  /** Set phrases with an "or" that put nothing to choose: "one or two minutes", "sooner or later". Global. */
  readonly idle: RegExp;
  /** What opens an offer, up to the thing offered: "I can", "would you like", "either". */
  readonly offers: RegExp;
  /** The same where it may just as well announce: "I'll". An offer only where somebody is asked. */
  readonly announces: RegExp;
  /** A question that is nothing but things to choose: "a refund or a new one". A whole sentence. */
  readonly bare: RegExp;
  /** Between alternatives. Global. */
  readonly or: RegExp;
  /** Between the items of a list of deeds that ends in an "or"; what follows must begin one. Global. */
  readonly deedComma: RegExp;
  /** The same in a list of things. Global. */
  readonly thingComma: RegExp;
  /** A list that begins with something done. */
  readonly deed: RegExp;
  /** What ends a list: "which would you prefer?", "your choice". */
  readonly end: RegExp;
  /** Asks what is wanted, in the sentence or in the one after. */
  readonly asks: RegExp;
  /** Says that a list follows, up to the first thing in it: "two ways:". */
  readonly heading: RegExp;
  /** Asks before it lists: "which would you like: ". */
  readonly askedFirst: RegExp;
  /** What is not and will not be: "had it been open, I'd have sent you". A whole sentence. */
  readonly unreal: RegExp;
  /** Numbers, letters and dots before an item. Global. */
  readonly marker: RegExp;
  /** A marker that says itself that it is one of several to choose from. */
  readonly named: RegExp;
  /** The name of an option without the option: "option 1". A whole item. */
  readonly number: RegExp;
  /** How long something takes, and no more: "half a minute". A whole item. */
  readonly howLong: RegExp;
  /** Remedies that are hardly ever given together: money, and the thing itself. */
  readonly rivals: readonly [RegExp, RegExp];
  /** Opens the next of several: "alternatively", "failing that", "we could also". */
  readonly turn: RegExp;
  /** The same in the middle of a sentence. Global. */
  readonly turnWithin: RegExp;
  /** Asks whether the one thing offered will do: "does that suit?", "if that works for you". */
  readonly suits: RegExp;
  /** The same with the thing in it: "would a room at the back help?" A whole sentence. */
  readonly wouldDo: RegExp;
  /** A thing that could be had, in a sentence that is asked about. */
  readonly thing: RegExp;
  /** No alternative at all: "nothing". */
  readonly none: RegExp;
  /** Getting in touch one way or another is one thing. */
  readonly contact: RegExp;
  /** A question for what is not known, whatever it has an "or" between. */
  readonly data: RegExp;
  /** What belongs to the item before it: "and we pay the taxi", "ready by six". */
  readonly more: RegExp;
  /** Only how long the item before it takes: "three minutes". A whole item. */
  readonly aside: RegExp;
  /** What a word for word comparison of items leaves out. Global. */
  readonly small: RegExp;
}
