import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { byteLines } from '#application/byte-lines.ts';
import {
  anyHeaderSchema,
  BACKUP_FORMAT,
  type BackupEnd,
  type BackupHeader,
  endSchema,
  headerSchema,
  pageSchema,
  rowsIn,
} from './backup-format.ts';
import type { Page } from './backup-pages.ts';
import { Refused } from './backup-refusal.ts';

const bodySchema = z.union([pageSchema, endSchema]);
const LINE_FEED = Buffer.from('\n');

export type BackupPiece =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'page'; readonly page: Page };

function altered(found: string): Refused {
  return new Refused({ kind: 'altered', found });
}

/** The lines of a backup; what was wrong with the file is told as what that says of the backup. */
async function* linesOf(file: string): AsyncGenerator<Uint8Array> {
  const unzipped = createGunzip();
  // Its errors are those of `unzipped`, too, and come out below.
  pipeline(createReadStream(file), unzipped, () => undefined);
  let lines = 0;
  try {
    // A row holds a whole play or scenario, and the program wrote it: no line is too long.
    for await (const line of byteLines(unzipped, Number.POSITIVE_INFINITY)) {
      lines++;
      if (line) yield line;
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    switch ((error as NodeJS.ErrnoException).code) {
      case 'Z_BUF_ERROR':
        throw new Refused({ kind: 'cut-off' });
      case 'Z_DATA_ERROR':
        throw lines === 0 ? new Refused({ kind: 'not-a-backup' }) : altered('bytes that cannot be unpacked');
      default:
        throw new Refused({ kind: 'unreadable', error });
    }
  }
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(line).toString('utf8'));
  } catch {
    return undefined;
  }
}

function headerOf(line: Uint8Array | undefined): BackupHeader {
  const value = line && parsed(line);
  const any = anyHeaderSchema.safeParse(value);
  if (!any.success) throw new Refused({ kind: 'not-a-backup' });
  const format = any.data['amends-backup'];
  if (format > BACKUP_FORMAT) throw new Refused({ kind: 'newer-format', format });
  const header = headerSchema.safeParse(value);
  if (!header.success) throw altered('a header that is none');
  return header.data;
}

/** Throws where the end does not say what was read. */
function verify(
  { end }: BackupEnd,
  header: BackupHeader,
  counts: Readonly<Record<string, number>>,
  sha256: string,
): void {
  if (end.sha256 !== sha256) throw altered('content that its checksum does not fit');
  const tables = new Set([...Object.keys(header.rows), ...Object.keys(counts)]);
  for (const table of tables) {
    const [told = 0, read = 0] = [header.rows[table], counts[table]];
    if (told !== read) throw altered(`${read} rows of ${table} where it tells of ${told}`);
  }
  if (end.rows !== rowsIn(counts)) throw altered(`an end that tells of ${end.rows} rows`);
}

/**
 * Reads a backup piece by piece: the header, then pages of rows. Only after the last piece is it known to be whole:
 * it throws `Refused` where the end is missing or the checksum or a count does not fit.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPiece> {
  const sum = createHash('sha256');
  const counts: Record<string, number> = {};
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  for await (const line of linesOf(file)) {
    if (end) throw altered('something after its end');
    if (header) {
      const { data } = bodySchema.safeParse(parsed(line));
      if (!data) throw altered('a line that is none of a backup');
      if ('end' in data) {
        end = data;
        continue;
      }
      counts[data.table] = (counts[data.table] ?? 0) + data.rows.length;
      yield { kind: 'page', page: data };
    } else {
      header = headerOf(line);
      yield { kind: 'header', header };
    }
    sum.update(line).update(LINE_FEED);
  }
  if (!header) throw new Refused({ kind: 'not-a-backup' });
  if (!end) throw new Refused({ kind: 'cut-off' });
  verify(end, header, counts, sum.digest('hex'));
}
