import { randomInt, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Library } from '#application/read-library.ts';
import { type Edition, makeEdition } from '#domain/scenario/edition.ts';
import { type Auth, makeAuth } from '#server/auth/auth.ts';
import type { DatabasePlace } from '#server/db/database-place.ts';
import { type Database, openDatabase } from '#server/db/open-database.ts';
import { cookieSecret } from '#server/db/settings-store.ts';
import { evaluationPool } from '#server/evaluation/evaluation-pool.ts';
import { buildServer } from '#server/http/build-server.ts';
import type { Limits, ServerDependencies } from '#server/http/dependencies.ts';

export const STORED_AT = '2026-11-22T10:00:00.000Z';

/** Limits that no test meets by itself, on a machine however busy. */
export const GENEROUS: Limits = {
  writesPerMinute: 10_000,
  signInsPerMinute: 10_000,
  signInsPerEmail: 10_000,
  requestMilliseconds: 60_000,
  mostDelay: 60_000,
};

export interface TestServer {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly auth: Auth;
  stop(): Promise<void>;
}

/** One for all servers of a test file; its thread ends with the process. */
const evaluator = evaluationPool({ workers: 1 });

/** The server over a real database, asked by `inject`. */
export async function startTestServer(
  place: DatabasePlace,
  library: Library,
  more: Partial<ServerDependencies> = {},
): Promise<TestServer> {
  const database = await openDatabase(place);
  const auth = makeAuth({
    db: database.db,
    secret: await cookieSecret(database.db),
    address: 'http://localhost',
    newId: randomUUID,
  });
  const app = await buildServer({
    library,
    evaluator,
    database,
    auth,
    version: '0.0.0-test',
    now: () => new Date(STORED_AT),
    newId: randomUUID,
    newSeed: () => randomInt(2 ** 32),
    behindProxy: false,
    webFolder: '/nonexistent',
    limits: GENEROUS,
    ...more,
  });
  return {
    app,
    database,
    auth,
    stop: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** The same library after an author gave one scenario another title, which makes it another version. */
export function retitled(library: Library, id: string, title: string): Library {
  const editions = new Map<string, Edition>(library.editions);
  const edition = editions.get(id);
  if (!edition) throw new Error(`There is no scenario "${id}".`);
  editions.set(id, makeEdition({ ...edition.scenario, title }, edition.guide, edition.reactions));
  return { ...library, editions };
}
