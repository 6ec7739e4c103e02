import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface Postgres {
  readonly url: string;
  stop(): Promise<void>;
}

const WAIT_MILLISECONDS = 100;
const MAX_WAITS = 300;

function binaries(): string | undefined {
  const home = '/usr/lib/postgresql';
  if (!existsSync(home)) return undefined;
  const newest = readdirSync(home).sort((a, b) => Number(b) - Number(a))[0];
  const folder = newest && join(home, newest, 'bin');
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** PostgreSQL refuses to run as root; then it runs as the user that Debian made for it, or as nobody. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const user = ['postgres', 'nobody']
    .map((name) => users.find((line) => line.startsWith(`${name}:`)))
    .find(Boolean);
  const [, , uid, gid] = user?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Why there is no PostgreSQL to test on; nothing where there is one. */
export function postgresMissing(): string | undefined {
  if (process.env.TEST_DATABASE_URL || binaries()) return undefined;
  return 'no PostgreSQL here; install the package "postgresql" or set TEST_DATABASE_URL';
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stopCluster(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}

/** A cluster of its own in a temporary folder, reached by a socket, gone after `stop`. */
async function startCluster(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-pg-'));
  const as = unprivileged();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, stdio: 'ignore', ...as } as const;
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const settings = ['listen_addresses=', 'fsync=off', 'max_connections=60'].flatMap((each) => ['-c', each]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...settings], options);
  const abandon = (): void => void server.kill('SIGQUIT');
  process.once('exit', abandon);
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  for (let waits = 0; !(await answers(url)); waits++) {
    if (waits === MAX_WAITS || server.exitCode !== null) {
      await stopCluster(server, folder);
      throw new Error('PostgreSQL was installed but did not start.');
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
  }
  return {
    url,
    stop: async () => {
      process.off('exit', abandon);
      await stopCluster(server, folder);
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A database of its own on the server that TEST_DATABASE_URL names, dropped after `stop`. */
async function borrow(url: string): Promise<Postgres> {
  const name = `amends_test_${process.pid}_${Date.now()}`;
  await run(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, stop: () => run(url, `drop database ${name} with (force)`) };
}

/** A real PostgreSQL with an empty database; look at `postgresMissing` first. */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return borrow(given);
  const bin = binaries();
  if (!bin) throw new Error(postgresMissing());
  return startCluster(bin);
}
