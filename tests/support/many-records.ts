import { initialTransition, transition } from 'xstate';
import type { Library } from '#application/read-library.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayEvent, PlayRecord } from '#domain/play/record.ts';
import { machineEvent, machineOf, openOptions, typingTime } from '#domain/play/replay.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { PLAYS } from './plays.ts';
import { type Chance, oneOf, seeded } from './seeded.ts';

const TURNS = 10;
/** A play that has not come to its end by then is left out where its end is wanted. */
const MOST_TURNS = 60;
/** More of others' words than this, and hardly a customer stays for ten turns. */
const OWN_SHARE = 0.6;

/** What is said at a turn of a play; `null` for one of the options that are open. */
type Turn = (chance: Chance, turn: number, edition: Edition) => string | null;

interface Kind {
  readonly mode?: PlayRecord['mode'];
  readonly toTheEnd?: boolean;
}

/** Typed: the scenario's own good lines, and among them what people said elsewhere. */
export function typedFrom(texts: readonly string[]): Turn {
  return (chance, turn, { scenario }) => {
    const own = PLAYS[scenario.scenario]?.good[turn];
    return own != null && chance() < OWN_SHARE ? own : oneOf(chance, texts);
  };
}

/** Any of the options that are open. */
export const chosen: Turn = () => null;

function recordOf(
  edition: Edition,
  seed: number,
  turnOf: Turn,
  { mode = 'practice', toTheEnd = false }: Kind,
): PlayRecord | undefined {
  const chance = seeded(seed);
  const { scenario } = edition;
  const set: StageSet = { edition, persona: drawPersona(scenario, seed), seed, pack: english };
  const machine = machineOf(edition);
  let [snapshot] = initialTransition(machine, set);
  const events: PlayEvent[] = [];
  const go = (event: Exclude<PlayEvent, { kind: 'step-back' }>) => {
    events.push(event);
    [snapshot] = transition(machine, snapshot, machineEvent(event));
  };
  go({ kind: 'begin', at: 0 });
  for (let turn = 0; turn < (toTheEnd ? MOST_TURNS : TURNS) && snapshot.status !== 'done'; turn++) {
    const { play } = snapshot.context;
    const typed = turnOf(chance, turn, edition);
    const open = typed === null ? openOptions(play, set) : [];
    const option = open.length > 0 ? oneOf(chance, open) : undefined;
    const text = typed ?? option?.text;
    if (text === undefined) go({ kind: 'let-pass', at: play.clock });
    else {
      const at = play.clock + typingTime(text);
      go({ kind: 'reply', at, text, ...(option && { option: option.option }) });
    }
  }
  if (toTheEnd ? snapshot.status !== 'done' : events.length !== TURNS + 1) return undefined;
  return {
    id: `00000000-0000-4000-8000-${seed.toString(16).padStart(12, '0')}`,
    scenario: { id: scenario.scenario, hash: edition.hash },
    rules: RULES_VERSION,
    seed,
    persona: set.persona,
    mode,
    events,
  };
}

/**
 * So many plays of ten turns, or of as many as it takes to their end, over all scenarios and each of a seed of its own;
 * those that end sooner, or never, are left out. Ids follow from the seeds.
 */
export function manyRecords(
  library: Library,
  count: number,
  turn: Turn,
  kind: Kind = {},
): readonly PlayRecord[] {
  const editions = [...library.editions.values()];
  const records: PlayRecord[] = [];
  for (let seed = 1; records.length < count; seed++) {
    const record = recordOf(oneOf(seeded(seed), editions), seed, turn, kind);
    if (record) records.push(record);
  }
  return records;
}
