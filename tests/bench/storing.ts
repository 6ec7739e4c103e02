import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import fastify, { type FastifyInstance } from 'fastify';
import type { PlayRecord } from '#domain/play/record.ts';
import { evaluationPool } from '#server/evaluation/evaluation-pool.ts';
import { theLibrary } from '../support/library.ts';
import { chosen, manyRecords, typedFrom } from '../support/many-records.ts';
import { makePerson, makeTeam } from '../support/people.ts';
import { GENEROUS, startTestServer } from '../support/test-server.ts';

// How many plays the real server verifies and stores in a second, beside a bare server that stores the same rows and
// verifies nothing; each in a process of its own, over HTTP and a SQLite file. Assessments of people who are signed in
// are counted in the roll-ups as well. Prints figures; fails on none, since
// machines differ. Run: npx tsx tests/bench/storing.ts
const THIS = fileURLToPath(import.meta.url);
const CORPUS = fileURLToPath(new URL('../corpus/given', import.meta.url));
const CONNECTIONS = 16;
const BATCH = 50;
const ROUNDS = 2;
const WARMING = 200;
const TEAMS = 4;
const PEOPLE = 40;
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Message {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: string;
  readonly plays: number;
  /** Of whoever is signed in; left out for a guest. */
  readonly cookie?: string;
}

const one = (record: PlayRecord): Message => ({
  method: 'PUT',
  path: `/api/plays/${record.id}`,
  body: JSON.stringify(record),
  plays: 1,
});

function batches(records: readonly PlayRecord[]): readonly Message[] {
  return Array.from({ length: Math.ceil(records.length / BATCH) }, (_, index) => {
    const some = records.slice(index * BATCH, (index + 1) * BATCH);
    return {
      method: 'POST',
      path: '/api/plays',
      body: JSON.stringify({ records: some }),
      plays: some.length,
    };
  });
}

/** As they are sent by these people in turn. */
const sentBy = (messages: readonly Message[], cookies: readonly string[]): readonly Message[] =>
  messages.map((message, index) => {
    const cookie = cookies[index % cookies.length];
    return cookie === undefined ? message : { ...message, cookie };
  });

/** A server, and the cookies of people who are signed in there. */
interface Served {
  readonly app: FastifyInstance;
  readonly cookies: readonly string[];
}

/** The server as it is, with no limit on what one address may send. */
async function realServer(file: string): Promise<Served> {
  const server = await startTestServer({ kind: 'sqlite', file }, await theLibrary(), {
    evaluator: evaluationPool(),
    limits: { ...GENEROUS, writesPerMinute: Number.MAX_SAFE_INTEGER },
  });
  const cookies: string[] = [];
  for (let team = 0; team < TEAMS; team++) {
    const teams = [await makeTeam(server)];
    for (let person = 0; person < PEOPLE / TEAMS; person++) {
      cookies.push((await makePerson(server, { role: 'trainee', teams })).cookie);
    }
  }
  return { app: server.app, cookies };
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly record: string;
  readonly outcome: string;
}

