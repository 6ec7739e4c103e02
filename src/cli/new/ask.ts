import type { LineSource } from '../play/line-source.ts';
import { plain, type Terminal } from '../terminal.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  /** What was expected instead. */
  | { readonly ok: false; readonly expected: string };

export interface Question<Value> {
  readonly words: string;
  /** Taken for an empty line. */
  readonly fallback: string;
  readonly read: (text: string) => Answer<Value>;
}

/** An answer that cannot be taken, or none; the message is for a person. */
export class NoAnswer extends Error {}

/**
 * Asks until the answer can be taken. Where lines are piped in nobody is there to ask again: a wrong line, or
 * too few of them, is the end of it.
 */
export async function ask<Value>(
  question: Question<Value>,
  lines: LineSource,
  terminal: Terminal,
): Promise<Value> {
  const { words, fallback, read } = question;
  for (;;) {
    const line = await lines.next(`${words}${fallback === '' ? '' : ` [${fallback}]`}: `);
    if (line === undefined) {
      throw new NoAnswer(
        `expected an answer to "${words}", found the end of the input. Give a line for each question, or --yes.`,
      );
    }
    const text = line.trim() === '' ? fallback : line.trim();
    const answer = read(text);
    if (answer.ok) return answer.value;
    const report = `${words}: expected ${answer.expected}, found "${plain(text.slice(0, 60))}".`;
    if (!lines.echoes) throw new NoAnswer(`${report} Correct that line.`);
    terminal.err(report);
  }
}
