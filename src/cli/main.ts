import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { PACKAGE_ROOT, scenarioFolder } from '#application/places.ts';
import { ANALYZE_HELP, analyzeRows } from './commands/analyze.ts';
import { type CheckOptions, check } from './commands/check.ts';
import { type EvaluateOptions, evaluateFile } from './commands/evaluate.ts';
import { type PlayOptions, play } from './commands/play.ts';
import { plain, processTerminal } from './terminal.ts';

const terminal = processTerminal();

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d{1,10}$/.test(text) && seed <= 0xffff_ffff) return seed;
  throw new InvalidArgumentError('Expected a whole number from 0 to 4294967295.');
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
    .option('--json', 'print one JSON line for each finding')
    .action(async (files: string[], options: CheckOptions) => {
      process.exitCode = await check(files, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('play')
    .description('play a scenario in the terminal, then read the debrief')
    .argument('<file>', 'a scenario file')
    .option('--seed <number>', 'draw the same customer again', readSeed)
    .option('--record <file>', 'write the play record to this file')
    .action(async (file: string, options: PlayOptions) => {
      process.exitCode = await play(file, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('evaluate')
    .description('print the outcome of a play record as JSON')
    .argument('<record>', 'a file written by "amends play --record"')
    .option('--scenario <file>', 'the scenario it was played on, when that is not in the library')
    .action(async (file: string, options: EvaluateOptions) => {
      process.exitCode = await evaluateFile(file, options, scenarioFolder(process.env), terminal);
    });
  program
    .command('analyze')
    .description('tell what each reply of a JSON Lines file does, one JSON line for each')
    .argument('[file]', 'a file of {"id", "text"} lines; none means standard input')
    .addHelpText('after', ANALYZE_HELP)
    .action(async (file: string | undefined) => {
      process.exitCode = await analyzeRows(file, process.stdin, process.stdout, terminal);
    });
  await program.parseAsync();
}

main().catch((error: unknown) => {
  // Only what no command foresaw comes here; a person is told, and the trace is for whoever asks for it.
  terminal.err(plain(`amends: ${error instanceof Error ? error.message : String(error)}`));
  if (process.env.AMENDS_DEBUG && error instanceof Error) terminal.err(error.stack ?? '');
  process.exitCode = 1;
});
