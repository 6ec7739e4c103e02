import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above with a package.json: the source and what is built of it stand at different depths. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('Expected a package.json above the program, and found none.');
  return packageRoot(above);
}

/** The folder of package.json: what comes with the program is found from here, wherever it was started. */
export const PACKAGE_ROOT = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** Whether this runs from what was built, or else from its TypeScript. */
export const IS_BUILT = import.meta.url.endsWith('.js');

type Environment = Readonly<Record<string, string | undefined>>;

/** The scenario folder: AMENDS_SCENARIOS, seen from where the program was started, or the one that comes with it. */
export function scenarioFolder(environment: Environment): string {
  const named = environment.AMENDS_SCENARIOS;
  return named ? resolve(named) : resolve(PACKAGE_ROOT, 'scenarios');
}
