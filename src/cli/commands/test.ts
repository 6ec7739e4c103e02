import { loadScenario } from '#application/load-scenario.ts';
import { chanceOf } from '#domain/checker/chance.ts';
import { surveyed } from '#domain/checker/check-scenario.ts';
import { coverageOf } from '#domain/checker/coverage.ts';
import { type RandomPlay, randomPlay } from '#domain/checker/random-plays.ts';
import { runExamples } from '#domain/checker/run-examples.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { plain, type Terminal } from '../terminal.ts';
import { counterOn } from '../test/counter.ts';
import { coverageLines, exampleLines } from '../test/coverage-lines.ts';

export interface TestOptions {
  /** Random plays of each file. */
  readonly plays: number;
  readonly seed: number;
}

const PACK = { pack: english, phrases: englishPhrases };

/**
 * Runs the examples of scenarios and plays each at random, then tells what was come to. The same seed gives the
 * same output.
 *
 * @returns the exit code: 1 when an example fails or a file is not a scenario
 */
export async function testScenarios(
  files: readonly string[],
  { plays, seed }: TestOptions,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  let code = 0;
  const show = (lines: readonly string[]) => {
    for (const line of lines) terminal.out(plain(line));
  };
  for (const file of files) {
    const loading = await loadScenario(file, folder);
    if (!loading.ok) {
      for (const report of loading.reports) terminal.err(plain(report));
      code = 1;
      continue;
    }
    const { edition, rubric, locate } = loading;
    terminal.out(terminal.paint('bold', plain(`${file}: ${edition.scenario.title}`)));
    const examples = runExamples(surveyed({ edition, rubric, locate, ...PACK }), englishPhrases);
    if (examples.some(({ passed, led }) => !passed && led.length > 0)) code = 1;
    const counter = counterOn(process.stderr, plain(file), plays);
    // Each file begins anew, so that what it comes to does not depend on the files before it.
    const chance = chanceOf(seed);
    const played: RandomPlay[] = [];
    while (played.length < plays) {
      played.push(randomPlay({ edition, ...PACK }, chance));
      await counter.step();
    }
    counter.done(plain(file));
    show(exampleLines(examples, terminal));
    show(coverageLines(coverageOf(edition.scenario, played), seed, terminal));
    terminal.out();
  }
  return code;
}
