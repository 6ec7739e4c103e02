import type { Kysely, Transaction } from 'kysely';
import { onSqlite } from './on-sqlite.ts';
import type { Schema } from './schema.ts';

/** A group holds the database no longer than a batch of one request may. */
const MOST_TOGETHER = 16;

interface Waiting<Given, Result> {
  readonly given: Given;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does each work in a transaction, and tells of it when that is committed. On SQLite what comes while another is being
 * done waits and is then done in one transaction: there every commit waits for the disk, and everybody for the commit.
 * Where that transaction fails, each work has one of its own, so that nobody's fault is another's. PostgreSQL commits
 * several at once by itself, and there one that holds many people's rows would stand in others' way.
 */
export function together<Given, Result>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>, given: Given) => Promise<Result>,
): (given: Given) => Promise<Result> {
  const alone = (given: Given) => db.transaction().execute((transaction) => work(transaction, given));
  if (!onSqlite(db)) return alone;
  const waiting: Waiting<Given, Result>[] = [];
  let busy = false;

  async function all(some: readonly Waiting<Given, Result>[]): Promise<void> {
    const results = await db.transaction().execute(async (transaction) => {
      const done: Result[] = [];
      for (const { given } of some) done.push(await work(transaction, given));
      return done;
    });
    for (const [place, result] of results.entries()) some[place]?.resolve(result);
  }

  async function next(): Promise<void> {
    const some = waiting.splice(0, MOST_TOGETHER);
    try {
      await all(some);
    } catch (error) {
      const [only, ...others] = some;
      if (only && others.length === 0) return only.reject(error);
      for (const { given, resolve, reject } of some) await alone(given).then(resolve, reject);
    }
  }

  async function go(): Promise<void> {
    busy = true;
    while (waiting.length > 0) await next();
    busy = false;
  }

  return (given) =>
    new Promise((resolve, reject) => {
      waiting.push({ given, resolve, reject });
      if (!busy) void go();
    });
}
