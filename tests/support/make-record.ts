import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { replay, typingTime } from '#domain/play/replay.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Play } from './plays.ts';

const MAX_TURNS = 40;

/**
 * The record of typing a line of play to its end: in the conversation the last typed line is repeated
 * for as long as it goes on; afterwards `null`, or having no line left, lets the moment pass.
 */
export function makeRecord(
  edition: Edition,
  seed: number,
  play: Play,
  id = '00000000-0000-4000-8000-000000000001',
): PlayRecord {
  let record: PlayRecord = {
    id,
    scenario: { id: edition.scenario.scenario, hash: edition.hash },
    rules: RULES_VERSION,
    seed,
    persona: drawPersona(edition.scenario, seed),
    mode: 'practice',
    events: [{ kind: 'begin', at: 0 }],
  };
  const lastTyped = play.findLast((line) => line !== null) ?? 'Hello.';
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const replayed = replay(edition, record, english);
    if (!replayed.ok) throw new Error(replayed.fault.reason);
    if (replayed.snapshot.status === 'done') return record;
    const { clock, stage } = replayed.play;
    // The letter is not read out on the telephone.
    const left = play[turn] === undefined && replayed.play.moment === 'follow-up-call';
    const planned = left ? null : (play[Math.min(turn, play.length - 1)] ?? null);
    const text = stage === 'conversation' ? (planned ?? lastTyped) : planned;
    record = {
      ...record,
      events: [
        ...record.events,
        text === null
          ? { kind: 'let-pass', at: clock }
          : { kind: 'reply', at: clock + typingTime(text), text },
      ],
    };
  }
  throw new Error(`"${edition.scenario.scenario}" did not end within ${MAX_TURNS} turns.`);
}
