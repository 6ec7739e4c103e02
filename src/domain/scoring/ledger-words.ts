import { type Ground, isFirm, type LedgerEntry, type Verdict } from '../play/ledger-entry.ts';

/** How far a promise can be kept, in words that fit before and after it fell due. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  possible: 'possible',
  unlikely: 'unlikely',
  impossible: 'impossible',
  unknowable: 'nobody can know',
};

/** Why it was judged so: what stands behind the colon of "impossible: ...". */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  'own-hands': 'in your own hands',
  'facts-allow': 'the facts leave time enough for it',
  'too-soon': 'sooner than it can be done',
  'may-take-longer': 'it may take longer than that',
  'not-certain': 'whether the fix works is not certain',
  'nobody-can-know': 'nobody can be that sure',
  'others-hands': 'left to others to keep',
  'no-time': 'no time given',
  'over-authority': 'more than you may decide alone',
  'ruled-out': 'what you know stands against it',
  'time-over': 'that time was over when you said it',
  'rushed-well': 'the rushed fix held',
  'rushed-badly': 'the rushed fix did not hold',
  granted: 'the firm agreed to it',
};

/** "Impossible: sooner than it can be done." */
export function judgedWords(judged: Verdict, because: Ground): string {
  const words = `${VERDICT_WORDS[judged]}: ${GROUND_WORDS[because]}.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether the trainee did it past its time, and the play had no moment for it before. */
function keptPastItsTime({ byHand, due, settled, late }: LedgerEntry): boolean {
  return byHand && !late && due !== null && settled !== null && settled > due;
}

/**
 * What became of a promise by the end of a play.
 *
 * @param clock seconds on the play's clock at its end: tells a promise that falls due later from one for
 * which the play had no occasion
 */
export function statusWords(entry: LedgerEntry, clock?: number): string {
  switch (entry.status) {
    case 'kept':
      if (entry.late) return 'kept, late';
      return keptPastItsTime(entry) ? 'kept; the play had no moment for it before' : 'kept';
    case 'broken':
      return entry.warned ? 'broken, and the customer was told before' : 'broken';
    case 'open':
      if (!isFirm(entry)) return 'nothing anybody could be held to';
      if (clock !== undefined && entry.due !== null && entry.due <= clock)
        return 'could not be kept in this play: the play moved past it';
      return 'falls due after this play';
  }
}
