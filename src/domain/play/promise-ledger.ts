import type { Finding } from '../language/finding.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { mentioned } from './remedies.ts';

export interface LedgerEntry {
  /** The reply it was made in. */
  readonly reply: number;
  /** The trainee's words, and where they stand. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** To be in touch, or to do something. */
  readonly what: 'contact' | 'deed';
  /** The bound in the trainee's words. */
  readonly bound: string;
  /** Seconds on the play's clock; `null` where no clock can place the bound. */
  readonly due: number | null;
  /** By the facts of the scenario, when it was made. */
  readonly judged: 'possible' | 'unlikely' | 'impossible';
  readonly status: 'open' | 'kept' | 'broken';
}

function judge(
  what: LedgerEntry['what'],
  minutes: number | null,
  needs: readonly [number, number] | null,
  certain: boolean,
): LedgerEntry['judged'] {
  if (what === 'contact' || needs === null || minutes === null) return 'possible';
  if (minutes * 60 < needs[0]) return 'impossible';
  return minutes * 60 < needs[1] || !certain ? 'unlikely' : 'possible';
}

/** The promises with a bound in one reply, each judged against the scenario's facts. */
export function promisesIn(
  text: string,
  findings: readonly Finding[],
  scenario: Scenario,
  reply: number,
  clock: number,
): LedgerEntry[] {
  const contacts = findings.filter((finding) => finding.label === 'followup.check-back' && !finding.possible);
  const bounded = findings.filter((finding) => finding.label === 'promise.bounded' && !finding.possible);
  const deeds = bounded.filter(
    (finding) => !contacts.some((each) => each.start < finding.end && finding.start < each.end),
  );
  return [...contacts, ...deeds]
    .sort((a, b) => a.start - b.start)
    .flatMap((finding): LedgerEntry[] => {
      const { bound } = finding.slots;
      if (!bound) return [];
      const words = text.slice(finding.start, finding.end);
      const what = finding.label === 'followup.check-back' ? 'contact' : 'deed';
      const named = mentioned(words, scenario.remedies);
      const restoring = named.map((id) => scenario.remedies[id]).find((remedy) => remedy?.restores);
      const takes = restoring?.takes;
      const { fix } = scenario.facts;
      const needs: readonly [number, number] | null = restoring
        ? takes === undefined
          ? fix.takes
          : [takes, takes]
        : null;
      return [
        {
          reply,
          text: words,
          start: finding.start,
          end: finding.end,
          what,
          bound: bound.text,
          due: bound.minutes === null ? null : clock + bound.minutes * 60,
          judged: judge(what, bound.minutes, needs, fix.certain || takes !== undefined),
          status: 'open',
        },
      ];
    });
}

/** A call that comes this much late still keeps the promise to call, in seconds. */
const GRACE = 30 * 60;

/** A chance to be in touch, and when the next one comes; `null` when it is the last. */
export interface Occasion {
  readonly clock: number;
  readonly next: number | null;
  /** `null` where nobody could be in touch: only deeds are settled then. */
  readonly inTouch: boolean | null;
}

/** Whether being in touch now would be what was promised: in the later half of the time given, or just after. */
function counts(entry: LedgerEntry, made: number, clock: number): boolean {
  if (entry.due === null) return true;
  return clock >= made + (entry.due - made) / 2 && clock <= entry.due + GRACE;
}

/**
 * Settles what this occasion decides. A promise to be in touch is kept by being in touch when it counts and
 * broken when the last such occasion passes; one for which the play has no occasion stays open. A promise to
 * do something is settled once it is due, by what the facts allowed.
 *
 * @param madeAt seconds on the play's clock at which each reply was given
 */
export function settle(
  ledger: readonly LedgerEntry[],
  madeAt: readonly number[],
  { clock, next, inTouch }: Occasion,
): { readonly ledger: readonly LedgerEntry[]; readonly kept: number; readonly broken: number } {
  let kept = 0;
  let broken = 0;
  const settled = ledger.map((entry): LedgerEntry => {
    const made = madeAt[entry.reply] ?? 0;
    if (entry.status !== 'open' || made >= clock) return entry;
    let keeps: boolean;
    if (entry.what === 'contact') {
      if (inTouch === null || !counts(entry, made, clock)) return entry;
      if (!inTouch && next !== null && counts(entry, made, next)) return entry;
      keeps = inTouch;
    } else {
      const due = entry.due === null ? next === null : entry.due <= clock;
      if (!due) return entry;
      keeps = entry.judged === 'possible';
    }
    if (keeps) kept++;
    else broken++;
    return { ...entry, status: keeps ? 'kept' : 'broken' };
  });
  return { ledger: settled, kept, broken };
}
