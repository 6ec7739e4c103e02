#!/usr/bin/env node
import { programIsStale } from '../scripts/build.js';

// As in amends.js. The server loads all of itself at its start, for which the loader's hooks for `require` do, and they
// are ready sooner than those for `import`.
if (programIsStale()) {
  const [{ createRequire }, { register }] = await Promise.all([import('node:module'), import('tsx/cjs/api')]);
  register();
  createRequire(import.meta.url)('../src/server/main.ts');
} else {
  // Not by its path as it stands: what is built is no source, and is not type-checked.
  await import(new URL('../dist/program/server/main.js', import.meta.url).href);
}
