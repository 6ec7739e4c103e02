import type { Command } from 'commander';
import type { BackupOptions } from './commands/db.ts';
import type { RecountOptions } from './commands/recount.ts';
import { DATABASE } from './store-commands.ts';
import type { Terminal } from './terminal.ts';

/** The commands that look after the database of a server. */
export function addDatabaseCommands(program: Command, terminal: Terminal): void {
  const command = program
    .command('db')
    .description('the database of a server: back it up, restore it, bring it up to date, count it anew');
  command
    .command('backup')
    .description('write all that a database holds to a file, also while a server is writing to it')
    .argument('[database]', DATABASE)
    .requiredOption('--to <file>', 'the file to write; one that is there already stays as it is')
    .action(async (database: string | undefined, options: BackupOptions) => {
      const version = program.version() ?? '';
      const { backUpDatabase } = await import('./commands/db.ts');
      process.exitCode = await backUpDatabase(database, options, version, process.env, terminal);
    });
  command
    .command('restore')
    .description('fill an empty database, of either kind, with what a backup holds, all of it or nothing')
    .argument('<file>', 'a file written by "amends db backup"')
    .argument('[database]', DATABASE)
    .action(async (file: string, database: string | undefined) => {
      const { restoreDatabase } = await import('./commands/db.ts');
      process.exitCode = await restoreDatabase(file, database, process.env, terminal);
    });
  command
    .command('migrate')
    .description('bring a database up to date, as a server does when it starts')
    .argument('[database]', DATABASE)
    .action(async (database: string | undefined) => {
      const { migrateDatabase } = await import('./commands/db.ts');
      process.exitCode = await migrateDatabase(database, process.env, terminal);
    });
  command
    .command('recount')
    .description(
      'compare the numbers that managers see with the plays they stand for; it changes nothing without --mend',
    )
    .argument('[database]', DATABASE)
    .option('--mend', 'where they differ, count them anew from the plays')
    .action(async (database: string | undefined, options: RecountOptions) => {
      const { recountDatabase } = await import('./commands/recount.ts');
      process.exitCode = await recountDatabase(database, options, process.env, terminal);
    });
}
