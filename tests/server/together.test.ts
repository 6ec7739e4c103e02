import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#server/db/open-database.ts';
import { together } from '#server/db/together.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';

const MANY = 40;

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`work that is done together on ${kind.name}`, () => {
    let database: TestDatabase;
    let writer: Database;
    let reader: Database;

    beforeAll(async () => {
      database = await kind.start();
      writer = await openDatabase(database.place);
      reader = await openDatabase(database.place);
    }, 60_000);
    afterAll(async () => {
      await writer?.close();
      await reader?.close();
      await database?.stop();
    });

    const keys = () => Array.from({ length: MANY }, () => `together-${randomUUID()}`);
    const kept = async (key: string) =>
      (await reader.db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())
        ?.value;

    it('is there for everybody as soon as it is told of, and takes few transactions on SQLite', async () => {
      const transactions = new Set<object>();
      const keep = together(writer.db, async (transaction, key: string) => {
        transactions.add(transaction);
        await transaction.insertInto('setting').values({ key, value: 'kept' }).execute();
        return key;
      });
      const all = keys();
      const told = all.map(async (key) => {
        expect(await keep(key)).toBe(key);
        expect(await kept(key)).toBe('kept');
      });
      await Promise.all(told);
      if (kind.name === 'SQLite') expect(transactions.size).toBeLessThan(MANY / 4);
      else expect(transactions.size).toBe(MANY);
    });

    it('where one work fails, it alone fails, and what it began is not there', async () => {
      const all = keys();
      const wrong = all[MANY / 2] ?? '';
      const keep = together(writer.db, async (transaction, key: string) => {
        await transaction.insertInto('setting').values({ key, value: 'kept' }).execute();
        if (key === wrong) throw new Error('wrong');
      });
      const results = await Promise.allSettled(all.map(keep));
      for (const [place, { status }] of results.entries()) {
        const key = all[place] ?? '';
        expect(status).toBe(key === wrong ? 'rejected' : 'fulfilled');
        expect(await kept(key)).toBe(key === wrong ? undefined : 'kept');
      }
    });
  });
}
