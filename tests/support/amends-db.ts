import { sql } from 'kysely';
import { backUpDatabase, migrateDatabase, restoreDatabase } from '#cli/commands/db.ts';
import { type RecountOptions, recountDatabase } from '#cli/commands/recount.ts';
import { newestTables } from '#server/db/backup-tables.ts';
import { type Database, openAsItIs, openDatabase } from '#server/db/open-database.ts';
import type { TestDatabase } from './databases.ts';
import { heardTerminal } from './heard-terminal.ts';
import { addPlainPlay, addPlainRescored, addPlainScenario } from './plain-plays.ts';

export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function heard(
  command: (terminal: ReturnType<typeof heardTerminal>) => Promise<number>,
): Promise<Heard> {
  const terminal = heardTerminal();
  return { code: await command(terminal), ...terminal.heard() };
}

/** The commands of `amends db`, in this process. */
export const amendsDb = {
  backup: (database: string, to: string) =>
    heard((terminal) => backUpDatabase(database, { to }, '0.0.0-test', {}, terminal)),
  restore: (file: string, database: string) =>
    heard((terminal) => restoreDatabase(file, database, {}, terminal)),
  migrate: (database: string) => heard((terminal) => migrateDatabase(database, {}, terminal)),
  recount: (database: string, options: RecountOptions = {}) =>
    heard((terminal) => recountDatabase(database, options, {}, terminal)),
};

/** As it is named on the command line. */
export function nameOf({ place }: Pick<TestDatabase, 'place'>): string {
  return place.kind === 'sqlite' ? place.file : place.url;
}

/** Does something with a database as it is, without bringing it up to date. */
export async function lookedInto<Result>(
  { place }: Pick<TestDatabase, 'place'>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openAsItIs(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** All rows of a database that is up to date, by table, each table in an order of its own. */
export async function contentsOf(
  of: Pick<TestDatabase, 'place'>,
): Promise<Record<string, readonly string[]>> {
  const tables = await newestTables();
  return lookedInto(of, async ({ db }) => {
    const found: Record<string, readonly string[]> = {};
    for (const { name, columns } of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
      const texts = rows.map((row) =>
        columns.map((column) => {
          const value = row[column.name];
          // PostgreSQL's driver gives bigint as text.
          return column.holds === 'integer' && typeof value === 'string' ? Number(value) : value;
        }),
      );
      found[name] = texts.map((row) => JSON.stringify(row)).sort();
    }
    return found;
  });
}

/** Tables that are there, Kysely's own among them. */
export async function tablesIn(of: Pick<TestDatabase, 'place'>): Promise<readonly string[]> {
  const tables = await lookedInto(of, ({ db }) =>
    db.introspection.getTables({ withInternalKyselyTables: true }),
  );
  return tables.map(({ name }) => name);
}

/** Makes a database with plays, each with a second outcome, and five other rows that refer to one another. */
export async function fillDatabase({ place }: Pick<TestDatabase, 'place'>, plays: number): Promise<void> {
  const at = '2026-11-22T10:00:00.000Z';
  const database = await openDatabase(place);
  await database.db.transaction().execute(async (db) => {
    await addPlainScenario(db);
    for (const name of ['ada', 'bo']) {
      await sql`insert into person (id, name, email, email_verified, role, created_at, updated_at)
        values (${name}, ${name}, ${`${name}@example.org`}, 0, 'trainee', ${at}, ${at})`.execute(db);
    }
    await sql`insert into assignment (id, scenario_hash, mode, note, made_by, created_at)
      values ('a', 'plain', 'practice', '', 'ada', ${at})`.execute(db);
    await sql`insert into attempt (play_id, assignment_id, person_id, number, seed, started_at)
      values ('p', 'a', 'bo', 1, 4294967295, ${at})`.execute(db);
    for (let play = 0; play < plays; play++) {
      const id = await addPlainPlay(db, '{"text":"I’m sorry 😀 \u2028 \\u0000 é \\ud800"}');
      await addPlainRescored(db, id);
    }
  });
  await database.close();
}
