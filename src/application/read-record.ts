import { type PlayRecord, playRecordSchema } from '#domain/play/record.ts';
import { canonicalJson } from '#domain/scenario/content-hash.ts';
import type { Refusal } from './refusal.ts';

export type RecordReading =
  | { readonly ok: true; readonly record: PlayRecord; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal };

function malformed(path: string, expected: string): RecordReading {
  return { ok: false, refusal: { kind: 'record-malformed', path, expected } };
}

/** Verifies the shape of a record and writes it as canonical text. */
export function readRecord(body: unknown): RecordReading {
  const parsed = playRecordSchema.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const words = issue?.message ?? 'not a play record';
    return malformed(issue?.path.join('.') ?? '', `${words.charAt(0).toLowerCase()}${words.slice(1)}`);
  }
  const text = canonicalJson(parsed.data);
  // A record is evaluated by the character: one that reading alters (trims) would score differently here
  // than where it was played.
  if (text !== canonicalJson(body)) {
    const given = (body as PlayRecord).events;
    const at = parsed.data.events.findIndex(
      (event, index) => canonicalJson(event) !== canonicalJson(given[index]),
    );
    return malformed(at < 0 ? '' : `events.${at}.text`, 'expected text without blanks at its ends');
  }
  return { ok: true, record: parsed.data, text };
}
