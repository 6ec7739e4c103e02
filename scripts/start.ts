import { buildWeb, webIsStale } from './web-build.ts';

if (webIsStale()) {
  process.stdout.write('Building the web app, once...\n');
  await buildWeb();
}
await import('../src/server/main.ts');
