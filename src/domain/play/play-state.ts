import type { Cause, Tally } from '../customer/respond.ts';
import { type CustomerState, mood } from '../customer/state.ts';
import type { Behaviour } from '../language/behaviour.ts';
import type { Finding, NearMiss } from '../language/finding.ts';
import type { Mood } from '../scenario/mood.ts';
import type { CaseNeed } from './case-message.ts';
import type { LedgerEntry } from './ledger-entry.ts';

export type Stage = 'briefing' | 'conversation' | 'afterwards' | 'follow-up' | 'debrief';

/** A reply as it was understood and felt. */
export interface ReplyEntry {
  readonly kind: 'reply';
  /** From 0, over all the replies of the play. */
  readonly index: number;
  readonly stage: Stage;
  /** The moment, event or stage it answers. */
  readonly moment: string;
  readonly at: number;
  readonly text: string;
  readonly option: number | null;
  readonly findings: readonly Finding[];
  readonly nearMisses: readonly NearMiss[];
  /** Remedies named, by id, and how many things were put up for choice. */
  readonly remedies: readonly string[];
  readonly options: number;
  readonly moodBefore: Mood;
  readonly mood: Mood;
  readonly after: CustomerState;
}

export type Entry =
  | ReplyEntry
  | { readonly kind: 'customer'; readonly at: number; readonly text: string; readonly mood: Mood }
  | { readonly kind: 'narration'; readonly at: number; readonly text: string }
  | { readonly kind: 'silence'; readonly at: number; readonly seconds: number; readonly mood: Mood }
  | { readonly kind: 'nothing-sent'; readonly at: number; readonly moment: string }
  | ActEntry
  | {
      readonly kind: 'promise-kept';
      readonly at: number;
      /** Its place in the ledger. */
      readonly place: number;
      readonly late: boolean;
    };

/** Something done inside the firm, and what came of it (P13, P14). */
export interface ActEntry {
  readonly kind: 'act';
  readonly at: number;
  readonly moment: string;
  readonly act: string;
  readonly label: string;
  /** The message written, for a case; `null` otherwise. */
  readonly text: string | null;
  readonly came: 'well' | 'badly' | 'yes' | 'asks' | 'no' | 'done';
  readonly missing: readonly CaseNeed[];
  readonly answer: string;
}

/** A change of the customer, with what brought it about and where it stands in the transcript. */
export interface Logged extends Cause {
  readonly at: number;
  /** The entry of the transcript that it belongs to. */
  readonly entry: number;
  /** As it shows once this has been felt. */
  readonly mood: Mood;
}

/** A point at which word was due (P11), and whether it was sent. */
export interface Update {
  readonly moment: string;
  readonly at: number;
  /** `null` while the trainee is still at it. */
  readonly sent: boolean | null;
}

/** Everything that a play has come to: the machine's context. */
export interface PlayState {
  readonly stage: Stage;
  /** Seconds since the play began. */
  readonly clock: number;
  /** The moment, event or ending the play is at. */
  readonly moment: string;
  readonly customer: CustomerState;
  readonly tally: Tally;
  readonly recent: readonly Behaviour[];
  readonly transcript: readonly Entry[];
  /** How often each moment was reached. */
  readonly visits: Readonly<Record<string, number>>;
  /** How often the present moment was answered since it was last reached from elsewhere. */
  readonly tries: number;
  /** Seconds of silence since something was last said. */
  readonly quiet: number;
  readonly offered: readonly string[];
  readonly picked: string | null;
  /** The pick was made by the reply just heard. */
  readonly justPicked: boolean;
  /** Things were offered and the customer asked for something else; that is done once. */
  readonly countered: 'now' | 'before' | null;
  readonly given: readonly string[];
  readonly ledger: readonly LedgerEntry[];
  readonly revealed: readonly string[];
  /** A hidden fact that the reply just heard asked for, by id. */
  readonly askedFor: string | null;
  readonly ending: string | null;
  /** Every change of the customer's state with its cause, in order. */
  readonly log: readonly Logged[];
  /** Points of the afterwards at which word was due. */
  readonly updates: readonly Update[];
  /** How a rushed fix turned out; `null` where nobody rushed it. */
  readonly rushed: 'well' | 'badly' | null;
  /** Remedies that others in the firm have agreed to. */
  readonly granted: readonly string[];
  /** Customer lines already spoken, so that none is said twice. */
  readonly spoken: readonly string[];
}

export function replies(state: PlayState): readonly ReplyEntry[] {
  return state.transcript.filter((entry): entry is ReplyEntry => entry.kind === 'reply');
}

export function lastReply(state: Pick<PlayState, 'transcript'>): ReplyEntry | undefined {
  return state.transcript.findLast((entry): entry is ReplyEntry => entry.kind === 'reply');
}

/** When each reply was given, in seconds on the play's clock. */
export function madeAt(state: PlayState): readonly number[] {
  return replies(state).map(({ at }) => at);
}

/** Keeps why the customer changed, at the newest entry of the transcript. */
export function logged(state: PlayState, causes: readonly Cause[]): PlayState {
  if (causes.length === 0) return state;
  const entry = state.transcript.length - 1;
  const shown = mood(state.customer);
  return {
    ...state,
    log: [...state.log, ...causes.map((cause) => ({ ...cause, at: state.clock, entry, mood: shown }))],
  };
}
