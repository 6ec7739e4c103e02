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

export const ANALYZE_HELP = `
Each line in:   {"id": 1, "text": "I am sorry."}, with "customer" and "channel" if you like: what the customer said
                last tells what a bare "no" or "yes, of course" does, and "channel" changes nothing
Each line out:  {"id": 1, "findings": [{"label", "start", "end", "rule", "reason", "confidence", "slots"}]}

Lines are answered in their order, each as soon as it is read. "start" and "end" count UTF-16 units of "text".
"possible": true marks a finding that is not firm; "evidence" comes with what the model found and no rule.
Every reply is taken to be said on a Monday at noon, so "by 5pm" is in 300 minutes: the same input gives the
same output. A line that cannot be read is told on standard error and not answered; the exit code is then 1.`;

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
