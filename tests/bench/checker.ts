import { askedIn } from '#domain/checker/asked.ts';
import { NO_BEHAVIOUR } from '#domain/checker/behaviour-set.ts';
import { BranchSpace } from '#domain/checker/branch-space.ts';
import { checkScenario } from '#domain/checker/check-scenario.ts';
import { explore } from '#domain/checker/explore.ts';
import { mayGraph } from '#domain/checker/may-graph.ts';
import { Speech } from '#domain/checker/speech.ts';
import { timeOf } from '#domain/checker/trail.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { advance, stayQuiet } from '#domain/play/advance.ts';
import { reach, startPlay } from '#domain/play/changes.ts';
import { compilePlay } from '#domain/play/play-machine.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import { parseScenario } from '#domain/scenario/parse-scenario.ts';
import { largeScenario } from '../support/large-scenario.ts';
import { randomStep, randomTexts } from '../support/random-steps.ts';
import { seeded } from '../support/seeded.ts';
import { checkingOf } from '../support/sound-scenario.ts';

// Prints figures; fails on none, since machines differ. Run: npm run bench
const ROUNDS = 3;
const STATES = 60_000;
const REPLIES = 60_000;
const PLAYING_MS = 2000;
const LONGEST = 20;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The least of some rounds, in milliseconds: what else the machine does is not what is measured. */
function least<Value>(run: () => Value, rounds = ROUNDS): { ms: string; value: Value } {
  let best = Number.POSITIVE_INFINITY;
  let value: Value | undefined;
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    value = run();
    best = Math.min(best, performance.now() - from);
  }
  return { ms: best.toFixed(best < 10 ? 1 : 0), value: value as Value };
}

for (const size of [10, 100, 1000]) {
  const source = largeScenario(size);
  const parsing = least(() => parseScenario(source));
  const checking = checkingOf(source);
  const { edition } = checking;
  const { scenario } = edition;
  const compiling = least(() => compilePlay(edition));
  const set: StageSet = { edition, persona: drawPersona(scenario, 1), seed: 1, pack: english };
  const asking = least(() => askedIn(scenario, set.persona));
  const asked = asking.value;
  const graph = least(() => mayGraph(scenario, asked, new BranchSpace(asked), STATES));
  const may = graph.value;
  const search = () =>
    explore({
      set,
      asked,
      space: new BranchSpace(asked),
      speech: new Speech(english, englishPhrases, scenario),
      avoid: NO_BEHAVIOUR,
      budget: REPLIES,
      enough: ({ branches, shown }) => branches.size >= may.branches.size && shown.size >= may.options.size,
    });
  // The first search reads every text; the others find them read.
  const reading = least(search, 1);
  const exploring = least(search, 2);
  const whole = least(() => checkScenario(checking), 1);

  const texts = randomTexts(scenario);
  const speech = new Speech(english, englishPhrases, scenario);
  for (const text of texts) speech.read(text);
  const chance = seeded(1);
  let plays = 0;
  let replies = 0;
  const from = performance.now();
  while (performance.now() - from < PLAYING_MS) {
    let play = reach(startPlay(set), scenario.start, set);
    for (let turn = 0; turn < LONGEST && play.ending === null; turn++) {
      const step = randomStep(chance, play, set, texts);
      replies++;
      if (step.kind === 'silence') play = stayQuiet(play, step.seconds, set);
      else {
        const { text, option } = step;
        const said = { text, option, at: timeOf(play, step) };
        ({ play } = advance(play, said, speech.read(text).understood, set));
      }
    }
    plays++;
  }
  const seconds = (performance.now() - from) / 1000;

  say(`${size} moments, ${may.branches.size} branches, ${Math.round(source.length / 1024)} KB`);
  say(`  parse ${parsing.ms} ms, compile ${compiling.ms} ms`);
  say(
    `  what is asked ${asking.ms} ms, may graph ${graph.ms} ms for ${may.states.size} states${may.cutShort ? ', cut short' : ''}`,
  );
  say(
    `  exploring ${exploring.ms} ms for ${exploring.value.steps} replies and ${exploring.value.branches.size} branches; ${reading.ms} ms with the reading of its texts`,
  );
  say(
    `  the whole check, texts of options and examples read too: ${whole.ms} ms, ${whole.value.issues.length} issues`,
  );
  say(`  random plays: ${Math.round(plays / seconds)} a second of ${(replies / plays).toFixed(1)} replies`);
}
