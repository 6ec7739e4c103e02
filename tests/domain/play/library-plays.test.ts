import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { canKeep, openActs } from '#domain/play/afterwards.ts';
import type { MachineEvent } from '#domain/play/play-machine.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { machineOf, openOptions, typingTime } from '#domain/play/replay.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { customerLines } from '../../support/play-driver.ts';
import { PLAYS } from '../../support/plays.ts';
import { randomTexts } from '../../support/random-steps.ts';
import { type Chance, oneOf, seeded } from '../../support/seeded.ts';

const RUNS = 200;
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
      return { type: 'act', at, act: act.id, text };
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

function randomPlay(edition: Edition, seed: number, texts: readonly string[]): PlayState {
  const chance = seeded(seed);
  const set: StageSet = { edition, persona: drawPersona(edition.scenario, seed), seed, pack: english };
  const machine = machineOf(edition);
  let [snapshot] = initialTransition(machine, set);
  [snapshot] = transition(machine, snapshot, { type: 'begin', at: 0 });
  for (let step = 0; step < LONGEST && snapshot.status === 'active'; step++) {
    [snapshot] = transition(machine, snapshot, anything(snapshot.context.play, set, texts, chance));
  }
  expect(snapshot.status, `seed ${seed} of ${edition.scenario.scenario} ends`).toBe('done');
  return snapshot.context.play;
}

describe('plays of the library', async () => {
  const library = await theLibrary();

  it.each([...library.editions])(
    `%s: ${RUNS} random typed plays end, repeat no line and leave no variable unfilled`,
    (_id, edition) => {
      const texts = randomTexts(edition.scenario);
      for (let seed = 1; seed <= RUNS; seed++) {
        const play = randomPlay(edition, seed, texts);
        const lines = customerLines(play);
        expect(new Set(lines).size, `seed ${seed}`).toBe(lines.length);
        const told = play.transcript.map((entry) => ('text' in entry ? entry.text : '')).join('\n');
        expect(told, `seed ${seed}`).not.toContain('{{');
        // Whatever is said, the customer says something to it.
        play.transcript.forEach((entry, index) => {
          if (entry.kind === 'reply')
            expect(play.transcript[index + 1]?.kind, `seed ${seed}`).not.toBe('reply');
        });
        expect(lines.join('\n')).not.toMatch(/undefined|did not understand/i);
        // A change without a size is one that something held back: what, is told.
        expect(play.log.every(({ change, shapes }) => Object.keys(change).length + shapes.length > 0)).toBe(
          true,
        );
      }
    },
    120_000,
  );

  it.each(Object.keys(PLAYS))('%s: one reply changed is heard, felt and told why', (id) => {
    const edition = library.editions.get(id);
    if (!edition) throw new Error(id);
    const { good } = PLAYS[id] ?? { good: [] };
    const worse = ["Calm down. You should have checked it yourself, it's not our fault.", ...good.slice(1)];
    const [one, other] = [good, worse].map((play) => {
      const evaluation = evaluate(edition, library.rubric, makeRecord(edition, 1, play), english);
      if (!evaluation.ok) throw new Error(evaluation.fault.reason);
      return evaluation.outcome;
    });
    if (!one || !other) throw new Error(id);
    const lines = ({ transcript }: typeof one) =>
      transcript.flatMap((entry) => (entry.kind === 'customer' ? [entry.text] : []));
    expect(lines(other)).not.toEqual(lines(one));
    const first = ({ log }: typeof one) => log.find(({ entry }) => entry > 0);
    expect(other.log.find(({ row }) => row === 'argue' || row === 'excuse')).toBeDefined();
    expect(first(other)?.row).not.toBe(first(one)?.row);
    expect(other.readings.satisfaction).toBeLessThan(one.readings.satisfaction);
    const angerAfterFirst = ({ transcript }: typeof one) =>
      transcript.find((entry) => entry.kind === 'reply')?.after.anger ?? 0;
    expect(angerAfterFirst(other)).toBeGreaterThan(angerAfterFirst(one));
  });
});
