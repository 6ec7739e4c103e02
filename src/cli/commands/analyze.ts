import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { byteLines } from '#application/byte-lines.ts';
import { openSource } from '#application/open-source.ts';
import { type ReplyRow, readReplyRow } from '#application/read-reply-row.ts';
import { analyze } from '#domain/language/analyze.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { Now } from '#domain/language/time-bound.ts';
import { jsonLine } from '../json-line.ts';
import { plain, type Terminal } from '../terminal.ts';

/** There is no clock in the input, and the same input must give the same output. */
const MONDAY_NOON: Now = { weekday: 0, minutes: 12 * 60 };

export const ANALYZE_HELP = `
Each line in:   {"id": 1, "text": "I am sorry."}, with "customer" and "channel" if you like; they change nothing
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

function answer({ id, text }: ReplyRow): string {
  return jsonLine({ id, findings: analyze(text, english, MONDAY_NOON).findings.map(shownFinding) });
}

/**
 * Answers JSON Lines with JSON Lines, each before the next is read, so that another program can hold a
 * dialogue with it. Reading waits while the output is not taken.
 *
 * @param file what to read; nothing means `input`
 * @returns the exit code: 1 when a line, or the file, could not be read
 */
export async function analyzeRows(
  file: string | undefined,
  input: Readable,
  output: Writable,
  terminal: Terminal,
): Promise<number> {
  const source = file === undefined ? ({ ok: true, chunks: input } as const) : await openSource(file);
  if (!source.ok) {
    terminal.err(plain(source.report));
    return 1;
  }
  const where = file ?? 'standard input';
  let code = 0;
  let line = 0;
  for await (const bytes of byteLines(source.chunks)) {
    line++;
    const reading = readReplyRow(bytes);
    if (reading.kind === 'fault') {
      terminal.err(plain(`${where}:${line}: ${reading.fault}`));
      code = 1;
    } else if (reading.kind === 'row' && !output.write(answer(reading.row))) await once(output, 'drain');
  }
  return code;
}
