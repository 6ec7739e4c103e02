#!/usr/bin/env node
import { programIsStale } from '../scripts/build.js';

// Where nothing is built, or the source has changed since, the program runs from its TypeScript.
if (programIsStale()) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli/main.ts');
} else {
  await import('../dist/program/cli/main.js');
}
