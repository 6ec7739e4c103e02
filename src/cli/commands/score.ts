import type { Readable, Writable } from 'node:stream';
import type { ReplyRow } from '#application/read-reply-row.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishReplyCues } from '#domain/language/packs/english/reply-cues.ts';
import type { Now } from '#domain/language/time-bound.ts';
import type { ReplyLanguage } from '#domain/scoring/read-reply.ts';
import { scoreReply } from '#domain/scoring/score-reply.ts';
import { answerRows } from '../answer-rows.ts';
import type { Terminal } from '../terminal.ts';

/** There is no clock in the input, and the same input must give the same output. */
const MONDAY_NOON: Now = { weekday: 0, minutes: 12 * 60 };
const LANGUAGE: ReplyLanguage = { pack: english, cues: englishReplyCues };

/** Scores each reply of JSON Lines on its own; see `answerRows`. */
export function scoreRows(
  file: string | undefined,
  input: Readable,
  output: Writable,
  terminal: Terminal,
): Promise<number> {
  const answer = ({ id, text }: ReplyRow) => ({
    id,
    ...scoreReply(text, LANGUAGE, MONDAY_NOON),
  });
  return answerRows(answer, file, input, output, terminal);
}
