import type { Command } from 'commander';
import { type BackupOptions, backUpDatabase, migrateDatabase, restoreDatabase } from './commands/db.ts';
import { DATABASE } from './store-commands.ts';
import type { Terminal } from './terminal.ts';

/** The commands that look after the database of a server. */
export function addDatabaseCommands(program: Command, terminal: Terminal): void {
  const command = program
    .command('db')
    .description('the database of a server: back it up, restore it, bring it up to date');
  command
    .command('backup')
    .description('write all that a database holds to a file, also while a server is writing to it')
    .argument('[database]', DATABASE)
    .requiredOption('--to <file>', 'the file to write; one that is there already stays as it is')
    .action(async (database: string | undefined, options: BackupOptions) => {
      const version = program.version() ?? '';
      process.exitCode = await backUpDatabase(database, options, version, process.env, terminal);
    });
  command
    .command('restore')
    .description('fill an empty database, of either kind, with what a backup holds, all of it or nothing')
    .argument('<file>', 'a file written by "amends db backup"')
    .argument('[database]', DATABASE)
    .action(async (file: string, database: string | undefined) => {
      process.exitCode = await restoreDatabase(file, database, process.env, terminal);
    });
  command
    .command('migrate')
    .description('bring a database up to date, as a server does when it starts')
    .argument('[database]', DATABASE)
    .action(async (database: string | undefined) => {
      process.exitCode = await migrateDatabase(database, process.env, terminal);
    });
}
