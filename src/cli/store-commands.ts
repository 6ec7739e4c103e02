import { type Command, Option } from 'commander';
import { BEHAVIOURS } from '#domain/language/behaviour.ts';
import type { AcceptOptions, DeclineOptions, ExportOptions, ListOptions } from './commands/disputes.ts';
import type { RescoreOptions } from './commands/rescore.ts';
import type { Terminal } from './terminal.ts';

/** What the argument that names a database may be. */
export const DATABASE =
  'a SQLite file or the address of a PostgreSQL; none means what the server uses (DATABASE_URL or AMENDS_DATA)';

/** The commands that work on the plays a server has stored. */
export function addStoreCommands(program: Command, terminal: Terminal): void {
  program
    .command('rescore')
    .description(
      'tell what another rubric would change in the stored plays, by scenario version; it changes nothing without --apply',
    )
    .argument('[database]', DATABASE)
    .requiredOption('--rubric <file>', 'the rubric to score by')
    .option('--apply', 'keep what each play comes to beside its first outcome, which stays')
    .action(async (database: string | undefined, options: RescoreOptions) => {
      const { rescorePlays } = await import('./commands/rescore.ts');
      process.exitCode = await rescorePlays(database, options, process.env, terminal);
    });

  const command = program
    .command('disputes')
    .description('the points of debriefs that trainees dispute: list, decide and export them');
  command
    .command('list')
    .description('list disputes, the oldest first')
    .argument('[database]', DATABASE)
    .addOption(
      new Option('--status <status>', 'which of them')
        .choices(['open', 'accepted', 'declined', 'all'])
        .default('open'),
    )
    .option('--json', 'print one JSON line for each')
    .action(async (database: string | undefined, options: ListOptions) => {
      const { listAll } = await import('./commands/disputes.ts');
      process.exitCode = await listAll(database, options, process.env, terminal);
    });
  command
    .command('accept')
    .description('agree with a trainee; the outcome of the play stays, and the trainee is told')
    .argument('<id>', 'the id of the dispute, from "amends disputes list"')
    .argument('[database]', DATABASE)
    .addOption(new Option('--label <label>', 'what the disputed words are').choices([...BEHAVIOURS, 'none']))
    .requiredOption('--note <text>', 'why, in a sentence or two; the trainee reads it')
    .action(async (id: string, database: string | undefined, options: AcceptOptions) => {
      const { accept } = await import('./commands/disputes.ts');
      process.exitCode = await accept(id, database, options, process.env, terminal);
    });
  command
    .command('decline')
    .description('disagree with a trainee, who is told why')
    .argument('<id>', 'the id of the dispute, from "amends disputes list"')
    .argument('[database]', DATABASE)
    .requiredOption('--reason <text>', 'why, in a sentence or two; the trainee reads it')
    .action(async (id: string, database: string | undefined, options: DeclineOptions) => {
      const { decline } = await import('./commands/disputes.ts');
      process.exitCode = await decline(id, database, options, process.env, terminal);
    });
  command
    .command('export')
    .description('write the accepted disputes as labelled replies, JSON Lines as in tests/corpus/own')
    .argument('[database]', DATABASE)
    .option('--out <file>', 'write them to this file; left out, to standard output')
    .action(async (database: string | undefined, options: ExportOptions) => {
      const { exportAll } = await import('./commands/disputes.ts');
      process.exitCode = await exportAll(database, options, process.env, terminal);
    });
}
