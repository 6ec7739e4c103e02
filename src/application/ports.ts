import type { Decision, Dispute } from '#contract/api.ts';
import type { VISIBILITIES } from '#contract/progress.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Refusal } from './refusal.ts';
import type { Tally } from './tallies.ts';

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

/** The numbers by which plays are counted; all of them follow from the outcome and the edition. */
export interface PlayFigures {
  /** 0..100; `null` where the scenario has no occasion for the skill. */
  readonly skills: Readonly<Record<Skill, number | null>>;
  /** How many misses no score makes up for. */
  readonly critical: number;
  /** Of the customer with the firm at the end, 0..100. */
  readonly satisfaction: number;
  /** Of what was given, in cents of the scenario's currency. */
  readonly costCents: number;
  /** What the customer's own business gains or loses, and the same with that of those who hear of it, in cents. */
  readonly lifetimeCents: number;
  readonly networkCents: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  /** Points at which word was due, and those of them at which it was sent. */
  readonly updatesDue: number;
  readonly updatesSent: number;
  /** Whether anything was given, and whether all of it was the trainee's own to give. */
  readonly gave: boolean;
  readonly ownAuthority: boolean;
  /** Whether the matter was handed on, and whether although what was given was the trainee's own to give. */
  readonly escalated: boolean;
  readonly needless: boolean;
  /** The words in which a change was named that keeps it from happening again; `null` where none was. */
  readonly prevention: string | null;
  readonly tallies: readonly Tally[];
}

/** `private`: its owner's alone. `shared`: shown by its owner. `assessed`: taken as an assessment. */
export type Visibility = (typeof VISIBILITIES)[number];

/** What is kept beside a play to find and count it by; all of it follows from record and outcome. */
export interface NewPlay extends KeptPlay {
  readonly scenarioHash: string;
  readonly rules: string;
  readonly rubric: { readonly name: string; readonly version: number };
  readonly complete: boolean;
  readonly total: number;
  readonly figures: PlayFigures;
  readonly visibility: Visibility;
  /** The assignment that it is an attempt of. */
  readonly assignment: string | null;
}

/** A play as it is found again. */
export interface FoundPlay extends KeptPlay {
  /** `null`: a guest's. */
  readonly owner: string | null;
}

/** Whose a play is, and who may see it. */
export interface PlayStanding {
  readonly owner: { readonly id: string; readonly name: string } | null;
  /** Of the owner, now. */
  readonly teams: readonly string[];
  readonly mode: PlayRecord['mode'];
  readonly visibility: Visibility;
  /** Whether a point of it was ever disputed. */
  readonly disputed: boolean;
}

/** An attempt at an assignment that the server has begun: what its play must be. */
export interface BegunAttempt {
  readonly assignment: string;
  readonly person: string;
  readonly seed: number;
  readonly scenarioHash: string;
  readonly mode: PlayRecord['mode'];
}

/** Plays of one person, or of guests, to be kept at once. */
export interface PlaysToKeep {
  /** `null`: guests'. */
  readonly owner: string | null;
  /** Each is kept unless one with its id is there already. */
  readonly fresh: readonly NewPlay[];
  /** Stored plays of nobody's to become the owner's own, private, where the record is the very same text. */
  readonly adopt: readonly Pick<KeptPlay, 'id' | 'record'>[];
}

export type Keeping =
  | {
      readonly kind: 'kept';
      /** Ids of the fresh ones that were not there; of two with one id the first is kept. */
      readonly isNew: ReadonlySet<string>;
    }
  /** The owner was deleted meanwhile; nothing was kept. */
  | { readonly kind: 'owner-gone' };

export interface PlayStore {
  /** All of it or nothing, with what is counted of it. */
  keepPlays(plays: PlaysToKeep): Promise<Keeping>;
  hasPlay(id: string): Promise<boolean>;
  findPlay(id: string): Promise<FoundPlay | undefined>;
  findAttempt(play: string): Promise<BegunAttempt | undefined>;
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
  /**
   * Keeps a dispute unless its receipt has an open one; answers with the open one that is there now, or nothing where
   * the play was removed meanwhile.
   */
  openDispute(dispute: Dispute): Promise<{ readonly dispute: Dispute; readonly isNew: boolean } | undefined>;
  findDispute(id: string): Promise<Dispute | undefined>;
  /**
   * False where it was not open, and nothing was changed.
   *
   * @param by who decides; `null` in the command line
   */
  decideDispute(id: string, decision: Decision, by: string | null): Promise<boolean>;
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

/** A record to be evaluated, with all that its outcome hangs on. */
export interface Submission {
  /** Canonical JSON of a record, as `readRecord` gives it. */
  readonly record: string;
  /** The one that the record pins. */
  readonly edition: Edition;
  readonly rubric: Rubric;
}

/** What a record comes to: the outcome as the text that is kept, and what is kept beside it. */
export interface EvaluatedPlay {
  /** `JSON.stringify` of what `evaluate` gave. */
  readonly outcome: string;
  readonly rules: string;
  readonly rubric: { readonly name: string; readonly version: number };
  readonly complete: boolean;
  readonly total: number;
  readonly figures: PlayFigures;
}

export type EvaluationAnswer =
  | { readonly kind: 'evaluated'; readonly play: EvaluatedPlay }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Too many are waiting: it was not looked at, and may be sent again after so many seconds. */
  | { readonly kind: 'busy'; readonly seconds: number }
  /** It broke what evaluated it, or took longer than any play does; `why` is for the log. */
  | { readonly kind: 'failed'; readonly why: string };

/** Evaluates records away from whoever asks; many may be asked for at once. Rejects on no record. */
export interface Evaluator {
  evaluate(submission: Submission): Promise<EvaluationAnswer>;
}
