import { type QueryExecutorProvider, sql } from 'kysely';
import type { Page } from './backup-pages.ts';
import { references } from './backup-soundness.ts';
import type { DatabasePlace } from './database-place.ts';

interface Constraint {
  readonly table: string;
  readonly name: string;
}

/**
 * Puts a page of rows into its table.
 *
 * @param key the primary key, where a row that has it already is to be replaced
 */
export async function insertPage(
  connection: QueryExecutorProvider,
  { table, columns, rows }: Page,
  key?: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.id(name)));
  const others = columns.filter((column) => !key?.includes(column));
  const replace = key
    ? sql`on conflict (${list(key)}) do update set ${sql.join(
        others.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`),
      )}`
    : sql``;
  await sql`
    insert into ${sql.table(table)} (${list(columns)})
    values ${sql.join(rows.map((row) => sql`(${sql.join(row)})`))} ${replace}`.execute(connection);
}

/**
 * Does work in which rows may come before those they refer to, so that no order of tables and rows is needed, then
 * checks that all is there. Within a transaction.
 */
export async function withLateReferences(
  connection: QueryExecutorProvider,
  { kind, tables }: { readonly kind: DatabasePlace['kind']; readonly tables: readonly string[] },
  work: () => Promise<void>,
): Promise<void> {
  if (kind === 'sqlite') {
    await sql`pragma defer_foreign_keys = on`.execute(connection);
    await work();
    return references(connection);
  }
  const { rows: keys } = await sql<Constraint>`
    select c.relname as "table", k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and not k.condeferrable and c.relnamespace = current_schema()::regnamespace
      and c.relname in (${sql.join(tables)})
    order by c.relname, k.conname`.execute(connection);
  const alter = async (timing: string): Promise<void> => {
    for (const { table, name } of keys) {
      await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)} ${sql.raw(timing)}`.execute(
        connection,
      );
    }
  };
  await alter('deferrable initially deferred');
  await work();
  // Checks now what was put off.
  await sql`set constraints all immediate`.execute(connection);
  await alter('not deferrable');
}
