import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ENDPOINTS } from '#contract/endpoints.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { theLibrary } from '../support/library.ts';
import { GENEROUS, startTestServer, type TestServer } from '../support/test-server.ts';

const library = await theLibrary();
const SQLITE = DATABASES[0];
let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  if (!SQLITE) throw new Error('There is always SQLite.');
  database = await SQLITE.start();
  server = await startTestServer(database.place, library);
});
afterAll(async () => {
  await server?.stop();
  await database?.stop();
});

/** "GET /api/teams/{team}" for each operation of the document. */
const operationsOf = (document: { paths: Record<string, Record<string, object>> }) =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      key: `${method.toUpperCase()} ${path}`,
      operation: operation as { summary: string; 'x-permission': string; responses: object },
    })),
  );

it('the server serves every endpoint of the contract, and no other under /api', async () => {
  const document = (await server.app.inject('/api/openapi.json')).json();
  const contract = Object.keys(ENDPOINTS).map((key) => key.replace(/:([a-z]+)/g, '{$1}'));
  expect(
    operationsOf(document)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(contract.sort());
});

it('the document is OpenAPI 3.1, with the permission of each operation and the problems it may answer with', async () => {
  const document = (await server.app.inject('/api/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const result = await new Validator().validate(document);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  for (const { key, operation } of operationsOf(document)) {
    expect(operation['x-permission'], key).toBeTruthy();
    expect(operation.responses, key).toHaveProperty('default');
  }
});

interface Part {
  readonly at: string;
  readonly part: Readonly<Record<string, unknown>>;
}

/** Every object in a document, with the path to it. */
function* partsOf(part: unknown, at: string): Generator<Part> {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part)) yield { at, part: part as Part['part'] };
  for (const [key, each] of Object.entries(part)) yield* partsOf(each, `${at}/${key}`);
}

it('whatever the document refers to is there, under one name, and nothing is there that it does not refer to', async () => {
  const document = (await server.app.inject('/api/openapi.json')).json();
  const parts = [...partsOf(document, '#')];
  const there = new Set(parts.map(({ at }) => at));
  const references = parts.flatMap(({ part }) => (typeof part.$ref === 'string' ? [part.$ref] : []));
  expect(references.filter((reference) => !there.has(reference))).toEqual([]);
  const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(names.filter((name) => !references.includes(name))).toEqual([]);
  const shapes = Object.values(document.components.schemas).map((schema) => JSON.stringify(schema));
  expect(new Set(shapes).size).toBe(shapes.length);
});

it('no shape of the document is written out in three places: it has a name', async () => {
  const document = (await server.app.inject('/api/openapi.json')).json();
  const places = new Map<string, string[]>();
  for (const { at, part } of partsOf(document, '#')) {
    const fields = Object.keys(part.properties ?? {}).length;
    if (part.type !== 'object' || fields === 0) continue;
    const shape = JSON.stringify(part);
    places.set(shape, [...(places.get(shape) ?? []), at]);
  }
  expect([...places.values()].filter(({ length }) => length > 2)).toEqual([]);
});

it('what another site has a browser send is refused, and what comes from here is not', async () => {
  const sendFrom = (headers: Record<string, string>) =>
    server.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'amends.example', ...headers },
      payload: { email: 'a@b.example', password: 'x' },
    });
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://amends.example.evil.example' },
  ]) {
    const answer = await sendFrom(headers);
    expect([answer.statusCode, answer.json().type]).toEqual([403, 'urn:amends:error:other-site']);
  }
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://amends.example' }, {}]) {
    expect((await sendFrom(headers)).statusCode).toBe(401);
  }
});

it('a form that a page of another site sends is not even read: only JSON is', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'email=a%40b.example&password=x',
  });
  expect(answer.json().type).toBe('urn:amends:error:wrong-media-type');
});

it('at overload the server says when to come again, and still says that it lives', async () => {
  const busy = await startTestServer(database.place, library, { limits: { ...GENEROUS, mostDelay: 1 } });
  await busy.app.listen({ port: 0, host: '127.0.0.1' });
  // Every turn of the event loop is held up until the plugin has measured it.
  const hold = setInterval(() => {
    const until = Date.now() + 30;
    while (Date.now() < until);
  }, 31);
  let answer = await busy.app.inject('/api/scenarios');
  for (let tries = 0; answer.statusCode !== 503 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await busy.app.inject('/api/scenarios');
  }
  expect(answer.statusCode).toBe(503);
  expect(answer.json().type).toBe('urn:amends:error:overloaded');
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect((await busy.app.inject('/api/health')).statusCode).toBe(200);
  clearInterval(hold);
  await busy.stop();
});
