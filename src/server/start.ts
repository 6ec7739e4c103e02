import { randomInt, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { PACKAGE_ROOT } from '#application/places.ts';
import { readLibrary } from '#application/read-library.ts';
import { makeAuth } from './auth/auth.ts';
import { type Database, openDatabase } from './db/open-database.ts';
import { cookieSecret } from './db/settings-store.ts';
import { evaluationPool } from './evaluation/evaluation-pool.ts';
import { buildServer } from './http/build-server.ts';
import { LIMITS } from './http/dependencies.ts';
import { expireEachHour } from './privacy/expire-each-hour.ts';
import type { Settings } from './settings.ts';

/** What keeps the server from starting, each for a person to read. */
interface Failure {
  readonly ok: false;
  readonly reports: readonly string[];
}

export type Start =
  | { readonly ok: true; readonly address: string; readonly stop: () => Promise<void> }
  | Failure;

function failed(what: string, error: unknown): Failure {
  const { message, code } = error as NodeJS.ErrnoException;
  return { ok: false, reports: [`${what} (${message || code || 'no reason given'}).`] };
}

type Opening = { readonly ok: true; readonly database: Database } | Failure;

async function open(settings: Settings, log: Logger): Promise<Opening> {
  const { database } = settings;
  try {
    const onIdleError = (error: Error) => log.warn({ err: error }, 'a connection to the database broke');
    return { ok: true, database: await openDatabase(database, onIdleError) };
  } catch (error) {
    // The address of a database has its password in it, so it is not shown.
    return database.kind === 'sqlite'
      ? failed(
          `The database ${database.file} cannot be opened. Check the folder, or name another file in AMENDS_DATA`,
          error,
        )
      : failed(
          'The database of DATABASE_URL cannot be reached. Check that it runs and that the address is right',
          error,
        );
  }
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<string | Failure> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    return failed(
      `Port ${port} on ${host} cannot be used. Name another in PORT, or stop what uses it`,
      error,
    );
  }
  const bound = app.server.address();
  const taken = typeof bound === 'object' && bound ? bound.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

/** Reads the library, opens the database and listens; all that can be wrong is told, nothing thrown. */
export async function start(settings: Settings): Promise<Start> {
  const log = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
  const [reading, opening] = await Promise.all([readLibrary(settings.scenarios), open(settings, log)]);
  if (!opening.ok)
    return { ok: false, reports: [...(reading.ok ? [] : reading.reports), ...opening.reports] };
  const { database } = opening;
  if (!reading.ok) {
    await database.close();
    return reading;
  }
  const { version } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const evaluator = evaluationPool({
    ...(settings.workers !== undefined && { workers: settings.workers }),
    onFault: (error) => log.error({ err: error }, 'what evaluates plays broke'),
  });
  const app = await buildServer({
    library: reading.library,
    evaluator,
    database,
    auth: makeAuth({
      db: database.db,
      secret: await cookieSecret(database.db),
      address: settings.address,
      newId: randomUUID,
    }),
    version,
    now: () => new Date(),
    newId: randomUUID,
    newSeed: () => randomInt(2 ** 32),
    behindProxy: settings.behindProxy,
    webFolder: join(PACKAGE_ROOT, 'dist', 'web'),
    limits: LIMITS,
    logger: { level: settings.logLevel, stream: process.stderr },
  });
  const stopExpiring = expireEachHour(database.db, log);
  const stop = async (): Promise<void> => {
    stopExpiring();
    await app.close();
    await evaluator.close();
    await database.close();
  };
  const address = await listen(app, settings);
  if (typeof address === 'string') return { ok: true, address, stop };
  await stop();
  return address;
}
