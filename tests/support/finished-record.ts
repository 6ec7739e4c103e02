import { randomUUID } from 'node:crypto';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { makeRecord } from './make-record.ts';
import { PLAYS } from './plays.ts';

const made = new Map<string, PlayRecord>();

/**
 * The record of a finished play with an id of its own: the typing of one is worked out once for each edition, seed and
 * manner, so that a test may have thousands.
 */
export function finishedRecord(
  edition: Edition,
  about: {
    readonly seed?: number;
    readonly manner?: 'good' | 'bad';
    readonly mode?: PlayRecord['mode'];
    readonly id?: string;
  } = {},
): PlayRecord {
  const { seed = 7, manner = 'good', mode = 'practice', id = randomUUID() } = about;
  const key = `${edition.hash} ${seed} ${manner}`;
  const record =
    made.get(key) ??
    makeRecord(edition, seed, PLAYS[edition.scenario.scenario]?.[manner] ?? ['Sorry.', null]);
  made.set(key, record);
  return { ...record, id, mode };
}
