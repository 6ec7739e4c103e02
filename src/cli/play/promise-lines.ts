import { isOwed, type Judgement, type LedgerEntry } from '#domain/play/ledger-entry.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import { GROUND_WORDS, statusWords, VERDICT_WORDS } from '#domain/scoring/ledger-words.ts';
import { clockWords } from './clock-words.ts';
import { quoted } from './quoted.ts';

/** ` by Friday 21:00`; nothing where no clock can place it. */
export function byWhen({ due }: LedgerEntry, set: StageSet): string {
  return due === null ? '' : ` by ${clockWords(set, due)}`;
}

function judgedWords({ judged, because }: Judgement): string {
  return `${VERDICT_WORDS[judged]}: ${GROUND_WORDS[because]}`;
}

function judgements(entry: LedgerEntry): string {
  const { atDue } = entry;
  const changed = atDue && (atDue.judged !== entry.judged || atDue.because !== entry.because);
  return `${judgedWords(entry)}${changed ? `; when it fell due, ${judgedWords(atDue)}` : ''}`;
}

/**
 * The ledger, a line each: its number, the words, by when, what became of it, how it was judged.
 *
 * @param ended seconds on the play's clock at its end; `null` while it goes on
 */
export function promiseLines(
  ledger: readonly LedgerEntry[],
  set: StageSet,
  ended: number | null,
): readonly string[] {
  return ledger.map((entry, place) => {
    const status = ended === null && isOwed(entry) ? 'open' : statusWords(entry, ended ?? undefined);
    const where = entry.source === 'picked' ? 'picked after reply' : 'reply';
    const words = `${quoted(entry.text)}${byWhen(entry, set)} (${where} ${entry.reply + 1})`;
    return `  ${place + 1}  ${words}: ${status} (${judgements(entry)})`;
  });
}