/** Stores, for each record or batch, the rows that the real server made of it: nothing is read or evaluated. */
function bareServer(file: string, rowsOf: string): Served {
  const made = new SqliteDatabase(rowsOf, { readonly: true });
  const rows = new Map((made.prepare('SELECT * FROM play').all() as Row[]).map((row) => [row.id, row]));
  const { sql } = made.prepare("SELECT sql FROM sqlite_master WHERE name = 'play'").get() as { sql: string };
  const indexes = made
    .prepare("SELECT sql FROM sqlite_master WHERE tbl_name = 'play' AND type = 'index' AND sql IS NOT NULL")
    .all() as { sql: string }[];
  const database = new SqliteDatabase(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // What the rows refer to is not there.
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  for (const index of indexes) database.exec(index.sql);
  const columns = Object.keys(rows.values().next().value ?? {});
  const insert = database.prepare(
    `INSERT INTO play (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const keep = database.transaction((ids: readonly string[]) => {
    for (const id of ids) insert.run(rows.get(id));
  });
  const app = fastify({ bodyLimit: 4 * 1024 * 1024 });
  app.put<{ Params: { id: string } }>('/api/plays/:id', async ({ params: { id } }, reply) => {
    keep([id]);
    const { record, outcome } = rows.get(id) as Row;
    return reply
      .code(201)
      .type('application/json; charset=utf-8')
      .send(`{"id":"${id}","record":${record},"outcome":${outcome}}`);
  });
  app.post<{ Body: { records: readonly PlayRecord[] } }>('/api/plays', async ({ body: { records } }) => {
    keep(records.map(({ id }) => id));
    return { results: records.map(({ id }) => ({ id, result: 'stored' })) };
  });
  return { app, cookies: [] };
}

interface Told {
  readonly port: number;
  readonly cookies: readonly string[];
}

function started(
  role: 'real' | 'bare',
  files: readonly string[],
): Promise<{ child: ChildProcess; port: number; cookies: readonly string[] }> {
  const child = fork(THIS, [role, ...files]);
  return new Promise((resolve, reject) => {
    // As `serve` tells it.
    child.once('message', (told) => resolve({ child, ...(told as Told) }));
    child.once('exit', (code) => reject(new Error(`The ${role} server ended with ${code}.`)));
  });
}

function send(port: number, agent: Agent, { method, path, body, cookie }: Message): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(cookie !== undefined && { cookie }),
    };
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const { statusCode = 0 } = response;
        // Of a batch every record is answered for itself.
        if (statusCode > 201 || /"result":"(?!stored")/.test(method === 'POST' ? text : ''))
          reject(new Error(`${method} ${path} was answered with ${statusCode}: ${text.slice(0, 300)}`));
        else resolve(text);
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends all of them, some at a time. @returns plays a second */
async function rateOf(port: number, messages: readonly Message[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const left = [...messages];
  const from = performance.now();
  const lane = async () => {
    for (let next = left.pop(); next; next = left.pop()) await send(port, agent, next);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return messages.reduce((sum, { plays }) => sum + plays, 0) / seconds;
}

async function measure(
  name: string,
  records: readonly PlayRecord[],
  messages: readonly Message[],
  signedIn: boolean,
): Promise<void> {
  const best = { real: 0, bare: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'amends-storing-'));
    const real = join(folder, 'real.db');
    for (const role of ['real', 'bare'] as const) {
      const files = role === 'real' ? [real] : [join(folder, 'bare.db'), real];
      const { child, port, cookies } = await started(role, files);
      const senders = signedIn ? cookies : [];
      await rateOf(port, sentBy(records.slice(0, WARMING).map(one), senders));
      best[role] = Math.max(best[role], await rateOf(port, sentBy(messages, senders)));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
  const share = (best.real / best.bare).toFixed(2);
  say(
    `  ${name}: ${Math.round(best.real)} plays a second verified and stored, ${Math.round(best.bare)} only stored, ${share} of it (goal 0.33)`,
  );
}

async function serve({ app, cookies }: Served): Promise<void> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const bound = app.server.address();
  // Where the sender was stopped half-way, nobody is left to ask.
  process.once('disconnect', () => process.exit());
  const told: Told = { port: typeof bound === 'object' && bound ? bound.port : 0, cookies };
  process.send?.(told);
}

async function compare(): Promise<void> {
  const texts = readdirSync(CORPUS)
    .filter((name) => name.startsWith('replies'))
    .flatMap((name) => readFileSync(`${CORPUS}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text: string }).text.trim());
  const library = await theLibrary();
  say(`${CONNECTIONS} connections, ${availableParallelism()} cores, with the sender on the same machine`);
  const assessed = { mode: 'assessment', toTheEnd: true } as const;
  for (const [name, count, turn, kind] of [
    ['ten turns typed', 600, typedFrom(texts), {}],
    ['ten options chosen', 3000, chosen, {}],
    [`assessments of ${PEOPLE} people, options chosen to the end`, 1500, chosen, assessed],
  ] as const) {
    const records = manyRecords(library, WARMING + count, turn, kind);
    const measured = records.slice(WARMING);
    const signedIn = kind === assessed;
    await measure(`${name}, one a request`, records, measured.map(one), signedIn);
    await measure(`${name}, ${BATCH} a request`, records, batches(measured), signedIn);
  }
}

const [role, file = '', rows = ''] = process.argv.slice(2);
if (role === 'real') await serve(await realServer(file));
else if (role === 'bare') await serve(bareServer(file, rows));
else await compare();
