import { z } from 'zod';
import { MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import { MAX_LINE_BYTES } from './byte-lines.ts';

/** A reply to analyse. What else stands in its line, such as `channel`, changes nothing. */
export interface ReplyRow {
  readonly id: string | number;
  readonly text: string;
  /** What the customer said last, where it is given as text. */
  readonly customer?: string | undefined;
}

export type RowReading =
  | { readonly kind: 'row'; readonly row: ReplyRow }
  | { readonly kind: 'blank' }
  /** One sentence: what was expected, what was found; then the mend. */
  | { readonly kind: 'fault'; readonly fault: string };

const EXAMPLE = '{"id": 1, "text": "I am sorry."}';

function found(value: unknown): string {
  if (value === undefined) return 'no such key';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return shown.length <= 60 ? shown : `${shown.slice(0, 57)}...`;
}

// A whole number beyond 2^53 would come back as another number, and the answer could not be told whose it is.
const exact = (id: string | number): boolean => !Number.isInteger(id) || Number.isSafeInteger(id);

const replyRowSchema = z.object(
  {
    id: z
      .union([z.string(), z.number()], {
        error: ({ input }) =>
          `"id": expected a string or a number, found ${found(input)}. Give the line an id of its own.`,
      })
      .refine(exact, {
        error: '"id": expected a number up to 9007199254740991, found a larger one. Put it in quotes.',
      }),
    text: z
      .string({
        error: ({ input }) => `"text": expected a string, found ${found(input)}. Put the reply in quotes.`,
      })
      .max(MAX_REPLY_CHARACTERS, {
        error: ({ input }) =>
          `"text": expected at most ${MAX_REPLY_CHARACTERS} characters, found ${String(input).length}. Shorten the reply.`,
      }),
    customer: z.string().optional().catch(undefined),
  },
  { error: ({ input }) => `expected an object, found ${found(input)}. Write a line such as ${EXAMPLE}.` },
);

function fault(words: string): RowReading {
  return { kind: 'fault', fault: words };
}

function decoded(line: Uint8Array): string | undefined {
  try {
    // It also takes off the byte order mark with which some programs begin a file.
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return undefined;
  }
}

/** Verifies one line of JSON Lines, given without its end; `undefined` stands for one too long to be kept. */
export function readReplyRow(line: Uint8Array | undefined): RowReading {
  if (!line)
    return fault(
      `expected at most ${MAX_LINE_BYTES} bytes in a line, found more. Write one object a line, with the reply as "text".`,
    );
  const source = decoded(line);
  if (source === undefined)
    return fault('expected text in UTF-8, found bytes that are not. Save the file as UTF-8.');
  if (source.trim() === '') return { kind: 'blank' };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return fault(`expected JSON, found text that is not JSON. Write a line such as ${EXAMPLE}.`);
  }
  const parsed = replyRowSchema.safeParse(value);
  if (parsed.success) return { kind: 'row', row: parsed.data };
  return fault(parsed.error.issues[0]?.message ?? 'expected an object with "id" and "text".');
}
