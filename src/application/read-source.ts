import { readFile, stat } from 'node:fs/promises';

/** Beyond this a file is not read at all; the domain's own limit, far lower, gives the better message. */
const MAX_BYTES = 64 * 1024 * 1024;

export type SourceReading =
  | { readonly ok: true; readonly source: string }
  /** One line: the file, what was expected, what was found, the mend. */
  | { readonly ok: false; readonly report: string };

/** What was found where a file was expected, and the mend: the end of a one-line report. */
export function unreadable(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EISDIR':
      return 'found a folder. Name the files in it.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'found nothing by that name. Check the path, or put the file back.';
    case 'EACCES':
    case 'EPERM':
      return 'found one that may not be read. Give yourself leave to read it.';
    default:
      return `found one that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Check the disk and the path.`;
  }
}

/**
 * Reads a file as UTF-8 text. Bytes that are not text become U+FFFD, which the domain's reader
 * reports with its position.
 */
export async function readSource(file: string): Promise<SourceReading> {
  const refuse = (found: string): SourceReading => ({
    ok: false,
    report: `${file}: expected a file, ${found}`,
  });
  try {
    const about = await stat(file);
    if (about.isDirectory()) return refuse(unreadable({ code: 'EISDIR' }));
    if (!about.isFile()) return refuse('found something else, such as a device. Name an ordinary file.');
    if (about.size > MAX_BYTES) {
      return refuse(
        `found one of ${Math.round(about.size / 1024 / 1024)} MB. Check that it is the file you meant.`,
      );
    }
    return { ok: true, source: await readFile(file, 'utf8') };
  } catch (error) {
    return refuse(unreadable(error));
  }
}
