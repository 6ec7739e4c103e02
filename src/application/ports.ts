import type { PlayRecord } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';

/** Keeps every edition that was ever played, so that an old record can still be evaluated. */
export interface EditionStore {
  /** @param seenAt ISO 8601; kept for those not seen before */
  saveEditions(editions: Iterable<Edition>, seenAt: string): Promise<void>;
  findEdition(hash: string): Promise<Edition | undefined>;
}

/** A play as it is kept: record and outcome are the exact text, so that no store can alter a byte of them. */
export interface KeptPlay {
  readonly id: string;
  readonly mode: PlayRecord['mode'];
  /** ISO 8601. */
  readonly storedAt: string;
  /** Canonical JSON of the record. */
  readonly record: string;
  /** `JSON.stringify` of what `evaluate` gave. */
  readonly outcome: string;
}

/** What is kept beside a play to find and count it by; all of it follows from record and outcome. */
export interface NewPlay extends KeptPlay {
  readonly scenarioHash: string;
  readonly rules: string;
  readonly rubric: { readonly name: string; readonly version: number };
  readonly complete: boolean;
  readonly total: number;
}

export interface PlayStore {
  /** Keeps a play unless one with its id is there already; answers with the one that is there now. */
  keepPlay(play: NewPlay): Promise<{ readonly kept: KeptPlay; readonly isNew: boolean }>;
  findPlay(id: string): Promise<KeptPlay | undefined>;
}
