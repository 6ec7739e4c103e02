import { rmSync } from 'node:fs';
import { backUp } from '#server/db/backup.ts';
import { attempt, Refused } from '#server/db/backup-refusal.ts';
import { appliedMigrations, migrate, standingOf } from '#server/db/migrate.ts';
import type { Progress } from '#server/db/progress.ts';
import { looksEmpty, restoreInto } from '#server/db/restore.ts';
import { type Staged, stageBackup } from '#server/db/restore-stage.ts';
import { barsOn } from '../db/bars.ts';
import { inventory } from '../db/inventory.ts';
import { refusalSentence } from '../db/refusal-sentence.ts';
import { type Told, told } from '../db/told.ts';
import { openStore } from '../open-store.ts';
import { plain, type Terminal } from '../terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface BackupOptions {
  /** The file to write. */
  readonly to: string;
}

/**
 * Writes all that a database holds to a file, while others go on writing to the database.
 *
 * @param program the version of this one
 * @returns the exit code
 */
export function backUpDatabase(
  named: string | undefined,
  { to }: BackupOptions,
  program: string,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const bars = barsOn(process.stderr, { copying: 'Copying', 'reading-back': `Reading back ${plain(to)}` });
  return told(bars, terminal, async () => {
    const opening = await openStore(named, environment, 'look');
    if (!opening.ok) return { ok: false, line: opening.report };
    const { database, name } = opening;
    try {
      const needs = { now: () => new Date(), program, progress: bars.progress };
      const result = await backUp(database, to, needs);
      if (!result.ok) return { ok: false, line: refusalSentence(result.refusal, to, name) };
      const { rows, takenAt } = result.value;
      return { ok: true, line: `${to}: ${inventory(rows)}, all that was stored until ${takenAt}.` };
    } finally {
      await database.close();
    }
  });
}

/** Why a database cannot be restored into, told before a large backup is read; nothing where it looks as if it can. */
async function refusedAtOnce(
  file: string,
  named: string | undefined,
  environment: Environment,
): Promise<string | undefined> {
  const opening = await openStore(named, environment, 'look');
  // One that is not there or has no tables yet is as good as empty; what else is wrong with it is told later.
  if (!opening.ok) return undefined;
  try {
    const result = await looksEmpty(opening.database);
    return result.ok ? undefined : refusalSentence(result.refusal, file, opening.name);
  } finally {
    await opening.database.close();
  }
}

async function fillFrom(
  staged: Staged,
  file: string,
  named: string | undefined,
  environment: Environment,
  progress: Progress,
): Promise<Told> {
  const opening = await openStore(named, environment, 'make');
  if (!opening.ok) return { ok: false, line: opening.report };
  const { database, name, isNew } = opening;
  let ok = false;
  try {
    const result = await restoreInto(database, staged, progress);
    ok = result.ok;
    const line = result.ok
      ? `${name}: ${inventory(staged.rows)} restored from ${file}.`
      : refusalSentence(result.refusal, file, name);
    return { ok, line };
  } finally {
    await database.close();
    if (isNew && !ok) rmSync(name, { force: true });
  }
}

/**
 * Fills a database in which nobody has done anything yet with what a backup holds, all or nothing.
 *
 * @returns the exit code
 */
export function restoreDatabase(
  file: string,
  named: string | undefined,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const bars = barsOn(process.stderr, { checking: `Checking ${plain(file)}`, restoring: 'Restoring' });
  return told(bars, terminal, async () => {
    const refused = await refusedAtOnce(file, named, environment);
    if (refused !== undefined) return { ok: false, line: refused };
    const staging = await stageBackup(file, bars.progress);
    if (!staging.ok) {
      return { ok: false, line: refusalSentence(staging.refusal, file, 'The temporary database') };
    }
    bars.end(true);
    const staged = staging.value;
    try {
      return await fillFrom(staged, file, named, environment, bars.progress);
    } finally {
      await staged.close();
    }
  });
}

/** Brings a database up to date and tells what was done. @returns the exit code */
export function migrateDatabase(
  named: string | undefined,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const bars = barsOn(process.stderr, { migrating: 'Migrating' });
  return told(bars, terminal, async () => {
    const opening = await openStore(named, environment, 'leave');
    if (!opening.ok) return { ok: false, line: opening.report };
    const { database, name } = opening;
    try {
      const result = await attempt(async () => {
        const standing = await standingOf(await appliedMigrations(database.db));
        if (standing.kind === 'newer')
          throw new Refused({ kind: 'newer-database', migration: standing.migration });
        const { pending } = standing;
        // A bar over nothing would be there and gone.
        const step = pending.length > 0 ? bars.progress('migrating', pending.length) : undefined;
        return migrate(database.db, database.kind, step);
      });
      if (!result.ok) return { ok: false, line: refusalSentence(result.refusal, '', name) };
      const applied = result.value;
      const line =
        applied.length > 0
          ? `${name}: applied ${applied.join(', ')}.`
          : `${name}: up to date, nothing to do.`;
      return { ok: true, line };
    } finally {
      await database.close();
    }
  });
}
