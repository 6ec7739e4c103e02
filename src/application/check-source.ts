import { type CheckNeeds, checkFile, type FileCheck } from './check-file.ts';
import { Parts } from './read-part.ts';

/** Checks a scenario's text as if it stood in that file already, so that nothing unsound is ever written. */
export function checkSource(file: string, source: string, needs: CheckNeeds): Promise<FileCheck> {
  const parts = new Parts();
  parts.hold(file, 'scenario', source);
  return checkFile(file, needs, parts);
}
