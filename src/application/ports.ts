import type { Decision, Dispute } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';

/** Keeps every edition that was ever played, so that an old record can still be evaluated. */
export interface EditionStore {
  /** @param seenAt ISO 8601; kept for those not seen before */
  saveEditions(editions: Iterable<Edition>, seenAt: string): Promise<void>;
  /** Rejects with `AlteredEdition` where what is stored is no longer what the hash was made of. */
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

/** A kept play with what it was first scored by. */
export interface ArchivedPlay extends KeptPlay {
  readonly scenarioHash: string;
  readonly rules: string;
  readonly rubric: { readonly name: string; readonly version: number };
}

/** All plays, to be gone through a page at a time. */
export interface PlayArchive {
  countPlays(): Promise<number>;
  /** The next plays in the order of their ids; '' comes before the first. */
  playsAfter(id: string, most: number): Promise<readonly ArchivedPlay[]>;
}

/** What a play comes to under a later rubric or later rules; the first outcome stays as it was. */
export interface RescoredPlay {
  readonly play: string;
  readonly rubric: { readonly name: string; readonly version: number };
  readonly rules: string;
  /** ISO 8601. */
  readonly storedAt: string;
  /** `JSON.stringify` of what `evaluate` gave. */
  readonly outcome: string;
}

export interface NewRescoredPlay extends RescoredPlay {
  /** Content hash of the rubric. */
  readonly rubricHash: string;
  readonly total: number;
}

export interface RescoredStore {
  /** Keeps each unless one of that play, rubric version and rules is there. @returns how many were not */
  keepRescored(plays: readonly NewRescoredPlay[]): Promise<number>;
  /** The newest last. */
  rescoredOf(play: string): Promise<readonly RescoredPlay[]>;
  /** Content hashes of the rubrics that were applied under this name and version. */
  appliedAs(rubric: { readonly name: string; readonly version: number }): Promise<readonly string[]>;
}

export type DisputeStatus = 'open' | Decision['kind'];

export interface DisputeStore {
  /** Keeps a dispute unless its receipt has an open one; answers with the open one that is there now. */
  openDispute(dispute: Dispute): Promise<{ readonly dispute: Dispute; readonly isNew: boolean }>;
  findDispute(id: string): Promise<Dispute | undefined>;
  /** False where it was not open, and nothing was changed. */
  decideDispute(id: string, decision: Decision): Promise<boolean>;
  /** The oldest first. */
  disputesOf(play: string): Promise<readonly Dispute[]>;
  /** The next in the order of time; `null` comes before the first. */
  disputesAfter(
    place: Pick<Dispute, 'openedAt' | 'id'> | null,
    status: DisputeStatus | 'all',
    most: number,
  ): Promise<readonly Dispute[]>;
  /** Plays with an accepted dispute, in the order of their ids; '' comes before the first. */
  acceptedPlaysAfter(play: string, most: number): Promise<readonly string[]>;
}
