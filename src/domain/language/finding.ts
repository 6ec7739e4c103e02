import type { Behaviour } from './behaviour.ts';
import type { Veto } from './vetoes.ts';

/** A time that a customer could hold one to. */
export interface Bound {
  /** The words, as typed. */
  readonly text: string;
  /** Minutes from now, or `null` where the words give a bound that no clock can place ("before you leave"). */
  readonly minutes: number | null;
}

export interface Slots {
  readonly bound?: Bound;
  readonly channel?: 'phone' | 'email' | 'text' | 'chat' | 'visit';
  readonly amount?: { readonly text: string; readonly value: number; readonly unit: string };
  /** What an apology is for, where that is not what went wrong. */
  readonly for?: 'own-remark';
}

/** One thing a reply does, with the words that do it. */
export interface Finding {
  readonly label: Behaviour;
  /** UTF-16 offsets in the text as typed: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** 0..1, three decimals. */
  readonly confidence: number;
  /** Not firm: asked about in the debrief, never scored. */
  readonly possible: boolean;
  /** One line in plain words. */
  readonly reason: string;
  readonly slots: Slots;
  /** Where the model found it and no rule: the words that carried it, and labelled words most like it. */
  readonly evidence?: { readonly words: readonly string[]; readonly like?: string };
}

/** What was nearly found, and what stopped it. */
export interface NearMiss {
  readonly label: Behaviour;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly veto: Veto;
}

export interface Analysis {
  readonly findings: readonly Finding[];
  readonly nearMisses: readonly NearMiss[];
}
