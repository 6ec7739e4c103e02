import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { QueryExecutorProvider } from 'kysely';
import { BACKUP_FORMAT, type BackupHeader, backupLine, rowsIn } from './backup-format.ts';
import { countRows, pagesIn, pagesOf } from './backup-pages.ts';
import { readBackup } from './backup-read.ts';
import { type Attempt, attempt, Refused } from './backup-refusal.ts';
import { soundness } from './backup-soundness.ts';
import { type BackupTable, tablesAfter } from './backup-tables.ts';
import { appliedMigrations, standingOf } from './migrate.ts';
import type { Database } from './open-database.ts';
import type { Progress } from './progress.ts';

export interface BackupNeeds {
  readonly now: () => Date;
  /** The version of the program. */
  readonly program: string;
  readonly progress: Progress;
}

/** Passwords are in it, if only their hashes, and sessions. */
const OWNER_ONLY = 0o600;

async function* linesOf(
  db: QueryExecutorProvider,
  header: BackupHeader,
  tables: readonly BackupTable[],
  step: () => Promise<void>,
): AsyncGenerator<string> {
  const sum = createHash('sha256');
  const counted = (line: string): string => {
    sum.update(line);
    return line;
  };
  yield counted(backupLine(header));
  for (const table of tables) {
    for await (const page of pagesOf(db, table)) {
      yield counted(backupLine(page));
      await step();
    }
  }
  yield backupLine({ end: { rows: rowsIn(header.rows), sha256: sum.digest('hex') } });
}

async function write(part: string, lines: AsyncIterable<string>): Promise<void> {
  let cause: unknown;
  const source = async function* () {
    try {
      yield* lines;
    } catch (error) {
      cause = error;
      throw error;
    }
  };
  const sink = createWriteStream(part, { flags: 'wx', mode: OWNER_ONLY, flush: true });
  await pipeline(source, createGzip(), sink).catch((error: unknown) => {
    // Whatever did not come from the database came from the file.
    throw cause ?? new Refused({ kind: 'unwritable', error });
  });
}

/** Copies what the database holds at one moment; others go on reading and writing meanwhile. */
async function copy(
  { db, kind }: Database,
  part: string,
  { now, program, progress }: BackupNeeds,
): Promise<BackupHeader> {
  const takenAt = now().toISOString();
  // On SQLite every transaction sees one moment, and Kysely leaves these two settings out.
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (view) => {
    const migrations = [...(await appliedMigrations(view))];
    const standing = await standingOf(migrations);
    if (standing.kind === 'newer')
      throw new Refused({ kind: 'newer-database', migration: standing.migration });
    const newest = migrations.at(-1);
    if (newest === undefined) throw new Refused({ kind: 'unsound', found: 'no word of its migrations' });
    await soundness(view, kind);
    const tables = await tablesAfter(newest);
    const rows = await countRows(view, tables);
    const header = {
      'amends-backup': BACKUP_FORMAT,
      takenAt,
      program,
      from: kind,
      migrations,
      rows,
    } as const;
    await write(part, linesOf(view, header, tables, progress('copying', pagesIn(rows))));
    return header;
  });
}

async function readBack(part: string, progress: Progress): Promise<void> {
  let step: (() => Promise<void>) | undefined;
  for await (const piece of readBackup(part)) {
    if (piece.kind === 'header') step = progress('reading-back', pagesIn(piece.header.rows));
    else await step?.();
  }
}

/** What Windows and some network disks answer when a folder is to be synced: there it is left to them. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES']);

/** Makes new names in a folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!NO_FOLDER_SYNC.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Gives a backup its name, where that is free. */
async function name(part: string, file: string): Promise<void> {
  try {
    // A rename alone would replace a file that came meanwhile.
    await (await open(file, 'wx')).close();
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Refused(taken ? { kind: 'name-taken' } : { kind: 'unwritable', error });
  }
  try {
    await rename(part, file);
    await syncFolder(dirname(file));
  } catch (error) {
    rmSync(file, { force: true });
    throw new Refused({ kind: 'unwritable', error });
  }
}

/**
 * Writes what a database holds at one moment to a file, while others go on writing to the database. Under its name
 * the file is always whole: it is written beside, synced, and read back before it gets it.
 *
 * @returns the header of the backup; or why there is none, and then no file is left
 */
export function backUp(database: Database, file: string, needs: BackupNeeds): Promise<Attempt<BackupHeader>> {
  return attempt(async () => {
    if (existsSync(file)) throw new Refused({ kind: 'name-taken' });
    const part = `${file}.${process.pid}.part`;
    const drop = (): void => rmSync(part, { force: true });
    process.once('exit', drop);
    try {
      const header = await copy(database, part, needs);
      await readBack(part, needs.progress);
      await name(part, file);
      return header;
    } finally {
      process.off('exit', drop);
      drop();
    }
  });
}
