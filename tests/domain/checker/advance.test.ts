import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { type Step, timeOf } from '#domain/checker/trail.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { analyze } from '#domain/language/analyze.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { advance, stayQuiet } from '#domain/play/advance.ts';
import { reach, startPlay } from '#domain/play/changes.ts';
import { understand } from '#domain/play/hear.ts';
import { lastReply, type PlayState } from '#domain/play/play-state.ts';
import { machineOf } from '#domain/play/replay.ts';
import { localTime, type StageSet } from '#domain/play/stage-set.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { generatedScenario } from '../../support/generated-scenario.ts';
import { theLibrary } from '../../support/library.ts';
import { randomStep, randomTexts } from '../../support/random-steps.ts';
import { seeded } from '../../support/seeded.ts';

const RUNS = Number(process.env.CHECKER_RUNS ?? 40);
const LONGEST = 14;

/** All that decides where a play can go. After an ending the machine goes on by itself, and time with it. */
function decisive(play: PlayState) {
  const { ending, moment, customer, clock, revealed, ledger, tally } = play;
  const { visits, tries, picked, justPicked, given, offered } = play;
  // Promises that fall due when all is over are felt then.
  const { 'promise-kept': _kept, 'promise-broken': _broken, ...earned } = tally;
  const last = lastReply(play);
  return {
    ...{ ending, visits, tries, picked, justPicked, given, offered, tally: earned },
    heard: last && { findings: last.findings, after: last.after },
    ...(ending === null
      ? { moment, customer, clock, revealed, ledger, recent: play.recent }
      : { promised: ledger.map(({ text, due }) => ({ text, due })) }),
  };
}

/** Steps the machine and `advance` side by side over one random play. */
function sideBySide(edition: Edition, seed: number): void {
  const set: StageSet = { edition, persona: drawPersona(edition.scenario, seed), seed, pack: english };
  const chance = seeded(seed);
  const texts = randomTexts(edition.scenario);
  const machine = machineOf(edition);
  let [snapshot] = initialTransition(machine, set);
  [snapshot] = transition(machine, snapshot, { type: 'begin', at: 0 });
  let quiet = reach(startPlay(set), edition.scenario.start, set);
  const steps: Step[] = [];
  for (let turn = 0; turn < LONGEST && quiet.ending === null; turn++) {
    const step = randomStep(chance, quiet, set, texts);
    steps.push(step);
    const at = timeOf(quiet, step);
    if (step.kind === 'silence') {
      [snapshot] = transition(machine, snapshot, { type: 'silence', at, seconds: step.seconds });
      quiet = stayQuiet(quiet, step.seconds, set);
    } else {
      const { text, option } = step;
      [snapshot] = transition(machine, snapshot, { type: 'reply', at, text, option });
      const read = analyze(text, english, localTime(set, at));
      const understood = understand(text, read, 'conversation', edition.scenario, english);
      quiet = advance(quiet, { text, option, at }, understood, set).play;
    }
    expect(decisive(quiet), JSON.stringify(steps)).toEqual(decisive(snapshot.context.play));
  }
}

describe('advance', async () => {
  const library = await theLibrary();
  const anySeed = fc.integer({ min: 0, max: 0xffff_ffff });

  it("does what the machine does over random plays of the library's scenarios", () => {
    fc.assert(fc.property(fc.constantFrom(...library.editions.values()), anySeed, sideBySide), {
      numRuns: RUNS,
    });
  });

  it('does what the machine does over random plays of generated scenarios', () => {
    fc.assert(
      fc.property(generatedScenario, anySeed, ({ edition }, seed) => sideBySide(edition, seed)),
      { numRuns: RUNS },
    );
  });
});
