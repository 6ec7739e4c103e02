import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DATABASES } from '../support/databases.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/amends-server.js', import.meta.url));
/** Each starts the program up to twice, on a machine that may be busy with other tests. */
const TIMEOUT = 120_000;

vi.setConfig({ testTimeout: TIMEOUT });

const running = new Set<ChildProcess>();
// A test that failed half-way leaves no process behind.
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

interface Run {
  readonly child: ChildProcess;
  /** The address it says it is at; nothing when it ended instead. */
  readonly address: string | undefined;
  readonly printed: () => string;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Starts the real program, from a folder that is not its own, and waits until it listens or ends. */
async function run(environment: Readonly<Record<string, string>>): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: tmpdir(),
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let printed = '';
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const listening = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /Amends is at (\S+)\n/.exec(printed)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  const address = await Promise.race([listening, ended.then(() => undefined)]);
  return { child, address, printed: () => printed, ended };
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`the server process on ${kind.name}`, () => {
    it('starts twice at once on a database that is still empty', async () => {
      const database = await kind.start();
      try {
        const runs = await Promise.all([run(database.environment), run(database.environment)]);
        expect(runs.map(({ address, printed }) => address ?? printed())).toEqual(
          runs.map(() => expect.stringMatching(/^http:\/\/localhost:\d+$/)),
        );
        for (const each of runs) each.child.kill('SIGTERM');
        await Promise.all(runs.map((each) => each.ended));
      } finally {
        await database.stop();
      }
    });
  });
}

describe('the server process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-process-'));
  const data = { AMENDS_DATA: join(folder, 'amends.db'), DATABASE_URL: '' };

  it('prints one line and answers on both addresses of localhost', async () => {
    const server = await run(data);
    const answer = await fetch(`${server.address}/api/health`);
    expect(await answer.json()).toMatchObject({ status: 'ok', database: 'sqlite' });
    const four = await fetch(`${server.address?.replace('localhost', '127.0.0.1')}/api/health`);
    expect(four.status).toBe(200);
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(server.printed()).toBe(`Amends is at ${server.address}\n`);
  });

  it('tells the mistakes of its library and ends, without a stack trace', async () => {
    const empty = mkdtempSync(join(folder, 'scenarios-'));
    writeFileSync(join(empty, 'dinner.yaml'), 'scenario: Dinner\n');
    const server = await run({ ...data, AMENDS_SCENARIOS: empty });
    expect((await server.ended).code).toBe(1);
    expect(server.printed()).toContain('dinner.yaml:1:11 error wrong-value');
    expect(server.printed()).toContain('rubric.yaml: expected a file');
    expect(server.printed()).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['a port that is no number', { PORT: 'many' }, /^PORT: expected .* found "many"/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' },
      /^The database of DATABASE_URL/,
    ],
    [
      'a database address of another kind',
      { DATABASE_URL: 'mysql://me:secret@localhost/x' },
      /^DATABASE_URL: expected/,
    ],
    [
      'a database file in a file',
      { AMENDS_DATA: join(PROGRAM, 'amends.db') },
      /^The database .* cannot be opened/,
    ],
  ])('ends with one line on %s', async (_name, environment, line) => {
    const server = await run({ ...data, ...environment });
    expect((await server.ended).code).toBe(1);
    expect(server.printed()).toMatch(line);
    expect(server.printed().trim().split('\n')).toHaveLength(1);
    expect(server.printed()).not.toContain('secret');
  });

  it('ends with one line where its port is in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, 'localhost', () => {
        const bound = other.address();
        resolve(typeof bound === 'object' && bound ? bound.port : 0);
      });
    });
    const server = await run({ ...data, PORT: String(port) });
    expect((await server.ended).code).toBe(1);
    expect(server.printed()).toMatch(new RegExp(`^Port ${port} on localhost cannot be used.*EADDRINUSE`));
    other.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
