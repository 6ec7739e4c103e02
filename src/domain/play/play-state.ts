import type { Cause, Tally } from '../customer/respond.ts';
import type { CustomerState } from '../customer/state.ts';
import type { Behaviour } from '../language/behaviour.ts';
import type { Finding, NearMiss } from '../language/finding.ts';
import type { Mood } from '../scenario/mood.ts';
import type { LedgerEntry } from './promise-ledger.ts';

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
  readonly causes: readonly Cause[];
  readonly moodBefore: Mood;
  readonly mood: Mood;
  readonly after: CustomerState;
}

export type Entry =
  | ReplyEntry
  | { readonly kind: 'customer'; readonly at: number; readonly text: string; readonly mood: Mood }
  | { readonly kind: 'narration'; readonly at: number; readonly text: string }
  | { readonly kind: 'silence'; readonly at: number; readonly seconds: number; readonly mood: Mood }
  | { readonly kind: 'nothing-sent'; readonly at: number; readonly moment: string };

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
  readonly offered: readonly string[];
  readonly picked: string | null;
  /** The pick was made by the reply just heard. */
  readonly justPicked: boolean;
  readonly given: readonly string[];
  readonly ledger: readonly LedgerEntry[];
  readonly revealed: readonly string[];
  readonly ending: string | null;
  /** Customer lines already spoken, so that none is said twice. */
  readonly spoken: readonly string[];
}

export function replies(state: PlayState): readonly ReplyEntry[] {
  return state.transcript.filter((entry): entry is ReplyEntry => entry.kind === 'reply');
}

export function lastReply(state: PlayState): ReplyEntry | undefined {
  return state.transcript.findLast((entry): entry is ReplyEntry => entry.kind === 'reply');
}
