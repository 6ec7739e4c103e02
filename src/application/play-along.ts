import { drawPersona } from '#domain/customer/draw-persona.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { PlayEvent, PlayRecord } from '#domain/play/record.ts';
import { type ReplayResult, replay, typingTime } from '#domain/play/replay.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import type { Edition } from '#domain/scenario/edition.ts';

/** A record in which nothing has been done yet; id and seed are the caller's, so that nothing here is chance. */
export function newRecord(
  edition: Edition,
  given: { readonly id: string; readonly seed: number; readonly mode: PlayRecord['mode'] },
): PlayRecord {
  return {
    ...given,
    scenario: { id: edition.scenario.scenario, hash: edition.hash },
    rules: RULES_VERSION,
    persona: drawPersona(edition.scenario, given.seed),
    events: [],
  };
}

/** A reply with the time it takes to write, on the play's clock. */
export function replyEvent(play: PlayState, text: string, option?: number): PlayEvent {
  const said = text.trim();
  return {
    kind: 'reply',
    at: play.clock + typingTime(said),
    text: said,
    ...(option !== undefined && { option }),
  };
}

/** Something done inside the firm; a message takes the time it takes to write. */
export function actEvent(play: PlayState, act: string, text: string | null): PlayEvent {
  return text === null
    ? { kind: 'act', at: play.clock, act }
    : { kind: 'act', at: play.clock + typingTime(text), act, text };
}

/** So many seconds in which nothing is said. */
export function silenceEvent(play: PlayState, seconds: number): PlayEvent {
  return { kind: 'silence', at: play.clock + seconds, seconds };
}

export type Step = { readonly record: PlayRecord; readonly result: ReplayResult };

/** The record with one event more, and what it comes to. A fault leaves the caller's record as it was. */
export function withEvent(edition: Edition, record: PlayRecord, event: PlayEvent, pack: LanguagePack): Step {
  const longer = { ...record, events: [...record.events, event] };
  return { record: longer, result: replay(edition, longer, pack) };
}
