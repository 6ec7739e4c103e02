import { rename, writeFile } from 'node:fs/promises';

/** Puts a text in the place of a file so that the file is always whole: either the one before or this one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  await writeFile(beside, text);
  await rename(beside, file);
}
