import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: what comes with the program is found from here, wherever it was started. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

type Environment = Readonly<Record<string, string | undefined>>;

/** The scenario folder: AMENDS_SCENARIOS, seen from where the program was started, or the one that comes with it. */
export function scenarioFolder(environment: Environment): string {
  const named = environment.AMENDS_SCENARIOS;
  return named ? resolve(named) : resolve(PACKAGE_ROOT, 'scenarios');
}
