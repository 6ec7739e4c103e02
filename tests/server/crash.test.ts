import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoredResult } from '#contract/plays-endpoints.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { canonicalJson } from '#domain/scenario/content-hash.ts';
import { makeAuth } from '#server/auth/auth.ts';
import { type Database, openDatabase } from '#server/db/open-database.ts';
import { addPerson } from '#server/db/people-store.ts';
import { keptRollUps, recount } from '#server/db/recount.ts';
import { cookieSecret } from '#server/db/settings-store.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { finishedRecord } from '../support/finished-record.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { signedIn } from '../support/people.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const library = await theLibrary();
// The shortest: what is looked at here is what becomes of plays, not what they come to.
const edition = editionOf(library, 'oat-not-cow');
const NOW = '2026-11-22T10:00:00.000Z';
const RECORDS = 2000;
const BATCH = 50;
/** Batches on their way at once. */
const LANES = 4;
const BUSY_MILLISECONDS = 200;
const TEAMS = ['north', 'south'] as const;

interface Player {
  readonly id: string;
  readonly cookie: string;
}
interface Batch {
  readonly player: Player;
  readonly records: readonly PlayRecord[];
}

const running = new Set<RunningServer>();
// A test that failed half-way leaves no process behind.
afterEach(async () => {
  for (const server of running) await server.kill();
  running.clear();
});

async function start({ environment }: TestDatabase): Promise<RunningServer> {
  const server = await startServer(undefined, environment);
  running.add(server);
  return server;
}

