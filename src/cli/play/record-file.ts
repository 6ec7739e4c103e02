import type { PlayRecord } from '#domain/play/record.ts';
import { replaceFile } from '../replace-file.ts';

/** Writes a record so that the file is always whole: either the one before or this one. */
export function writeRecord(file: string, record: PlayRecord): Promise<void> {
  return replaceFile(file, `${JSON.stringify(record, null, 2)}\n`);
}
