// Plain JavaScript: the loader of TypeScript costs half a second, and the server brings its own.
import { buildWeb, webIsStale } from './web-build.js';

if (webIsStale()) {
  process.stdout.write('Building the web app, once...\n');
  await buildWeb();
}
await import('../bin/amends-server.js');
