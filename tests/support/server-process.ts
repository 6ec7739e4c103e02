import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export interface RunningServer {
  readonly url: string;
  readonly databaseFile: string;
  stop(): Promise<void>;
  /** Ends it at once, in the middle of whatever it does; resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * The real server as its own process, over a database file of its own.
 *
 * @param scenarios a folder in place of the project's own scenarios
 * @param environment settings besides, such as a port, or those of another database, which then stays after it has
 * stopped
 */
export async function startServer(
  scenarios?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-e2e-'));
  const databaseFile = join(folder, 'amends.db');
  const port = environment.PORT === undefined ? await freePort() : Number(environment.PORT);
  const child: ChildProcess = spawn(process.execPath, ['bin/amends-server.js'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      AMENDS_DATA: databaseFile,
      DATABASE_URL: '',
      ...(scenarios !== undefined && { AMENDS_SCENARIOS: scenarios }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${url}/api/health`)
      .then((response) => response.ok)
      .catch(() => false);
    if (ready) break;
    if (tries > 200 || child.exitCode !== null) throw new Error(`The server did not start:\n${log}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const end = (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> =>
    new Promise((resolve) => {
      const gone = (): void => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      };
      if (child.exitCode !== null || child.signalCode !== null) return gone();
      child.once('exit', gone);
      child.kill(signal);
    });
  return { url, databaseFile, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
