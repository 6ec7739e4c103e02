import { rename, writeFile } from 'node:fs/promises';
import type { PlayRecord } from '#domain/play/record.ts';

/** Writes a record so that the file is always whole: either the one before or this one. */
export async function writeRecord(file: string, record: PlayRecord): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  await writeFile(beside, `${JSON.stringify(record, null, 2)}\n`);
  await rename(beside, file);
}
