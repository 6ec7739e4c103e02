import { initialTransition, transition } from 'xstate';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { canKeep, openActs } from '#domain/play/afterwards.ts';
import type { MachineEvent } from '#domain/play/play-machine.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { machineOf, openOptions, typingTime } from '#domain/play/replay.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { type Chance, oneOf, seeded } from './seeded.ts';

const LONGEST = 60;
const CASES = ['Please.', 'Please do it by six tonight, she has waited twice and it is her birthday.'];

/** One thing a trainee might do here: mostly typing, and all that the afterwards and the follow-up allow. */
function anything(play: PlayState, set: StageSet, texts: readonly string[], chance: Chance): MachineEvent {
  const draw = chance();
  const at = play.clock;
  if (play.stage === 'conversation' && draw < 0.08) {
    const seconds = 1 + Math.floor(chance() * 400);
    return { type: 'silence', at: at + seconds, seconds };
  }
  if (play.stage !== 'conversation') {
    if (draw < 0.15) return { type: 'let-pass', at };
    const acts = openActs(play, set);
    if (draw < 0.5 && acts.length > 0) {
      const act = oneOf(chance, acts);
      const text = act.kind === 'case' ? oneOf(chance, CASES) : null;
      // Writing it takes time, as the browser and the command line have it.
      return { type: 'act', at: at + (text === null ? 0 : typingTime(text)), act: act.id, text };
    }
    const place = play.ledger.findIndex((_entry, index) => canKeep(play, index));
    if (draw < 0.6 && place >= 0) return { type: 'keep', at, place };
  }
  const options = openOptions(play, set);
  if (draw > 0.85 && options.length > 0) {
    const { text, option } = oneOf(chance, options);
    return { type: 'reply', at: at + typingTime(text), text, option };
  }
  const text = oneOf(chance, texts);
  return { type: 'reply', at: at + typingTime(text), text, option: null };
}

/** A whole play of random replies, acts, kept promises and silences; throws where it does not end. */
export function randomPlay(
  edition: Edition,
  seed: number,
  texts: readonly string[],
): { readonly play: PlayState; readonly set: StageSet } {
  const chance = seeded(seed);
  const set: StageSet = { edition, persona: drawPersona(edition.scenario, seed), seed, pack: english };
  const machine = machineOf(edition);
  let [snapshot] = initialTransition(machine, set);
  [snapshot] = transition(machine, snapshot, { type: 'begin', at: 0 });
  for (let step = 0; step < LONGEST && snapshot.status === 'active'; step++) {
    [snapshot] = transition(machine, snapshot, anything(snapshot.context.play, set, texts, chance));
  }
  if (snapshot.status !== 'done')
    throw new Error(`Seed ${seed} of "${edition.scenario.scenario}" does not end.`);
  return { play: snapshot.context.play, set };
}
