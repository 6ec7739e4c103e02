import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewPlay } from '#application/ports.ts';
import { changeTeams, removeTeam } from '#server/db/membership.ts';
import { type Database, openDatabase } from '#server/db/open-database.ts';
import { addPerson } from '#server/db/people-store.ts';
import { playStore } from '#server/db/play-store.ts';
import { keptRollUps, recount } from '#server/db/recount.ts';
import { removePlays } from '#server/db/remove-plays.ts';
import { sharePlay } from '#server/db/share-play.ts';
import { deletePerson } from '#server/privacy/delete-person.ts';
import { expire } from '#server/privacy/expire.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { madePlay } from '../support/made-play.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const PEOPLE = ['ann', 'bob', 'cem', 'dee'] as const;
const TEAMS = ['north', 'south', 'west'] as const;
const SCENARIOS = ['a'.repeat(64), 'b'.repeat(64)] as const;
const RUNS = 30;

const person = fc.constantFrom(...PEOPLE);
const score = fc.option(fc.integer({ min: 0, max: 100 }));
const figures: fc.Arbitrary<NewPlay['figures']> = fc.record({
  skills: fc.record({
    apology: score,
    'no-excuses': score,
    'realistic-promises': score,
    choices: score,
    'follow-up': score,
  }),
  critical: fc.nat(3),
  satisfaction: fc.nat(100),
  costCents: fc.nat(20_000),
  lifetimeCents: fc.integer({ min: -90_000, max: 90_000 }),
  networkCents: fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }),
  promisesKept: fc.nat(4),
  promisesBroken: fc.nat(4),
  updatesDue: fc.nat(3),
  updatesSent: fc.nat(3),
  gave: fc.boolean(),
  ownAuthority: fc.boolean(),
  escalated: fc.boolean(),
  needless: fc.boolean(),
  prevention: fc.option(fc.constantFrom('A second pair of eyes.', 'It won’t — “ever” 😀')),
  tallies: fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom('offered' as const, 'visit' as const), fc.constantFrom('refund', 'voucher')),
      fc.tuple(
        fc.constant('step' as const),
        fc.constantFrom('["a","b",0]', '["a","b","typed"]', '["b","a","silence"]'),
      ),
    ),
    { maxLength: 6 },
  ),
});
const aPlay = fc.record({
  scenarioHash: fc.constantFrom(...SCENARIOS),
  mode: fc.constantFrom('practice' as const, 'assessment' as const),
  storedAt: fc.constantFrom(
    '2026-11-02T08:00:00.000Z',
    NOW,
    '2026-11-30T23:59:59.999Z',
    '2026-12-01T00:00:00.000Z',
  ),
  complete: fc.boolean(),
  total: fc.nat(100),
  figures,
});
/** One of the plays that were stored before, whichever that is. */
const nth = fc.nat(1000);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('store' as const),
      owner: fc.option(person),
      plays: fc.array(aPlay, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('send-again' as const),
      nth,
      owner: fc.option(person),
      play: aPlay,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('share' as const), nth, shared: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('share-of-another' as const), nth, by: person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('adopt' as const), nth, by: person }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('move' as const), person, teams: fc.subarray([...TEAMS]) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), nth, many: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('remove-team' as const), team: fc.constantFrom(...TEAMS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete-person' as const), person }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('expire' as const),
      now: fc.constantFrom(...['2027-06-01', '2028-11-25', '2028-12-15'].map((day) => new Date(day))),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Known {
  readonly id: string;
  readonly owner: string | null;
  readonly record: string;
}

function joins(db: Database['db'], id: string): Promise<unknown> {
  return addPerson(db, {
    id,
    name: id,
    email: `${id}@example.com`,
    role: 'trainee',
    passwordHash: null,
    credentialId: id,
    now: NOW,
  });
}

/** Does steps on a database of four people and three teams. */
function stepper({ db }: Database) {
  const plays = playStore(db);
  const known: Known[] = [];
  const knownAt = (index: number) => known[index % Math.max(1, known.length)];
  const made = (
    play: typeof aPlay extends fc.Arbitrary<infer Value> ? Value : never,
    owner: string | null,
    id: string,
  ) =>
    madePlay({
      ...play,
      id,
      record: JSON.stringify({ id, play }),
      visibility: owner !== null && play.mode === 'assessment' ? 'assessed' : 'private',
    });

  return async (each: Step): Promise<void> => {
    switch (each.kind) {
      case 'store': {
        const fresh = each.plays.map((play) => made(play, each.owner, randomUUID()));
        await plays.keepPlays({ owner: each.owner, fresh, adopt: [] });
        known.push(...fresh.map(({ id, record }) => ({ id, record, owner: each.owner })));
        return;
      }
      case 'send-again': {
        const play = knownAt(each.nth);
        if (!play) return;
        const fresh = [made(each.play, each.owner, play.id)];
        const keeping = await plays.keepPlays({ owner: each.owner, fresh, adopt: [] });
        // It is new where that play was removed.
        if (keeping.kind === 'kept' && keeping.isNew.size > 0) known.push({ ...play, owner: each.owner });
        return;
      }
      case 'share': {
        const play = knownAt(each.nth);
        if (play?.owner) await sharePlay(db, { play: play.id, owner: play.owner, shared: each.shared });
        return;
      }
      case 'share-of-another': {
        const play = knownAt(each.nth);
        if (play) await sharePlay(db, { play: play.id, owner: each.by, shared: true });
        return;
      }
      case 'adopt': {
        const play = knownAt(each.nth);
        if (!play) return;
        await plays.keepPlays({ owner: each.by, fresh: [], adopt: [play] });
        known.push({ ...play, owner: each.by });
        return;
      }
      case 'move':
        return db.transaction().execute((transaction) => changeTeams(transaction, each.person, each.teams));
      case 'remove': {
        const play = knownAt(each.nth);
        if (!play) return;
        const ids = known
          .slice(each.nth % known.length, (each.nth % known.length) + each.many)
          .map(({ id }) => id);
        await db.transaction().execute((transaction) => removePlays(transaction, play.owner, ids));
        return;
      }
      case 'delete-person': {
        await deletePerson(db, each.person);
        // Somebody new, whom two who do this at once both want to add.
        await joins(db, each.person).catch(() => undefined);
        return;
      }
      case 'expire':
        await expire(db, each.now);
        return;
      case 'remove-team': {
        const { team } = each;
        await db.transaction().execute((transaction) => removeTeam(transaction, team));
        await db
          .insertInto('team')
          .values({ id: team, name: team, created_at: NOW })
          .onConflict((on) => on.doNothing())
          .execute();
      }
    }
  };
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`the roll-ups on ${kind.name}`, () => {
    let place: TestDatabase;
    let database: Database;
    beforeAll(async () => {
      place = await kind.start();
      database = await openDatabase(place.place);
      const { db } = database;
      for (const id of PEOPLE) await joins(db, id);
      await db
        .insertInto('team')
        .values(TEAMS.map((id) => ({ id, name: id, created_at: NOW })))
        .execute();
      await db
        .insertInto('scenario_version')
        .values(
          SCENARIOS.map((hash) => ({
            hash,
            scenario_id: hash.slice(0, 1),
            title: hash,
            content: '{}',
            first_seen: NOW,
          })),
        )
        .execute();
    });
    afterAll(async () => {
      await database?.close();
      await place?.stop();
    });
    const expectCounted = async () =>
      expect(await keptRollUps(database.db)).toEqual(await recount(database.db));

    it('equal a recount after whatever was stored, shared, adopted, moved and removed, one by one', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const take = stepper(database);
          for (const each of steps) await take(each);
          await expectCounted();
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    });

    it('equal a recount after the same at once', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 2, maxLength: 10 }), { minLength: 2, maxLength: 8 }),
          async (groups) => {
            const take = stepper(database);
            for (const group of groups) await Promise.all(group.map(take));
            await expectCounted();
          },
        ),
        { numRuns: RUNS, endOnFailure: true },
      );
    });
  });
}
