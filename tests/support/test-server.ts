import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Library } from '#application/read-library.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { type Edition, makeEdition } from '#domain/scenario/edition.ts';
import type { DatabasePlace } from '#server/db/database-place.ts';
import { disputeStore } from '#server/db/dispute-store.ts';
import { editionStore } from '#server/db/edition-store.ts';
import { type Database, openDatabase } from '#server/db/open-database.ts';
import { playStore } from '#server/db/play-store.ts';
import { rescoredStore } from '#server/db/rescored-store.ts';
import { buildServer } from '#server/http/build-server.ts';
import type { ServerDependencies } from '#server/http/dependencies.ts';

export const STORED_AT = '2026-11-22T10:00:00.000Z';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly database: Database;
  stop(): Promise<void>;
}

/** The server over a real database, asked by `inject`. */
export async function startTestServer(
  place: DatabasePlace,
  library: Library,
  more: Partial<ServerDependencies> = {},
): Promise<TestServer> {
  const database = await openDatabase(place);
  const app = await buildServer({
    library,
    editions: editionStore(database.db),
    plays: playStore(database.db),
    rescored: rescoredStore(database.db),
    disputes: disputeStore(database.db),
    pack: english,
    database,
    version: '0.0.0-test',
    now: () => new Date(STORED_AT),
    newId: randomUUID,
    webFolder: '/nonexistent',
    writesPerMinute: 10_000,
    ...more,
  });
  return {
    app,
    database,
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
