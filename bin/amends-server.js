#!/usr/bin/env node
import { programIsStale } from '../scripts/build.js';

// As in amends.js. The server loads all of itself at its start, for which the loader's hooks for `require` do, and they
// are ready sooner than those for `import`.
if (programIsStale()) {
  const [{ createRequire }, { register }] = await Promise.all([import('node:module'), import('tsx/cjs/api')]);
  register();
  createRequire(import.meta.url)('../src/server/main.ts');
} else {
  await import('../dist/program/server/main.js');
}
