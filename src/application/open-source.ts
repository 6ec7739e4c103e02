import { open } from 'node:fs/promises';
import { unreadable } from './read-source.ts';

export type SourceOpening =
  | { readonly ok: true; readonly chunks: AsyncIterable<Uint8Array> }
  /** One line: the file, what was expected, what was found, the mend. */
  | { readonly ok: false; readonly report: string };

/** Opens a file to be read piece by piece, however large; a pipe with a name is as good as a file. */
export async function openSource(file: string): Promise<SourceOpening> {
  const refuse = (error: unknown): SourceOpening => ({
    ok: false,
    report: `${file}: expected a file, ${unreadable(error)}`,
  });
  try {
    const handle = await open(file);
    // A folder can be opened; that it is none would only show at the first read.
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      return refuse({ code: 'EISDIR' });
    }
    return { ok: true, chunks: handle.createReadStream() };
  } catch (error) {
    return refuse(error);
  }
}
