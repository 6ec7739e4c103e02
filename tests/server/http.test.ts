import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioCardSchema } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { GENEROUS, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
const SQLITE = DATABASES[0];
const page = { accept: 'text/html,application/xhtml+xml' };

let database: TestDatabase;
let server: TestServer;
let web: string;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'amends-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Amends</title>');
  writeFileSync(join(web, 'assets', 'index-abc123.js'), 'export {};\n'.repeat(400));
  if (!SQLITE) throw new Error('There is always SQLite.');
  database = await SQLITE.start();
  server = await startTestServer(database.place, library, { webFolder: web });
});
afterAll(async () => {
  await server?.stop();
  await database?.stop();
  rmSync(web, { recursive: true, force: true });
});

/** Every error goes out as problem details of the catalogue. */
function expectProblem(
  answer: Awaited<ReturnType<TestServer['app']['inject']>>,
  status: number,
  code: string,
): void {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ type: `urn:amends:error:${code}`, status });
  expect(answer.json().title).toBeTruthy();
  expect(answer.json().detail).toBeTruthy();
}

describe('scenarios', () => {
  it('are listed as cards', async () => {
    const cards = (await server.app.inject('/api/scenarios')).json();
    expect(cards).toHaveLength(library.editions.size);
    for (const card of cards) expect(scenarioCardSchema.parse(card)).toEqual(card);
  });

  it('are sent whole, edition and rubric, as the library has them', async () => {
    const answer = await server.app.inject(`/api/scenarios/${SCENARIO}`);
    expect(answer.body).toBe(JSON.stringify({ edition, rubric: library.rubric }));
  });

  it('are not sent again to a browser that has them', async () => {
    const first = await server.app.inject(`/api/scenarios/${SCENARIO}`);
    const etag = String(first.headers.etag);
    expect(etag).toContain(edition.hash);
    for (const tag of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const again = await server.app.inject({
        url: `/api/scenarios/${SCENARIO}`,
        headers: { 'if-none-match': tag },
      });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
  });

  it('are sent again when only the rubric changed, so that no browser scores by an old one', async () => {
    const first = await server.app.inject(`/api/scenarios/${SCENARIO}`);
    const newRubric = { ...library, rubric: { ...library.rubric, version: library.rubric.version + 1 } };
    const newer = await startTestServer(database.place, newRubric);
    const headers = { 'if-none-match': String(first.headers.etag) };
    const again = await newer.app.inject({ url: `/api/scenarios/${SCENARIO}`, headers });
    await newer.stop();
    expect(again.statusCode).toBe(200);
  });

  it('are found by version, and no scenario has the version of another', async () => {
    const answer = await server.app.inject(`/api/scenarios/${SCENARIO}/versions/${edition.hash}`);
    expect(answer.json().edition.hash).toBe(edition.hash);
    expectProblem(
      await server.app.inject(`/api/scenarios/misprinted-boxes/versions/${edition.hash}`),
      404,
      'not-found',
    );
    expectProblem(await server.app.inject(`/api/scenarios/${SCENARIO}/versions/nonsense`), 404, 'not-found');
  });

  it('that are not there are said not to be there', async () => {
    expectProblem(await server.app.inject('/api/scenarios/no-such'), 404, 'unknown-scenario');
    expectProblem(await server.app.inject('/api/scenarios/__proto__'), 404, 'unknown-scenario');
  });
});

describe('what is not a play record', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const record = makeRecord(edition, 7, ['Sorry.', null], id);
  const put = (payload: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    server.app.inject({
      method: 'PUT',
      url: `/api/plays/${id}`,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      headers,
    });

  it.each([
    ['broken off', '{"id":'],
    ['empty', ''],
    ['not JSON', 'hello'],
    ['poisoned', '{"__proto__":{"mode":"practice"}}'],
  ])('is refused when it is %s', async (_name, body) => {
    expectProblem(await put(body), 400, 'not-json');
  });

  it('is refused when it is not said to be JSON', async () => {
    expectProblem(await put(record, { 'content-type': 'text/plain' }), 415, 'wrong-media-type');
    expectProblem(await put('<x/>', { 'content-type': 'application/xml' }), 415, 'wrong-media-type');
  });

  it.each<[string, unknown, string]>([
    ['null', null, ''],
    ['a list', [], ''],
    ['a field is missing', { ...record, seed: undefined }, 'seed'],
    ['a field is unknown', { ...record, score: 100 }, ''],
    [
      'a field deep inside is wrong',
      { ...record, persona: { ...record.persona, severity: 2 } },
      'persona.severity',
    ],
    ['an event is unknown', { ...record, events: [{ kind: 'cheat', at: 0 }] }, 'events.0.kind'],
    [
      'a reply has blanks around it',
      { ...record, events: [{ kind: 'reply', at: 9, text: ' sorry' }] },
      'events.0.text',
    ],
    ['it was sent under another id', { ...record, id: '00000000-0000-4000-8000-000000000002' }, 'id'],
  ])('is refused with its place when it is wrong: %s', async (_name, body, path) => {
    const answer = await put(body);
    expectProblem(answer, 400, 'record-malformed');
    expect(answer.json().path).toBe(path);
  });

  it('is refused when it is larger than 256 KB', async () => {
    expectProblem(await put({ ...record, rules: 'x'.repeat(300_000) }), 413, 'too-large');
  });

  it('is refused when it is sent too often, with the time to wait', async () => {
    const limits = { ...GENEROUS, writesPerMinute: 2 };
    const strict = await startTestServer(database.place, library, { limits });
    const send = () => strict.app.inject({ method: 'PUT', url: `/api/plays/${record.id}`, payload: record });
    await send();
    await send();
    const answer = await send();
    await strict.stop();
    expectProblem(answer, 429, 'too-many-requests');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('addresses', () => {
  it('under /api that do not exist are problems, whatever asks for them', async () => {
    for (const url of [
      '/api',
      '/api/',
      '/api/nothing',
      `/api/plays/${randomUUID()}`,
      '/api/plays/nonsense',
    ]) {
      expectProblem(await server.app.inject({ url, headers: page }), 404, 'not-found');
    }
    expectProblem(await server.app.inject({ method: 'POST', url: '/api/scenarios' }), 404, 'not-found');
  });

  it('that are not well-formed are problems', async () => {
    expectProblem(await server.app.inject('/api/scenarios/%zz'), 400, 'bad-request');
    expectProblem(await server.app.inject(`/api/plays/${'a'.repeat(5000)}`), 404, 'not-found');
  });

  it('of the app itself get the page', async () => {
    for (const url of ['/', '/play/abc', '/debrief/abc?from=home']) {
      const answer = await server.app.inject({ url, headers: page });
      expect([answer.statusCode, answer.body]).toEqual([200, '<!doctype html><title>Amends</title>']);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('of files with a hash in their name are kept by browsers for good, and missing ones are missing', async () => {
    const answer = await server.app.inject('/assets/index-abc123.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expectProblem(await server.app.inject({ url: '/assets/gone.js', headers: page }), 404, 'not-found');
  });

  it('outside the web folder are not served', async () => {
    for (const url of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/assets/../../package.json',
    ]) {
      const answer = await server.app.inject({ url });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('"amends"');
    }
  });

  it('of pages say that the app is not built where it is not', async () => {
    const bare = await startTestServer(database.place, library);
    const answer = await bare.app.inject({ url: '/', headers: page });
    await bare.stop();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build');
  });

  it('answer compressed where the browser takes it', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    expect(
      (await server.app.inject({ url: `/api/scenarios/${SCENARIO}`, headers })).headers['content-encoding'],
    ).toBe('gzip');
    expect(
      (await server.app.inject({ url: '/assets/index-abc123.js', headers })).headers['content-encoding'],
    ).toBe('gzip');
  });

  it('let pages load nothing from elsewhere and stand in no frame', async () => {
    const policy = String(
      (await server.app.inject({ url: '/', headers: page })).headers['content-security-policy'],
    );
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('http');
  });
});

describe('the server', () => {
  it('shows nothing of its inside when it fails', async () => {
    const broken = await startTestServer(database.place, library, {
      evaluator: {
        evaluate: () => Promise.reject(new Error('secret: password at /root/database.ts:1')),
      },
    });
    const payload = makeRecord(edition, 7, ['Sorry.', null], randomUUID());
    const answer = await broken.app.inject({ method: 'PUT', url: `/api/plays/${payload.id}`, payload });
    await broken.stop();
    expectProblem(answer, 500, 'unexpected');
    expect(answer.body).not.toMatch(/secret|password|\.ts/);
  });

  it('says that the database does not answer when it does not', async () => {
    const cut = await startTestServer(database.place, library);
    await cut.database.close();
    const answer = await cut.app.inject('/api/health');
    await cut.app.close();
    expectProblem(answer, 503, 'storage-unavailable');
  });

  it('answers what is not HTTP with a problem as well', async () => {
    const own = await startTestServer(database.place, library);
    await own.app.listen({ host: '127.0.0.1', port: 0 });
    const bound = own.app.server.address();
    const port = typeof bound === 'object' && bound ? bound.port : 0;
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('this is not http\r\n\r\n'));
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk.toString();
      });
      socket.on('end', () => resolve(heard));
      socket.on('error', reject);
    });
    await own.stop();
    expect(text).toContain('application/problem+json');
    expect(text).toContain('urn:amends:error:bad-request');
  });
});

describe('a hostile record', () => {
  it('of the greatest size is answered in bounded time', async () => {
    const base = makeRecord(edition, 7, ['Sorry.', null], randomUUID());
    const text = "I'm so sorry but the courier was late, I'll call you by 5pm. ".repeat(11).trim();
    const events: PlayRecord['events'] = [{ kind: 'begin', at: 0 }];
    for (let at = 1000; events.length < 300; at += 1000) events.push({ kind: 'reply', at, text });
    const started = performance.now();
    const answer = await server.app.inject({
      method: 'PUT',
      url: `/api/plays/${base.id}`,
      payload: { ...base, events },
    });
    expect([201, 422]).toContain(answer.statusCode);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