/** Works on the database beside the servers, as long as it is asked something. */
async function looking<Answer>(
  { place }: TestDatabase,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = await openDatabase(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Two trainees in teams that overlap, and the owner, all signed in. */
function makePlayers(database: TestDatabase): Promise<readonly [Player, Player, Player]> {
  return looking(database, async ({ db }) => {
    const auth = makeAuth({
      db,
      secret: await cookieSecret(db),
      address: 'http://localhost',
      newId: randomUUID,
    });
    await db
      .insertInto('team')
      .values(TEAMS.map((id) => ({ id, name: id, created_at: NOW })))
      .execute();
    const make = async (role: 'trainee' | 'owner', teams: readonly string[]): Promise<Player> => {
      const id = randomUUID();
      await addPerson(db, {
        id,
        name: role,
        email: `${id}@example.com`,
        role,
        passwordHash: null,
        credentialId: randomUUID(),
        now: NOW,
      });
      for (const team_id of teams)
        await db.insertInto('membership').values({ team_id, person_id: id }).execute();
      return { id, cookie: await signedIn({ auth }, id) };
    };
    return [await make('trainee', TEAMS), await make('trainee', ['north']), await make('owner', [])];
  });
}

function batchesOf(count: number, players: readonly Player[]): readonly Batch[] {
  return Array.from({ length: count / BATCH }, (_, index) => {
    const player = players[index % players.length];
    if (!player) throw new Error('There is nobody to play.');
    return {
      player,
      records: Array.from({ length: BATCH }, () =>
        finishedRecord(edition, { manner: 'bad', mode: 'assessment' }),
      ),
    };
  });
}

function ask(
  { url }: RunningServer,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  { cookie }: Player,
  body: object,
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

/** Sends a batch, and again where the server is too busy to look at it, as a browser does. */
async function send(server: RunningServer, { player, records }: Batch): Promise<readonly StoredResult[]> {
  for (;;) {
    const answer = await ask(server, 'POST', '/api/plays', player, { records });
    if (answer.status === 200) {
      return ((await answer.json()) as { results: readonly StoredResult[] }).results;
    }
    if (answer.status !== 503) throw new Error(`A batch was answered with ${answer.status}.`);
    await delay(BUSY_MILLISECONDS);
  }
}

/** Waits until PostgreSQL has noticed that a server is gone, and ended what was under way for it. */
async function settled(database: TestDatabase): Promise<void> {
  if (database.place.kind === 'sqlite') return;
  await looking(database, async ({ db }) => {
    for (;;) {
      const { rows } = await sql<{ others: string }>`
        select count(*) as others from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(
        db,
      );
      if (Number(rows[0]?.others) === 0) return;
      await delay(BUSY_MILLISECONDS);
    }
  });
}

/** Does the work of a list some at a time, until it is done or told to stop. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<boolean>): Promise<void> {
  const left = [...items];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      if (!(await work(next))) return;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** The plays there are, each with whose it is and its record. */
function stored(database: TestDatabase) {
  return looking(database, async ({ db }) => {
    const rows = await db.selectFrom('play').select(['id', 'owner_id', 'record']).execute();
    return new Map(rows.map((row) => [row.id, row]));
  });
}

function expectCounted(database: TestDatabase): Promise<void> {
  return looking(database, async ({ db }) => {
    expect(await keptRollUps(db)).toEqual(await recount(db));
  });
}

async function expectEachOnce(database: TestDatabase, batches: readonly Batch[]): Promise<void> {
  const plays = await stored(database);
  expect(plays.size).toBe(batches.reduce((sum, { records }) => sum + records.length, 0));
  for (const { player, records } of batches) {
    for (const record of records) {
      const play = plays.get(record.id);
      expect([play?.owner_id, play?.record]).toEqual([player.id, canonicalJson(record)]);
    }
  }
  await expectCounted(database);
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(
    `a server on ${kind.name} that is killed while ${RECORDS} records come in`,
    () => {
      it('has every play it acknowledged exactly once, counted, and takes the others when they are sent again', async () => {
        const database = await kind.start();
        try {
          const [ann, bob] = await makePlayers(database);
          const batches = batchesOf(RECORDS, [ann, bob]);
          const acknowledged = new Set<string>();

          const first = await start(database);
          let killed: Promise<void> | undefined;
          await inLanes(batches, async (batch) => {
            try {
              for (const { id, result } of await send(first, batch)) {
                if (result === 'stored' || result === 'already-stored') acknowledged.add(id);
              }
            } catch (error) {
              // What was on its way when the server went was acknowledged to nobody.
              if (killed) return false;
              throw error;
            }
            // The other lanes are waiting for their answers just now.
            if (acknowledged.size >= RECORDS / 3) killed ??= first.kill();
            return killed === undefined;
          });
          await killed;
          await settled(database);
          expect(acknowledged.size).toBeGreaterThanOrEqual(RECORDS / 3);
          expect(acknowledged.size).toBeLessThan(RECORDS);

          const kept = await stored(database);
          expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
          await expectCounted(database);

          const second = await start(database);
          await inLanes(batches, async (batch) => {
            for (const { id, result } of await send(second, batch)) {
              expect([id, result]).toEqual([id, kept.has(id) ? 'already-stored' : 'stored']);
            }
            return true;
          });
          await second.stop();
          await expectEachOnce(database, batches);
        } finally {
          await database.stop();
        }
      });
    },
  );
}

const POSTGRESQL = DATABASES.find(({ name }) => name.startsWith('PostgreSQL'));

describe.skipIf(!POSTGRESQL || POSTGRESQL.missing)('two servers on one PostgreSQL', () => {
  it('keep each play once and lose no count, whoever of them is sent what, while teams change', async () => {
    if (!POSTGRESQL) throw new Error('There is no PostgreSQL among the databases.');
    const database = await POSTGRESQL.start();
    try {
      const [ann, bob, owner] = await makePlayers(database);
      const servers = await Promise.all([start(database), start(database)]);
      const [one, other] = servers;
      const batches = batchesOf(1000, [ann, bob]);
      const told = new Map<string, string[]>();
      // The first half is sent to both at once, in opposite orders; the second half to one of them.
      const twice = batches.slice(0, batches.length / 2);
      const once = batches.slice(batches.length / 2);
      const sent = [
        // Side by side, so that both are on their way at once.
        ...twice.flatMap(({ player, records }) => [
          { server: one, batch: { player, records } },
          { server: other, batch: { player, records: [...records].reverse() } },
        ]),
        ...once.map((batch, index) => ({ server: index % 2 === 0 ? one : other, batch })),
      ];
      const moving = async (): Promise<void> => {
        const choices = [['north'], ['south'], ['north', 'south'], []];
        for (let turn = 0; turn < 16; turn++) {
          const server = turn % 2 === 0 ? one : other;
          const who = turn % 3 === 0 ? bob : ann;
          const teams = choices[turn % choices.length];
          const answer = await ask(server, 'PATCH', `/api/people/${who.id}`, owner, { teams });
          expect(answer.status).toBe(200);
        }
      };
      await Promise.all([
        moving(),
        inLanes(sent, async ({ server, batch }) => {
          for (const { id, result } of await send(server, batch))
            told.set(id, [...(told.get(id) ?? []), result]);
          return true;
        }),
      ]);
      const expected = (count: number) => (count === 1 ? ['stored'] : ['already-stored', 'stored']);
      for (const results of told.values()) expect([...results].sort()).toEqual(expected(results.length));
      await Promise.all(servers.map((server) => server.stop()));
      await expectEachOnce(database, batches);
    } finally {
      await database.stop();
    }
  });
});
