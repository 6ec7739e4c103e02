import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRemedyGuide } from '#domain/scenario/parse-scenario.ts';
import { DEFAULT_ANSWERS, scaffold } from '#domain/scenario/scaffold.ts';
import { SCENARIOS } from './library.ts';
import { type CliResult, runCli } from './run-cli.ts';

const guide = parseRemedyGuide(readFileSync(join(SCENARIOS, 'remedy-guide.yaml'), 'utf8'));
if (!guide.ok) throw new Error('The remedy guide can not be read.');

/** What "amends new --yes" writes. */
export const FIRST_SCENARIO = scaffold(DEFAULT_ANSWERS, guide.value);

/** A folder of an author's own, in which the real command line is run. */
export function authorFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'amends-author-'));
  return {
    folder,
    put: (name: string, text: string): void => writeFileSync(join(folder, name), text),
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    run: (args: readonly string[], input = ''): Promise<CliResult> => runCli(args, { cwd: folder, input }),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The first scenario with one thing in it changed. */
export function changedFirst(from: string | RegExp, to: string): string {
  const changed = FIRST_SCENARIO.replace(from, to);
  if (changed === FIRST_SCENARIO) throw new Error(`The scenario has no ${String(from)} to change.`);
  return changed;
}
