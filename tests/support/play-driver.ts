import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { PlayEvent, PlayRecord } from '#domain/play/record.ts';
import { replay, typingTime } from '#domain/play/replay.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { checkingOf } from './sound-scenario.ts';

const PROMISED_CALL = fileURLToPath(new URL('promised-call.yaml', import.meta.url));

/** A scenario with an afterwards in which everything can be done, and a call after the message. */
export function promisedCall(): Edition {
  return checkingOf(readFileSync(PROMISED_CALL, 'utf8')).edition;
}

/** What is done next: a text is said, `null` lets it pass, a number of seconds is silence, the rest is what it says. */
export type Move =
  | string
  | null
  | number
  | { readonly act: string; readonly text?: string }
  | { readonly keep: number };

function eventOf(move: Move, at: number): PlayEvent {
  if (move === null) return { kind: 'let-pass', at };
  if (typeof move === 'number') return { kind: 'silence', at: at + move, seconds: move };
  if (typeof move === 'string') return { kind: 'reply', at: at + typingTime(move), text: move };
  if ('keep' in move) return { kind: 'keep', at, promise: move.keep };
  return { kind: 'act', at, ...move };
}

export interface Driven {
  readonly record: PlayRecord;
  readonly play: PlayState;
  readonly finished: boolean;
}

/** Plays the moves one after the other; throws where one is not possible. */
export function drive(edition: Edition, moves: readonly Move[], seed = 1): Driven {
  let record: PlayRecord = {
    id: '00000000-0000-4000-8000-000000000001',
    scenario: { id: edition.scenario.scenario, hash: edition.hash },
    rules: RULES_VERSION,
    seed,
    persona: drawPersona(edition.scenario, seed),
    mode: 'practice',
    events: [{ kind: 'begin', at: 0 }],
  };
  for (let move = 0; ; move++) {
    const replayed = replay(edition, record, english);
    if (!replayed.ok) throw new Error(`Move ${move}: ${replayed.fault.reason}`);
    const next = moves[move];
    if (next === undefined) {
      return { record, play: replayed.play, finished: replayed.snapshot.status === 'done' };
    }
    record = { ...record, events: [...record.events, eventOf(next, replayed.play.clock)] };
  }
}

/** All that the customer said, in order. */
export function customerLines(play: PlayState): readonly string[] {
  return play.transcript.flatMap((entry) => (entry.kind === 'customer' ? [entry.text] : []));
}
