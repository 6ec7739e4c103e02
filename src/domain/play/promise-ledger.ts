import { isFirm, type Judgement, type LedgerEntry } from './ledger-entry.ts';

/** A call that comes this much late still keeps the promise to call, in seconds. */
const GRACE = 30 * 60;

/** A point at which promises are settled, and when the next chance to act comes. */
export interface Occasion {
  readonly clock: number;
  /** Seconds on the clock; `null` when this is the last. */
  readonly next: number | null;
  /** `null` where nobody could be in touch. */
  readonly inTouch: boolean | null;
  /** Clock times at which the trainee could act so far, this one among them. */
  readonly chances: readonly number[];
  /** Clock times at which word was sent after the talk, this one among them. */
  readonly sent: readonly number[];
  /** What was done inside the firm since (P13, P14). */
  readonly rushed: 'well' | 'badly' | null;
  readonly granted: readonly string[];
}

export interface Settled {
  readonly entry: LedgerEntry;
  readonly came: 'kept' | 'late' | 'broken';
}

/**
 * Whether being in touch now would be what was promised: in the later half of the time given or just after, or
 * before that where no later chance comes in time and no hour was named.
 *
 * @param next the next chance, in seconds on the clock
 */
function isDueContact(entry: LedgerEntry, made: number, clock: number, next: number | null): boolean {
  const { due, appointed } = entry;
  if (due === null) return true;
  if (clock > due + GRACE) return false;
  if (clock >= made + (due - made) / 2) return true;
  // A call at four tomorrow is not made tonight, whatever chances come.
  return !appointed && (next === null || next > due + GRACE);
}

/** The judgement when it falls due: what was done inside the firm since may have changed what can be. */
function judgedAgain(entry: LedgerEntry, { rushed, granted }: Occasion): Judgement {
  if (entry.fixes && rushed === 'badly') return { judged: 'impossible', because: 'rushed-badly' };
  if (entry.fixes && rushed === 'well') return { judged: 'possible', because: 'rushed-well' };
  if (entry.remedy !== null && granted.includes(entry.remedy)) {
    return { judged: 'possible', because: 'granted' };
  }
  return { judged: entry.judged, because: entry.because };
}

function isOverdue(entry: LedgerEntry, { clock, next }: Occasion): boolean {
  return entry.due === null ? next === null : entry.due <= clock;
}

/** What becomes of one open promise here; `undefined` while it stays open. */
function cameTo(entry: LedgerEntry, made: number, at: Occasion): Settled['came'] | undefined {
  const { clock, next, inTouch } = at;
  if (entry.what === 'contact' && entry.due === null) {
    // No clock tells when it is so ("when it is there"): it shows at the end whether word ever came.
    if (next !== null || !at.chances.some((each) => each > made)) return undefined;
    return at.sent.some((each) => each > made) ? 'kept' : 'broken';
  }
  if (entry.what === 'contact') {
    if (inTouch === null || !isDueContact(entry, made, clock, next)) return undefined;
    if (!inTouch && next !== null && next <= (entry.due ?? next) + GRACE) return undefined;
    return inTouch ? 'kept' : 'broken';
  }
  if (!isOverdue(entry, at)) return undefined;
  const { judged } = judgedAgain(entry, at);
  // What was picked came with the longest time it takes: only a rushed fix spoils it.
  if (entry.source === 'picked') return judged === 'impossible' ? 'broken' : 'kept';
  if (!entry.byHand) return judged === 'possible' ? 'kept' : 'broken';
  // Nobody can be blamed, or praised, for a moment that the play did not have.
  if (!hadChance({ ...entry, due: entry.due ?? clock }, made, at.chances)) return undefined;
  // On arriving somewhere it can still be done, late; on leaving it no longer can.
  return inTouch === null && next !== null ? undefined : 'broken';
}

/**
 * Settles what this occasion decides. A promise to be in touch is kept by being in touch when it counts and
 * broken when the last such occasion passes; one for which the play has no occasion stays open. What the
 * trainee does alone is kept by doing it; what others do is settled once it is due, by what the facts allow.
 *
 * @param madeAt seconds on the play's clock at which each reply was given
 */
export function settle(
  ledger: readonly LedgerEntry[],
  madeAt: readonly number[],
  at: Occasion,
): { readonly ledger: readonly LedgerEntry[]; readonly settled: readonly Settled[] } {
  const settled: Settled[] = [];
  const next = ledger.map((entry): LedgerEntry => {
    const made = madeAt[entry.reply] ?? 0;
    if (entry.status !== 'open' || !isFirm(entry) || made >= at.clock) return entry;
    const came = cameTo(entry, made, at);
    if (came === undefined) return entry;
    const now: LedgerEntry = {
      ...entry,
      status: came === 'broken' ? 'broken' : 'kept',
      settled: at.clock,
      atDue: judgedAgain(entry, at),
    };
    settled.push({ entry: now, came });
    return now;
  });
  return { ledger: next, settled };
}

/** Whether there was a moment to act between the making of a promise and its time, here or before. */
function hadChance({ due }: LedgerEntry, made: number, chances: readonly number[]): boolean {
  return due === null || chances.some((each) => each > made && each <= due + GRACE);
}

/** Where a promise is kept: when each reply was given, and when the trainee could act so far, in seconds. */
export interface Chances {
  readonly clock: number;
  readonly madeAt: readonly number[];
  readonly chances: readonly number[];
}

/** The trainee does what was promised, in time or late. What the play gave no moment for before is not late. */
export function keep(
  ledger: readonly LedgerEntry[],
  place: number,
  { clock, madeAt, chances }: Chances,
): Settled | undefined {
  const entry = ledger[place];
  if (!entry?.byHand || entry.status !== 'open') return undefined;
  const overdue = entry.due !== null && clock > entry.due + GRACE;
  const late = overdue && hadChance(entry, madeAt[entry.reply] ?? 0, chances);
  return {
    entry: {
      ...entry,
      status: 'kept',
      settled: clock,
      late,
      atDue: { judged: 'possible', because: 'own-hands' },
    },
    came: late ? 'late' : 'kept',
  };
}

/** A promise that is due now or before the next chance comes, and what keeps it. */
export interface Due {
  readonly place: number;
  readonly entry: LedgerEntry;
  /** By telling the customer, by doing it, or by others. */
  readonly keptBy: 'telling' | 'doing' | 'others';
  /** Its time is over: there was a moment for it (`late`), or the play has passed it by. */
  readonly over: 'late' | 'passed-by' | null;
}

/** What is due at this point: what a conscientious person would see on the list. */
export function dueNow(
  ledger: readonly LedgerEntry[],
  { madeAt, clock, chances }: Chances,
  next: number | null,
): readonly Due[] {
  return ledger.flatMap((entry, place): Due[] => {
    if (entry.status !== 'open' || !isFirm(entry)) return [];
    const made = madeAt[entry.reply] ?? 0;
    const past = entry.due !== null && entry.due < clock;
    const over = !past ? null : hadChance(entry, made, chances) ? 'late' : 'passed-by';
    if (entry.what === 'contact') {
      return isDueContact(entry, made, clock, next) ? [{ place, entry, keptBy: 'telling', over }] : [];
    }
    const before = entry.due === null || next === null || entry.due <= next;
    return before ? [{ place, entry, keptBy: entry.byHand ? 'doing' : 'others', over }] : [];
  });
}
