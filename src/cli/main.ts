import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { PACKAGE_ROOT, scenarioFolder } from '#application/places.ts';
import { MOODS } from '#domain/scenario/mood.ts';
import type { CheckOptions } from './commands/check.ts';
import type { EvaluateOptions } from './commands/evaluate.ts';
import type { ExportOptions } from './commands/export-texts.ts';
import type { GraphOptions } from './commands/graph.ts';
import type { ImportOptions } from './commands/import-texts.ts';
import type { NewOptions } from './commands/new.ts';
import type { PlayOptions } from './commands/play.ts';
import type { TestOptions } from './commands/test.ts';
import { addDatabaseCommands } from './database-commands.ts';
import { GRAPH_FORMATS } from './graph-format.ts';
import { ANALYZE_HELP, SCORE_HELP, TEXTS_HELP } from './help-texts.ts';
import { addStoreCommands } from './store-commands.ts';
import { plain, processTerminal } from './terminal.ts';

// Each command is loaded when it runs: all of them together take a second.
const terminal = processTerminal();

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d{1,10}$/.test(text) && seed <= 0xffff_ffff) return seed;
  throw new InvalidArgumentError('Expected a whole number from 0 to 4294967295.');
}

function readPlays(text: string): number {
  const plays = Number(text);
  if (/^\d{1,6}$/.test(text) && plays >= 1 && plays <= 100_000) return plays;
  throw new InvalidArgumentError('Expected a whole number from 1 to 100000.');
}

// Whoever reads the output may stop reading ("amends check | head").
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

async function main(): Promise<void> {
  const { version } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const program = new Command('amends')
    .description('Practise what to say and do when something has gone wrong and the customer is upset.')
    .version(version)
    .showHelpAfterError('Run "amends --help" to see the commands.');

  program
    .command('check')
    .description(
      'explore scenario files and tell what is wrong with them, with the place, the mend and a play that shows it',
    )
    .argument('[files...]', 'files to check; none means the whole scenario folder')
    .option('--plays <folder>', 'write the play that shows each finding to this folder')
    .option('--scores', 'look for the best and the worst score, too (takes longer)')
    .option('--json', 'print one JSON line for each finding')
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check.ts');
      process.exitCode = await check(files, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('new')
    .description('ask for what a first scenario needs and write it, with a comment on every part')
    .argument('[file]', 'the file to write; none means one named after the title')
    .option('--yes', 'take every default without asking')
    .action(async (file: string | undefined, options: NewOptions) => {
      const { newScenario } = await import('./commands/new.ts');
      process.exitCode = await newScenario(file, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('play')
    .description('play a scenario in the terminal, then read the debrief')
    .argument('<file>', 'a scenario file')
    .option('--seed <number>', 'draw the same customer again', readSeed)
    .option('--record <file>', 'write the play record to this file')
    .option('--from <moment>', 'begin at this moment, by the shortest play found that leads there')
    .addOption(new Option('--mood <mood>', 'begin with the customer in this mood').choices(MOODS))
    .addOption(
      new Option(
        '--replay <record>',
        'show a play that was recorded (by --record, or by "amends check --plays") and go on from its end',
      ).conflicts(['from', 'mood', 'seed']),
    )
    .action(async (file: string, options: PlayOptions) => {
      const { play } = await import('./commands/play.ts');
      process.exitCode = await play(file, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('test')
    .description(
      'run the examples of scenarios, play each at random, and tell what was come to and what never',
    )
    .argument('<files...>', 'scenario files')
    .option('--plays <number>', 'plays of each file', readPlays, 200)
    .option('--seed <number>', 'the same seed gives the same plays and the same output', readSeed, 1)
    .action(async (files: string[], options: TestOptions) => {
      const { testScenarios } = await import('./commands/test.ts');
      process.exitCode = await testScenarios(files, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('graph')
    .description(
      'draw a scenario: a picture, a Mermaid flowchart, or its state machine as JSON for XState viewers',
    )
    .argument('<file>', 'a scenario file')
    .addOption(
      new Option('--format <format>', 'left out: by the name after --out, or else mermaid').choices(
        GRAPH_FORMATS,
      ),
    )
    .option('--out <file>', 'write it to this file')
    .action(async (file: string, options: GraphOptions) => {
      const { graph } = await import('./commands/graph.ts');
      process.exitCode = await graph(file, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('rename')
    .description(
      'give a moment, ending, option (moment/option), remedy, hidden fact or event another id everywhere',
    )
    .argument('<file>', 'a scenario file; it is changed, and only where the id stands')
    .argument('<old>', 'the id it has; with its kind before it where two things share one: remedy:new-copy')
    .argument('<new>', 'the id it is to have')
    .action(async (file: string, from: string, to: string) => {
      const { renameInFile } = await import('./commands/rename.ts');
      process.exitCode = await renameInFile(file, from, to, scenarioFolder(process.env), terminal);
    });
  program
    .command('export-texts')
    .description('write all texts of a scenario as CSV, to be translated or reviewed')
    .argument('<file>', 'a scenario file')
    .option('--out <csv>', 'write it to this file; left out, to standard output')
    .addHelpText('after', TEXTS_HELP)
    .action(async (file: string, options: ExportOptions) => {
      const { exportTexts } = await import('./commands/export-texts.ts');
      process.exitCode = await exportTexts(file, options, terminal);
    });
  program
    .command('import-texts')
    .description('put the translations of a CSV file into a scenario, all of them or, with any error, none')
    .argument('<file>', 'a scenario file')
    .argument('<csv>', 'a file written by "amends export-texts", with translations in it')
    .option('--out <file>', 'write the scenario to this file; left out, it is changed in its place')
    .addHelpText('after', TEXTS_HELP)
    .action(async (file: string, csv: string, options: ImportOptions) => {
      const { importTexts } = await import('./commands/import-texts.ts');
      process.exitCode = await importTexts(file, csv, options, terminal);
    });
  program
    .command('evaluate')
    .description('print the outcome of a play record as JSON')
    .argument('<record>', 'a file written by "amends play --record"')
    .option('--scenario <file>', 'the scenario it was played on, when that is not in the library')
    .action(async (file: string, options: EvaluateOptions) => {
      const { evaluateFile } = await import('./commands/evaluate.ts');
      process.exitCode = await evaluateFile(file, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('analyze')
    .description('tell what each reply of a JSON Lines file does, one JSON line for each')
    .argument('[file]', 'a file of {"id", "text"} lines; none means standard input')
    .addHelpText('after', ANALYZE_HELP)
    .action(async (file: string | undefined) => {
      const { analyzeRows } = await import('./commands/analyze.ts');
      process.exitCode = await analyzeRows(file, process.stdin, process.stdout, terminal);
    });
  program
    .command('score')
    .description('score each reply of a JSON Lines file on its own, one JSON line for each')
    .argument('[file]', 'a file of {"id", "text"} lines; none means standard input')
    .addHelpText('after', SCORE_HELP)
    .action(async (file: string | undefined) => {
      const { scoreRows } = await import('./commands/score.ts');
      process.exitCode = await scoreRows(file, process.stdin, process.stdout, terminal);
    });
  addStoreCommands(program, terminal);
  addDatabaseCommands(program, terminal);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  // Only what no command foresaw comes here; a person is told, and the trace is for whoever asks for it.
  terminal.err(plain(`amends: ${error instanceof Error ? error.message : String(error)}`));
  if (process.env.AMENDS_DEBUG && error instanceof Error) terminal.err(error.stack ?? '');
  process.exitCode = 1;
});
