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

export const SCORE_HELP = `
Each line in:   {"id": 1, "text": "I am sorry."}, with "customer", "channel" and "situation" if you like; they
                change nothing
Each line out:  {"id": 1, "skills": {"apology", "no-excuses", "realistic-promises", "choices", "follow-up"},
                "overall", "receipts": [{"skill", "rule", "points", "words", "start", "end", "principle", "says",
                "earn"}]}

Scores are whole numbers from 0 to 100, never null; those of a skill are the sum of its receipts. "start" and
"end" count UTF-16 units of "text". Lines are answered in their order, each as soon as it is read. Every reply
is taken to be said on a Monday at noon. A line that cannot be read is told on standard error and not answered;
the exit code is then 1. docs/scoring.md says more.`;

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
