import { type RawBuilder, sql } from 'kysely';

/** SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535. */
const MOST_PARAMETERS = 32_000;

/**
 * Adds up what has one key, in the order of the keys, in as many lists as there must be statements: of two transactions
 * that change the same rows, both take them in this order, so that neither holds what the other waits for.
 */
export function summed<Key extends object, Sum extends string>(
  parts: Iterable<readonly [key: Key, sums: Readonly<Record<Sum, number>>]>,
): readonly (readonly (Key & Record<Sum, number>)[])[] {
  const all = new Map<string, readonly [Key, Record<Sum, number>]>();
  for (const [key, sums] of parts) {
    const name = Object.values(key).join('\n');
    const known = all.get(name);
    if (known) for (const each in sums) known[1][each] += sums[each];
    else all.set(name, [key, { ...sums }]);
  }
  const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, [key, sums]]) => ({ ...key, ...sums }));
  const atOnce = Math.floor(MOST_PARAMETERS / Object.keys(rows[0] ?? { none: 0 }).length);
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, index) =>
    rows.slice(index * atOnce, (index + 1) * atOnce),
  );
}

/** `plays = group_month.plays + excluded.plays`, and so on. */
export function addedTo<Sum extends string>(table: string, names: readonly Sum[]) {
  const sums = names.map((name) => [
    name,
    sql<number>`${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
  ]);
  // One entry for each name.
  return Object.fromEntries(sums) as Record<Sum, RawBuilder<number>>;
}
