import { join, relative } from 'node:path';
import { checkFile, sameIds } from '#application/check-file.ts';
import { SHARED_FILES, scenarioFiles } from '#application/read-library.ts';
import { plain, type Terminal } from '../terminal.ts';

/** As one would type it here, unless that is the longer way. */
function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.length < file.length ? path : file;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

async function wholeFolder(folder: string): Promise<readonly string[]> {
  const names = await scenarioFiles(folder);
  return [...SHARED_FILES, ...names].map((name) => shortPath(join(folder, name)));
}

/**
 * Reads scenario files and tells every mistake with its place and mend.
 *
 * @param named files to check; none means the whole scenario folder
 * @returns the exit code: 1 when there is an error
 */
export async function check(named: readonly string[], folder: string, terminal: Terminal): Promise<number> {
  const files = named.length > 0 ? named : await wholeFolder(folder);
  const checks = await Promise.all(files.map(checkFile));
  const doubled = sameIds(checks);
  const reports = [...checks.flatMap((each) => each.reports), ...doubled];
  const errors = checks.reduce((sum, each) => sum + each.errors, doubled.length);
  for (const report of reports) terminal.out(`${plain(report)}\n`);
  const summary = `${counted(files.length, 'file')} checked, ${errors === 0 ? 'no errors' : counted(errors, 'error')}.`;
  terminal.out(terminal.paint(errors === 0 ? 'green' : 'red', summary));
  return errors === 0 ? 0 : 1;
}
