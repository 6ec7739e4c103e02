import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrateWithin } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { addPerson } from '#server/db/people-store.ts';
import { playStore } from '#server/db/play-store.ts';
import { amendsDb, contentsOf, lookedInto, nameOf } from '../support/amends-db.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { madePlay } from '../support/made-play.ts';
import { addPlainScenario } from '../support/plain-plays.ts';

vi.setConfig({ testTimeout: 60_000 });
const NOW = '2026-11-22T10:00:00.000Z';
const PLAYS = 3;

/** Three assessed plays of one person, who is in a team, and one that is private. */
async function fill({ place }: TestDatabase): Promise<void> {
  const { db, close } = await openDatabase(place);
  await addPlainScenario(db);
  await addPerson(db, {
    id: 'ada',
    name: 'Ada',
    email: 'ada@example.com',
    role: 'trainee',
    passwordHash: null,
    credentialId: 'ada',
    now: NOW,
  });
  await db.insertInto('team').values({ id: 'north', name: 'North', created_at: NOW }).execute();
  await db.insertInto('membership').values({ team_id: 'north', person_id: 'ada' }).execute();
  const fresh = Array.from({ length: PLAYS + 1 }, (_, index) => {
    const play = madePlay({ id: randomUUID(), scenarioHash: 'plain', total: index });
    return {
      ...play,
      visibility: index < PLAYS ? ('assessed' as const) : ('private' as const),
      figures: { ...play.figures, tallies: [['ending', 'made-up']] as const },
    };
  });
  await playStore(db).keepPlays({ owner: 'ada', fresh, adopt: [] });
  await close();
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`amends db recount on ${kind.name}`, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await kind.start();
      await fill(database);
    });
    afterAll(() => database?.stop());
    const recount = (mend = false) => amendsDb.recount(nameOf(database), { mend });
    const change = (statement: string) => lookedInto(database, ({ db }) => sql.raw(statement).execute(db));

    it('says that the numbers are those of the plays', async () => {
      const { code, out, err } = await recount();
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/: the numbers are those of the 3 plays that count\.\n$/);
    });

    it('tells what differs and changes nothing, and with --mend counts it anew', async () => {
      const had = await contentsOf(database);
      await change("update group_month set total_sum = total_sum + 1 where group_id = 'north'");
      await change("delete from group_tally where group_id = 'everyone'");
      await change(
        "insert into person_month select 'ada', '2020-01', 'gone', mode, plays, total_sum, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from person_month",
      );
      const wrong = await contentsOf(database);

      const told = await recount();
      expect([told.code, told.out]).toEqual([1, '']);
      expect(told.err).toMatch(
        /: expected the numbers of the 3 plays that count, found others in 1 row of the numbers of people by month, 1 row of the numbers of teams by month, 1 row of what was done and where plays went\. Run "amends db recount --mend" to count them anew\.\n$/,
      );
      expect(await contentsOf(database)).toEqual(wrong);

      const mended = await recount(true);
      expect([mended.code, mended.err]).toEqual([0, '']);
      expect(mended.out).toMatch(/: counted anew from 3 plays; there were other numbers in 1 row of /);
      expect(await contentsOf(database)).toEqual(had);
      expect((await recount()).code).toBe(0);
    });

    it('tells of plays that count nowhere, as nothing could be read from their outcomes', async () => {
      await change('update play set tallies = null where total = 2');
      expect((await recount(true)).out).toMatch(
        /: counted anew from 2 plays; .* 1 more play count nowhere, as their outcomes are of an early format\.\n$/,
      );
      expect((await contentsOf(database)).counted_play).toHaveLength(2);
    });

    it('asks for a database that is up to date', async () => {
      const old = await kind.start();
      try {
        await lookedInto(old, ({ db }) =>
          db.connection().execute((connection) => migrateWithin(connection, '0004-people')),
        );
        for (const mend of [false, true]) {
          const { code, out, err } = await amendsDb.recount(nameOf(old), { mend });
          expect([code, out]).toEqual([1, '']);
          expect(err).toMatch(
            /found one that lacks 0005-figures.*0006-standings.*\. Run "amends db migrate" first; /,
          );
        }
      } finally {
        await old.stop();
      }
    });
  });
}
