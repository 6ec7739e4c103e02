// Plain JavaScript: the loader of TypeScript costs half a second, and is not needed once all is built.
import { buildProgram, buildWeb, programIsStale, webIsStale } from './build.js';

if (webIsStale() || programIsStale()) {
  process.stdout.write('Building, once...\n');
  await Promise.all([buildWeb(), buildProgram()]);
}
await import('../bin/amends-server.js');
