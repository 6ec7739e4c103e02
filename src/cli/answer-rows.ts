import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { byteLines } from '#application/byte-lines.ts';
import { openSource } from '#application/open-source.ts';
import { type ReplyRow, readReplyRow } from '#application/read-reply-row.ts';
import { jsonLine } from './json-line.ts';
import { plain, type Terminal } from './terminal.ts';

/**
 * Answers JSON Lines with JSON Lines, each before the next is read, so that another program can hold a
 * dialogue with it. Reading waits while the output is not taken.
 *
 * @param file what to read; nothing means `input`
 * @returns the exit code: 1 when a line, or the file, could not be read
 */
export async function answerRows(
  answer: (row: ReplyRow) => unknown,
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
    } else if (reading.kind === 'row' && !output.write(jsonLine(answer(reading.row))))
      await once(output, 'drain');
  }
  return code;
}
