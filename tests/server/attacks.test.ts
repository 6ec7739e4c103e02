import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayRecord } from '#domain/play/record.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { GENEROUS, STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
const shortRecord = () => makeRecord(edition, 11, ['Sorry about that. I will look into it.'], randomUUID());

type Answer = Awaited<ReturnType<TestServer['app']['inject']>>;
const told = (answer: Answer) => [
  answer.statusCode,
  String(answer.json().type).replace('urn:amends:error:', ''),
];

describe.each(DATABASES)('attacks on $name', ({ missing, start }) => {
  if (missing) {
    it.skip(missing, () => undefined);
    return;
  }
  let database: TestDatabase;
  let server: TestServer;
  let owner: MadePerson;
  let trainee: MadePerson;

  beforeAll(async () => {
    database = await start();
    server = await startTestServer(database.place, library);
    await server.database.db.insertInto('setting').values({ key: 'set-up', value: STORED_AT }).execute();
    const team = await makeTeam(server, 'Front desk');
    owner = await makePerson(server, { role: 'owner', name: 'Olga' });
    trainee = await makePerson(server, { role: 'trainee', teams: [team], name: 'Ted' });
  });
  afterAll(async () => {
    await server?.stop();
    await database?.stop();
  });

  const ask = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, who?: MadePerson, payload?: unknown) =>
    server.app.inject({
      method,
      url,
      headers: {
        ...(who && { cookie: who.cookie }),
        ...(payload !== undefined && { 'content-type': 'application/json' }),
      },
      ...(payload !== undefined && {
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      }),
    });
  /** Everything in the tables a request could change, to see that it did not. */
  const counts = async () => {
    const tables = ['person', 'team', 'membership', 'invitation', 'play', 'assignment', 'dispute'] as const;
    return Promise.all(
      tables.map(async (table) => {
        const row = await server.database.db
          .selectFrom(table)
          .select((each) => each.fn.countAll().as('rows'))
          .executeTakeFirstOrThrow();
        return [table, Number(row.rows)];
      }),
    );
  };

  it('SQL in a search, a cursor or an id finds nothing and breaks nothing', async () => {
    const before = await counts();
    const hostile = [
      "'; drop table person; --",
      "' or 1=1 --",
      '%',
      '_',
      '\\',
      "x' union select * from session --",
    ];
    for (const words of hostile) {
      const search = await ask('GET', `/api/people?search=${encodeURIComponent(words)}`, owner);
      expect(search.statusCode).toBe(200);
      expect(search.json().items).toEqual([]);
      const cursor = Buffer.from(JSON.stringify([words, words])).toString('base64url');
      expect((await ask('GET', `/api/people?cursor=${cursor}`, owner)).statusCode).toBe(200);
      expect((await ask('GET', `/api/people?cursor=${encodeURIComponent(words)}`, owner)).statusCode).toBe(
        200,
      );
      const one = await ask('GET', `/api/people/${encodeURIComponent(words)}`, owner);
      expect(told(one)).toEqual([400, 'request-malformed']);
    }
    expect(await counts()).toEqual(before);
  });

  it('fields that are not of the request are refused, not taken over', async () => {
    const before = await counts();
    const changes = [
      ['PATCH', '/api/me', { name: 'Ted', role: 'owner' }],
      ['PATCH', '/api/me', { name: 'Ted', id: owner.id }],
      ['POST', '/api/session', { email: 'a@b.example', password: 'x', role: 'owner' }],
      ['POST', '/api/plays', { records: [shortRecord()], owner: owner.id }],
    ] as const;
    for (const [method, url, body] of changes) {
      expect(told(await ask(method, url, trainee, body))).toEqual([400, 'request-malformed']);
    }
    const record = { ...shortRecord(), owner: owner.id, total: 100 };
    expect(told(await ask('PUT', `/api/plays/${record.id}`, trainee, record))).toEqual([
      400,
      'record-malformed',
    ]);
    expect((await ask('GET', '/api/session', trainee)).json().person).toMatchObject({
      role: 'trainee',
      name: 'Ted',
    });
    expect(await counts()).toEqual(before);
  });

  it('what would change the prototype of all objects is refused', async () => {
    const bodies = [
      '{"name":"Ted","__proto__":{"role":"owner"}}',
      '{"name":"Ted","constructor":{"prototype":{"role":"owner"}}}',
    ];
    for (const body of bodies) {
      const answer = await ask('PATCH', '/api/me', trainee, body);
      expect(answer.statusCode).toBe(400);
      expect(answer.json().type).toMatch(/^urn:amends:error:/);
    }
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('a path out of the library in the place of a scenario is no scenario', async () => {
    for (const name of [
      '..%2F..%2Fpackage.json',
      '%2e%2e%2fpackage',
      '....//package.json',
      'rubric',
      '%00',
    ]) {
      const answer = await ask('GET', `/api/scenarios/${name}`);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.json().type).toMatch(/^urn:amends:error:(unknown-scenario|not-found|bad-request)$/);
    }
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
    ]) {
      expect((await ask('GET', path)).body).not.toContain('dependencies');
    }
  });

  it('a record that was changed after it was acknowledged is refused, and what is stored stays', async () => {
    const record = shortRecord();
    expect((await ask('PUT', `/api/plays/${record.id}`, trainee, record)).statusCode).toBe(201);
    const stored = (await ask('GET', `/api/plays/${record.id}`, trainee)).body;
    const better: PlayRecord = {
      ...record,
      events: record.events.map((event) =>
        event.kind === 'reply' ? { ...event, text: 'I am so sorry, that is our fault.' } : event,
      ),
    };
    expect(told(await ask('PUT', `/api/plays/${record.id}`, trainee, better))).toEqual([409, 'play-changed']);
    expect((await ask('GET', `/api/plays/${record.id}`, trainee)).body).toBe(stored);
  });

  it('a record of somebody else, of another version, or with its events in another order is refused', async () => {
    const record = shortRecord();
    await ask('PUT', `/api/plays/${record.id}`, trainee, record);
    expect(told(await ask('PUT', `/api/plays/${record.id}`, owner, record))).toEqual([
      409,
      'play-of-another',
    ]);
    const version = { ...shortRecord(), scenario: { id: SCENARIO, hash: '0'.repeat(64) } };
    expect(told(await ask('PUT', `/api/plays/${version.id}`, trainee, version))).toEqual([
      422,
      'unknown-scenario-version',
    ]);
    const whole = shortRecord();
    const order = { ...whole, events: [...whole.events].reverse() };
    expect(told(await ask('PUT', `/api/plays/${order.id}`, trainee, order))).toEqual([
      422,
      'record-does-not-replay',
    ]);
    const customer = { ...shortRecord(), seed: 12 };
    expect(told(await ask('PUT', `/api/plays/${customer.id}`, trainee, customer))).toEqual([
      422,
      'persona-not-drawn-from-seed',
    ]);
  });

  it('a cookie that was made up, altered or cut is nobody’s', async () => {
    const [name, value] = trainee.cookie.split('=') as [string, string];
    const forged = [
      `${name}=${value.slice(0, -4)}`,
      `${name}=${encodeURIComponent(`${decodeURIComponent(value).split('.')[0]}.AAAA`)}`,
      `${name}=${encodeURIComponent(owner.id)}`,
      `${name}=`,
    ];
    for (const cookie of forged) {
      const answer = await server.app.inject({ url: '/api/me/plays', headers: { cookie } });
      expect(told(answer)).toEqual([401, 'sign-in-needed']);
    }
  });

  it('fifty megabytes are refused without being kept', async () => {
    const huge = `{"records":["${'x'.repeat(50 * 1024 * 1024)}"]}`;
    const answer = await ask('POST', '/api/plays', trainee, huge);
    expect(told(answer)).toEqual([413, 'too-large']);
    expect(told(await ask('PATCH', '/api/me', trainee, `{"name":"${'x'.repeat(100_000)}"}`))).toEqual([
      413,
      'too-large',
    ]);
  });
});

it('a client that sends its request a byte at a time is cut off, with a reason', async () => {
  const sqlite = DATABASES[0];
  if (!sqlite) throw new Error('There is always SQLite.');
  const database = await sqlite.start();
  const server = await startTestServer(database.place, library, {
    limits: { ...GENEROUS, requestMilliseconds: 500 },
  });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const address = server.app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server listens nowhere.');
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(address.port, '127.0.0.1');
    let text = '';
    socket.write(
      'POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n',
    );
    const drip = setInterval(() => socket.write(' '), 50);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(text);
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('urn:amends:error:too-slow');
  await server.stop();
  await database.stop();
});
