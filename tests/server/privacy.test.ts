import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '#contract/privacy.ts';
import type { Schema } from '#server/db/schema.ts';
import { expire } from '#server/privacy/expire.ts';
import { KEPT_FIELDS } from '#server/privacy/kept-fields.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { type MadePerson, makePerson, makeTeam, signedIn } from '../support/people.ts';
import { STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
const record = (mode: 'practice' | 'assessment' = 'practice') => ({
  ...makeRecord(edition, 11, ['Sorry about that. I will look into it.'], randomUUID()),
  mode,
});
const daysLater = (days: number) => new Date(Date.parse(STORED_AT) + days * 86_400_000 + 1000);

describe.each(DATABASES)('privacy on $name', ({ missing, start }) => {
  if (missing) {
    it.skip(missing, () => undefined);
    return;
  }
  let database: TestDatabase;
  let server: TestServer;
  let team: string;
  let owner: MadePerson;
  let manager: MadePerson;

  beforeAll(async () => {
    database = await start();
    server = await startTestServer(database.place, library);
    await server.database.db.insertInto('setting').values({ key: 'set-up', value: STORED_AT }).execute();
    team = await makeTeam(server, 'Front desk');
    owner = await makePerson(server, { role: 'owner', name: 'Olga' });
    manager = await makePerson(server, { role: 'manager', teams: [team], name: 'Mo' });
  });
  afterAll(async () => {
    await server?.stop();
    await database?.stop();
  });

  const ask = (
    method: 'GET' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    who: MadePerson | null,
    body?: object,
  ) =>
    server.app.inject({
      method,
      url,
      headers: who ? { cookie: who.cookie } : {},
      ...(body && { payload: body }),
    });
  const store = async (who: MadePerson | null, mode?: 'practice' | 'assessment') => {
    const play = record(mode);
    const answer = await ask('PUT', `/api/plays/${play.id}`, who, play);
    expect(answer.statusCode).toBe(201);
    return play.id;
  };
  const counted = async () => (await ask('GET', `/api/teams/${team}/skills`, owner)).json().plays as number;

  it('the page names every column of every table', async () => {
    const tables = (await server.database.db.introspection.getTables()).filter(
      ({ name }) => !name.startsWith('kysely_'),
    );
    const named = KEPT_FIELDS.flatMap(({ columns }) => columns);
    const missing = tables.flatMap(({ name, columns }) =>
      named.includes(`${name}.*`)
        ? []
        : columns.map((column) => `${name}.${column.name}`).filter((each) => !named.includes(each)),
    );
    expect(missing).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
    const page = (await ask('GET', '/api/privacy', null)).json();
    expect(page.fields).toHaveLength(KEPT_FIELDS.length);
    // The times of the settings stand where the list leaves room for them.
    expect(JSON.stringify(page.fields)).not.toMatch(/\{\w+\}/);
  }, 60_000);

  it('a person has everything that is kept about them, without what opens the account', async () => {
    const person = await makePerson(server, { role: 'trainee', teams: [team], name: 'Ted' });
    const play = await store(person);
    const answer = await ask('GET', `/api/people/${person.id}/export`, person);
    expect(answer.headers['content-disposition']).toContain('attachment');
    const everything = answer.json();
    expect(everything.person).toMatchObject({ name: 'Ted', email: person.email });
    expect(everything.plays).toHaveLength(1);
    expect(everything.plays[0]).toMatchObject({ id: play, record: { id: play }, outcome: { play } });
    expect(everything.teams).toEqual([{ id: team, name: 'Front desk' }]);
    const { password } = await server.database.db
      .selectFrom('credential')
      .select('password')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow();
    const tokens = await server.database.db.selectFrom('session').select('token').execute();
    for (const secret of [String(password), ...tokens.map(({ token }) => token)]) {
      expect(answer.body).not.toContain(secret);
    }
  });

  it('whoever opens or exports what is somebody else’s is in a log that person sees, and the owner', async () => {
    const person = await makePerson(server, { role: 'trainee', teams: [team], name: 'Tess' });
    const play = await store(person, 'assessment');
    await ask('GET', `/api/plays/${play}`, person);
    await ask('GET', `/api/plays/${play}`, manager);
    await ask('GET', `/api/plays/${play}`, manager);
    await ask('GET', `/api/people/${person.id}/export`, owner);
    const seen = (await ask('GET', '/api/accesses', person)).json().items;
    expect(seen.map((each: { actor: string; what: string }) => `${each.actor} ${each.what}`).sort()).toEqual([
      'Mo opened a play',
      'Olga exported everything kept',
    ]);
    expect((await ask('GET', '/api/accesses?limit=200', owner)).body).toContain(play);
    expect((await ask('GET', '/api/accesses', manager)).json().items).toEqual([]);
  });

  it('a deleted person is gone from every table and every number', async () => {
    const before = await counted();
    const person = await makePerson(server, { role: 'trainee', teams: [team], name: 'Una Nowhere' });
    await store(person, 'assessment');
    await store(person);
    expect(await counted()).toBe(before + 1);
    expect((await ask('DELETE', `/api/people/${person.id}`, manager)).statusCode).toBe(404);
    expect((await ask('DELETE', `/api/people/${person.id}`, person)).statusCode).toBe(204);
    expect(await counted()).toBe(before);
    expect((await ask('GET', '/api/session', person)).json().person).toBeNull();
    for (const { name } of await server.database.db.introspection.getTables()) {
      if (name.startsWith('kysely_')) continue;
      const rows = await server.database.db
        .selectFrom(name as keyof Schema)
        .selectAll()
        .execute();
      const text = JSON.stringify(rows);
      expect(
        text.includes(person.id) || text.includes(person.email) || text.includes('Una Nowhere'),
        name,
      ).toBe(false);
    }
  });

  it('the last owner cannot be deleted', async () => {
    const answer = await ask('DELETE', `/api/people/${owner.id}`, owner);
    expect([answer.statusCode, answer.json().type]).toEqual([409, 'urn:amends:error:last-owner']);
  });

  it('plays go when they are older than they may be, each kind in its time, and out of the numbers', async () => {
    const person = await makePerson(server, { role: 'trainee', teams: [team] });
    const [practice, assessment, guest] = [
      await store(person),
      await store(person, 'assessment'),
      await store(null),
    ];
    const there = async () => {
      const rows = await server.database.db
        .selectFrom('play')
        .select('id')
        .where('id', 'in', [practice, assessment, guest])
        .execute();
      return rows.map(({ id }) => id).sort();
    };
    const before = await counted();
    await expire(server.database.db, daysLater(DEFAULT_RETENTION.guestDays - 1));
    expect(await there()).toEqual([practice, assessment, guest].sort());
    await expire(server.database.db, daysLater(DEFAULT_RETENTION.guestDays));
    expect(await there()).toEqual([practice, assessment].sort());
    await expire(server.database.db, daysLater(DEFAULT_RETENTION.practiceDays));
    // Sessions have gone meanwhile, as they should.
    owner = { ...owner, cookie: await signedIn(server, owner.id) };
    expect(await there()).toEqual([assessment]);
    expect(await counted()).toBe(before);
    const shorter = { ...DEFAULT_RETENTION, assessmentDays: 100 };
    expect((await ask('PATCH', '/api/privacy', owner, { retention: shorter })).json().retention).toEqual(
      shorter,
    );
    await expire(server.database.db, daysLater(101));
    owner = { ...owner, cookie: await signedIn(server, owner.id) };
    expect(await there()).toEqual([]);
    expect(await counted()).toBe(0);
  });

  it('the server answers others while plays of many people go', async () => {
    const owners = await Promise.all(
      Array.from({ length: 8 }, () => makePerson(server, { role: 'trainee', teams: [] })),
    );
    for (const person of owners) await store(person);
    let turns = 0;
    let going = true;
    const others = (async () => {
      while (going) {
        await setImmediate();
        turns++;
      }
    })();
    await expire(server.database.db, daysLater(400));
    going = false;
    await others;
    expect(turns).toBeGreaterThanOrEqual(owners.length);
  });
});
