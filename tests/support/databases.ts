import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from '#server/db/database-place.ts';
import { postgresMissing, startPostgres } from './postgres.ts';

export interface TestDatabase {
  readonly place: DatabasePlace;
  /** The settings by which a server process uses it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface DatabaseKind {
  readonly name: string;
  /** Why its tests are passed over. */
  readonly missing: string | undefined;
  start(): Promise<TestDatabase>;
}

async function startSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-sqlite-'));
  const file = join(folder, 'new-folder', 'amends.db');
  return {
    place: { kind: 'sqlite', file },
    environment: { AMENDS_DATA: file, DATABASE_URL: '' },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function startPostgresql(): Promise<TestDatabase> {
  const { url, stop } = await startPostgres();
  return { place: { kind: 'postgresql', url }, environment: { DATABASE_URL: url }, stop };
}

const missing = postgresMissing();

/** Every database the program runs on, real ones, for suites to loop over. */
export const DATABASES: readonly DatabaseKind[] = [
  { name: 'SQLite', missing: undefined, start: startSqlite },
  {
    name: missing ? `PostgreSQL (skipped: ${missing})` : 'PostgreSQL',
    missing,
    start: startPostgresql,
  },
];
