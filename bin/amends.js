#!/usr/bin/env node
import { programIsStale } from '../scripts/build.js';

// Where nothing is built, or the source has changed since, the program runs from its TypeScript.
if (programIsStale()) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli/main.ts');
} else {
  // Not by its path as it stands: what is built is no source, and is not type-checked.
  await import(new URL('../dist/program/cli/main.js', import.meta.url).href);
}
