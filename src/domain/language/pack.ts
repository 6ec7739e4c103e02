import type { AnswerGrammar } from './answer-grammar.ts';
import type { Behaviour } from './behaviour.ts';
import type { ChoiceGrammar } from './choice/choice-grammar.ts';
import type { LearntModel } from './model/learnt-model.ts';
import type { Veto } from './vetoes.ts';

/** One way of saying a behaviour. */
export interface Rule {
  /** `behaviour/short-name`, unique in the pack; stays the same when the pattern is improved. */
  readonly id: string;
  readonly label: Behaviour;
  /** Matched in one sentence of plain (lower-case) text. No nested repeats: cost stays linear. */
  readonly pattern: RegExp;
  /** What is marked: the words matched, the clause around them, or the whole sentence. */
  readonly span: 'match' | 'within-clause' | 'clause' | 'sentence';
  /** What stops it here, besides what stops every rule. */
  readonly unless: readonly Veto[];
  /** One line for the trainee; `{words}` stands for what was matched. */
  readonly reason: string;
  /** So seldom wrong that it stands whatever the model says. */
  readonly sure?: boolean;
}

/** A way of saying something without doing it. */
export interface Retraction {
  readonly veto: Veto;
  /** Where it is read: in the sentence around a finding, or in its words alone, so that it stops nothing beside it. */
  readonly within?: 'sentence' | 'words';
  /** What it stops; everything where nothing is named. */
  readonly labels?: readonly Behaviour[];
  readonly pattern: RegExp;
}

/** All that depends on the language; passed in, so that another language is another pack. */
export interface LanguagePack {
  readonly language: string;
  readonly rules: readonly Rule[];
  readonly retractions: readonly Retraction[];
  readonly negators: RegExp;
  /** Phrases in which a negator does not negate ("can't apologise enough"). */
  readonly falseNegators: RegExp;
  /** Words without which nothing names a time. */
  readonly timeWords: RegExp;
  readonly hypothetical: RegExp;
  readonly reported: RegExp;
  /**
   * Frames that turn a sentence into something else than a telling: asked, reported, supposed, denied, said of
   * others. Read from the start of the sentence to the end of a piece of it; the model weighs them.
   */
  readonly frames: Readonly<Record<string, RegExp>>;
  /** What each frame amounts to, where it stops something. */
  readonly frameVetoes: Readonly<Record<string, Veto>>;
  /** A sorry that names nothing, read from where it begins; and what is said of it with and without an owned fault. */
  readonly bareApology: {
    readonly rules: readonly string[];
    readonly words: RegExp;
    /** The same, whatever follows. */
    readonly opening: RegExp;
    /** A whole sentence that is nothing else. */
    readonly alone: RegExp;
    /** Said with a subject or with weight, so that it is no "sorry, what?". */
    readonly weighty: RegExp;
    readonly meant: string;
    readonly empty: string;
  };
  /** An apology for what the speaker has just said, not for what went wrong; read in the words of an apology. */
  readonly ownRemark: RegExp;
  /** How yes and no are said, and what they are said to. */
  readonly answers: AnswerGrammar;
  /** How things are put up for choice. */
  readonly choosing: ChoiceGrammar;
  /** What stands before a thing that is being offered, up to the thing itself. */
  readonly offering: RegExp;
  /** Who speaks of doing something: the trainee alone, or the firm. */
  readonly speakers: { readonly i: RegExp; readonly we: RegExp };
  /** A bound that names the time itself, not the time until which. */
  readonly appointed: RegExp;
  /** Asking to be forgiven. */
  readonly forgiveness: RegExp;
  /** Telling that something will not be as it was said. */
  readonly badNews: RegExp;
  /** Giving one's word, however loosely. */
  readonly assured: RegExp;
  /** The beginning of a sentence that tells what is so now and was not before; read from the start of a clause. */
  readonly changed: RegExp;
  /** How long something takes: "half a minute". Of a plain text. */
  readonly takesTime: RegExp;
  /** The few words of a vague promise that a customer throws back. */
  readonly vagueWords: RegExp;
  /** Asking the customer for what a clerk asks for. */
  readonly asksFor: { readonly order: RegExp; readonly name: RegExp };
  /** What a message to a colleague must have: a request, a time, what it means to the customer (P14). */
  readonly inside: { readonly asks: RegExp; readonly when: RegExp; readonly why: RegExp };
  /** Text about a reply rather than a reply: rubrics, instructions to whoever marks it. */
  readonly directions: RegExp;
  /** Words that hold a sentence together; a heap of cue words has none. */
  readonly glueWords: ReadonlySet<string>;
  readonly cueWords: RegExp;
  /** What was learnt from the labelled corpus; `null` for the rules alone. */
  readonly learnt: LearntModel | null;
}
