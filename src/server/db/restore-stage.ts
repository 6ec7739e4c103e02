import type { Kysely } from 'kysely';
import type { BackupHeader } from './backup-format.ts';
import { countRows, type Page, pagesIn } from './backup-pages.ts';
import { readBackup } from './backup-read.ts';
import { type Attempt, attempt, Refused } from './backup-refusal.ts';
import { type BackupTable, finishScratch, openScratch, tablesOf } from './backup-tables.ts';
import { standingOf } from './migrate.ts';
import { inOneTransaction } from './one-transaction.ts';
import type { Progress } from './progress.ts';
import { insertPage, withLateReferences } from './restore-fill.ts';

/** A backup that was verified, in a scratch database brought up to date. */
export interface Staged {
  readonly header: BackupHeader;
  readonly scratch: Kysely<unknown>;
  /** The newest tables. */
  readonly tables: readonly BackupTable[];
  /** How many rows each of them has now. */
  readonly rows: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

/** Throws where the rows are not of a table as the migrations of the backup make it. */
function fits({ table, columns }: Page, tables: readonly BackupTable[]): void {
  const names = (of: readonly string[]) => [...of].sort().join(', ');
  const own = tables.find(({ name }) => name === table);
  if (!own) throw new Refused({ kind: 'altered', found: `a table ${table} that its migrations do not make` });
  if (names(columns) !== names(own.columns.map(({ name }) => name))) {
    throw new Refused({ kind: 'altered', found: `columns of ${table} that its migrations do not make` });
  }
}

/** Reads a backup from end to end, which says whether it is whole. */
async function verified(file: string, progress: Progress) {
  let header: BackupHeader | undefined;
  let step: (() => Promise<void>) | undefined;
  for await (const piece of readBackup(file)) {
    if (piece.kind === 'page') await step?.();
    else {
      header = piece.header;
      // Once here and once into the scratch database.
      step = progress('checking', 2 * pagesIn(header.rows));
    }
  }
  if (!header || !step) throw new Refused({ kind: 'not-a-backup' });
  return { header, step };
}

async function load(scratch: Kysely<unknown>, file: string, step: () => Promise<void>): Promise<void> {
  const tables = await tablesOf(scratch);
  const names = tables.map(({ name }) => name);
  await inOneTransaction(scratch, 'sqlite', (connection) =>
    withLateReferences(connection, { kind: 'sqlite', tables: names }, async () => {
      for await (const piece of readBackup(file)) {
        if (piece.kind === 'header') continue;
        fits(piece.page, tables);
        await insertPage(connection, piece.page);
        await step();
      }
    }),
  );
}

/**
 * Verifies a backup and unpacks it into a database of its own, as it was, and brings that up to date: an older backup
 * goes through the migrations with its rows, and whatever is wrong is found before a real database is touched.
 */
export function stageBackup(file: string, progress: Progress): Promise<Attempt<Staged>> {
  return attempt(async () => {
    const { header, step } = await verified(file, progress);
    const standing = await standingOf(header.migrations);
    if (standing.kind === 'newer') throw new Refused({ kind: 'newer-backup', program: header.program });
    const scratch = await openScratch(header.migrations.at(-1) ?? '');
    try {
      await load(scratch, file, step);
      await finishScratch(scratch);
      const tables = await tablesOf(scratch);
      const rows = await countRows(scratch, tables);
      return { header, scratch, tables, rows, close: () => scratch.destroy() };
    } catch (error) {
      await scratch.destroy();
      throw error;
    }
  });
}
