import type { Readable, Writable } from 'node:stream';
import type { ReplyRow } from '#application/read-reply-row.ts';
import { analyze } from '#domain/language/analyze.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { Now } from '#domain/language/time-bound.ts';
import { answerRows } from '../answer-rows.ts';
import type { Terminal } from '../terminal.ts';

/** There is no clock in the input, and the same input must give the same output. */
const MONDAY_NOON: Now = { weekday: 0, minutes: 12 * 60 };

/** A finding as other programs get it; what the domain adds to its own does not change that by itself. */
function shownFinding({ label, start, end, rule, reason, confidence, possible, slots, evidence }: Finding) {
  return {
    label,
    start,
    end,
    rule,
    reason,
    confidence,
    ...(possible && { possible }),
    slots,
    ...(evidence && { evidence }),
  };
}

/** Tells what each reply of JSON Lines does; see `answerRows`. */
export function analyzeRows(
  file: string | undefined,
  input: Readable,
  output: Writable,
  terminal: Terminal,
): Promise<number> {
  const answer = ({ id, text, customer }: ReplyRow) => ({
    id,
    findings: analyze(text, english, MONDAY_NOON, customer).findings.map(shownFinding),
  });
  return answerRows(answer, file, input, output, terminal);
}
