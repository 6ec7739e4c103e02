/** How far a promise can be kept, by the facts of the scenario. */
export type Verdict = 'possible' | 'unlikely' | 'impossible' | 'unknowable';

/** Why it was judged so. */
export type Ground =
  | 'own-hands'
  | 'facts-allow'
  | 'too-soon'
  | 'may-take-longer'
  | 'not-certain'
  | 'nobody-can-know'
  | 'others-hands'
  | 'no-time'
  | 'over-authority'
  | 'ruled-out'
  | 'time-over'
  | 'rushed-well'
  | 'rushed-badly'
  | 'granted';

export interface Judgement {
  readonly judged: Verdict;
  readonly because: Ground;
  /** The fact of the scenario that rules it out, by id; left out where none does. */
  readonly against?: string;
}

/** One promise: who, what, by when, how sure, and what became of it. */
export interface LedgerEntry extends Judgement {
  /** Said by the trainee, or taken on when the customer picked what was offered (P18). */
  readonly source: 'said' | 'picked';
  /** The reply it was made in. */
  readonly reply: number;
  /** The trainee's words, and where they stand. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly who: 'i' | 'we' | 'others';
  /** To be in touch, or to do something. */
  readonly what: 'contact' | 'deed';
  /** The remedy it is about, by id. */
  readonly remedy: string | null;
  /** Whether it is about putting right what went wrong, which a rushed fix can spoil. */
  readonly fixes: boolean;
  /** The bound in the trainee's words; `null` where none was given. */
  readonly bound: string | null;
  /** Due at that time ("at four") rather than until then ("by four"). */
  readonly appointed: boolean;
  /** Seconds on the play's clock; `null` where no clock can place the bound. */
  readonly due: number | null;
  /** `firm` can be held to; the others are a promise in tone only, and are never settled without a bound. */
  readonly sure: 'firm' | 'certain' | 'vague' | 'passed-on';
  /** Whether the trainee alone does it: then it is kept by doing it, not by what the facts allow. */
  readonly byHand: boolean;
  /** Judged again when it fell due; `null` until then. */
  readonly atDue: Judgement | null;
  readonly status: 'open' | 'kept' | 'broken';
  /** Seconds on the play's clock at which it was kept or broken. */
  readonly settled: number | null;
  /** The customer was told in time that it would not be. */
  readonly warned: boolean;
  /** Kept, but after it was due. */
  readonly late: boolean;
}

/** Whether a customer could hold somebody to it. */
export function isFirm(entry: LedgerEntry): boolean {
  return entry.sure === 'firm' || (entry.sure === 'certain' && entry.bound !== null);
}

/** Whether it stands open and a customer holds the trainee to it. */
export function isOwed(entry: LedgerEntry): boolean {
  return entry.status === 'open' && isFirm(entry);
}

/** Times this near to each other are the same promise said twice, in seconds. */
const SAME_TIME = 15 * 60;
const SAME_DELIVERY = 3 * 3600;

/** Whether a promise only says again what stands open already. */
export function restates(entry: LedgerEntry, before: LedgerEntry): boolean {
  if (!isOwed(before) || !isFirm(entry)) return false;
  if (entry.what !== before.what) return false;
  // Of what is nobody's to give, only the same against the same fact is said again.
  if (entry.because === 'over-authority' || before.because === 'over-authority') {
    return entry.text === before.text;
  }
  if (entry.against !== before.against) return false;
  if (entry.against !== undefined) return true;
  if (before.source === 'picked' && !entry.byHand && entry.remedy === null) {
    // When what was chosen will be there, in the trainee's words.
    return entry.due === null || before.due === null || Math.abs(entry.due - before.due) <= SAME_DELIVERY;
  }
  if (entry.remedy !== before.remedy) return false;
  return entry.due === null || before.due === null
    ? entry.bound === before.bound
    : Math.abs(entry.due - before.due) <= SAME_TIME;
}
