import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const SHARED = ['src/domain', 'src/contract', 'package-lock.json'];
const WEB = {
  built: 'dist/web/index.html',
  sources: [...SHARED, 'src/web', 'vite.config.ts'],
};
const PROGRAM = {
  built: 'dist/program/cli/main.js',
  sources: [...SHARED, 'src/application', 'src/server', 'src/cli', 'scripts/build.js'],
};

/**
 * @param {string} path
 * @returns {number} milliseconds since 1970
 */
function latestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, latestChange(join(path, name))), 0);
}

/**
 * Whether what was built is missing or older than what it is made of.
 *
 * @param {{ built: string, sources: readonly string[] }} part
 */
function isStale({ built, sources }) {
  const file = join(ROOT, built);
  if (!existsSync(file)) return true;
  const { mtimeMs } = statSync(file);
  return sources.some((source) => latestChange(join(ROOT, source)) > mtimeMs);
}

export const webIsStale = () => isStale(WEB);
export const programIsStale = () => isStale(PROGRAM);

/** Builds the web app; Vite is only loaded when there is something to build. */
export async function buildWeb() {
  const { build } = await import('vite');
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
}

/**
 * Puts server and command line, each with its packages, into few files of plain JavaScript: they start in a quarter of
 * the time that they take from their TypeScript.
 */
export async function buildProgram() {
  const { build } = await import('esbuild');
  const folder = join(ROOT, 'dist/program');
  rmSync(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts', 'src/server/main.ts', 'src/server/evaluation/evaluation-worker.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Those that load files of their own: a native part, or what their threads run.
    external: ['better-sqlite3', 'pg', 'pg-native', 'pino', 'piscina'],
    // Packages in CommonJS ask for Node's own modules by it.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
