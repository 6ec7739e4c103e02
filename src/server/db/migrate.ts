import {
  type DatabaseIntrospector,
  DEFAULT_MIGRATION_TABLE,
  type Kysely,
  type MigrationProvider,
  Migrator,
  type QueryExecutorProvider,
  sql,
} from 'kysely';
import type { DatabasePlace } from './database-place.ts';
import { plays } from './migrations/0001-plays.ts';
import { rescored } from './migrations/0002-rescored.ts';
import { disputes } from './migrations/0003-disputes.ts';
import { people } from './migrations/0004-people.ts';
import { figures } from './migrations/0005-figures.ts';
import { standings } from './migrations/0006-standings.ts';
import { inOneTransaction } from './one-transaction.ts';

/** In code, not read from a folder, so that a bundle holds them too. Names decide the order; never rename one. */
const provider: MigrationProvider = {
  getMigrations: async () => ({
    '0001-plays': plays,
    '0002-rescored': rescored,
    '0003-disputes': disputes,
    '0004-people': people,
    '0005-figures': figures,
    '0006-standings': standings,
  }),
};

/** Called after each migration. */
type Step = () => Promise<void>;

export type Standing =
  | { readonly kind: 'known'; readonly pending: readonly string[] }
  /** It has a migration that is not of this program: a newer one made it. */
  | { readonly kind: 'newer'; readonly migration: string };

/** Where a database stands that has had these migrations, given in their order. */
export async function standingOf(applied: readonly string[]): Promise<Standing> {
  const known = Object.keys(await provider.getMigrations()).sort();
  const strange = applied.find((name, index) => name !== known[index]);
  return strange === undefined
    ? { kind: 'known', pending: known.slice(applied.length) }
    : { kind: 'newer', migration: strange };
}

/** The migrations a database has had, in their order; none where it is no database of ours. */
export async function appliedMigrations(
  db: QueryExecutorProvider & { readonly introspection: DatabaseIntrospector },
): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map(({ name }) => name).sort();
}

interface Advance {
  /** The migration to stop after; left out, the newest. */
  readonly to?: string | undefined;
  readonly step?: Step | undefined;
  readonly ownTransaction: boolean;
}

async function advance<Schema>(db: Kysely<Schema>, { to, step, ownTransaction }: Advance) {
  let cause: unknown;
  const told: MigrationProvider = {
    getMigrations: async () =>
      Object.fromEntries(
        Object.entries(await provider.getMigrations()).map(([name, migration]) => [
          name,
          {
            up: async (connection) => {
              try {
                await migration.up(connection);
              } catch (error) {
                cause = error;
                throw error;
              }
              await step?.();
            },
          },
        ]),
      ),
  };
  const migrator = new Migrator({ db, provider: told, disableTransactions: !ownTransaction });
  const { error, results = [] } = await (to === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(to));
  // After a migration that failed, PostgreSQL refuses whatever Kysely asks next, and that would be the error.
  if (error) throw cause ?? error;
  return results.map(({ migrationName }) => migrationName);
}

/**
 * Brings a database up to date; throws where it cannot. Safe when several servers start at once: on
 * PostgreSQL Kysely takes a lock for it, on SQLite, where it takes none, all is one transaction that holds
 * the write lock from its beginning.
 *
 * @returns the migrations that were applied
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  kind: DatabasePlace['kind'],
  step?: Step,
): Promise<readonly string[]> {
  if (kind === 'postgresql') return advance(db, { step, ownTransaction: true });
  return inOneTransaction(db, kind, (connection) => advance(connection, { step, ownTransaction: false }));
}

/** The lock that Kysely takes to migrate, which it does not export. */
const KYSELY_LOCK = '3853314791062309107';

/** Keeps others from migrating this database until the transaction that the connection is in has ended. */
export async function holdMigrations(
  connection: QueryExecutorProvider,
  kind: DatabasePlace['kind'],
): Promise<void> {
  if (kind === 'postgresql') {
    await sql`select pg_advisory_xact_lock(${sql.raw(KYSELY_LOCK)})`.execute(connection);
  }
}

/** Brings a database forward as a part of the transaction that its connection is in. @returns what was applied */
export function migrateWithin<Schema>(connection: Kysely<Schema>, to?: string): Promise<readonly string[]> {
  return advance(connection, { to, ownTransaction: false });
}
