import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goldenPlays } from '../tests/support/golden-plays.ts';
import { ROOT } from './build.js';

// Run this only when an outcome is meant to change, and read the difference before committing it.
const folder = join(ROOT, 'tests/golden');
await mkdir(folder, { recursive: true });
for (const { name, record, outcome } of await goldenPlays()) {
  await writeFile(join(folder, `${name}.record.json`), `${JSON.stringify(record, null, 2)}\n`);
  await writeFile(join(folder, `${name}.outcome.json`), `${outcome}\n`);
}
