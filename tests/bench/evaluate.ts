import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rubricFor } from '#application/read-library.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { editionOf, theLibrary } from '../support/library.ts';

// Prints figures; fails on none, since machines differ. Run: npm run bench
const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

const library = await theLibrary();
const records = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('-good.record.json'))
  .map((name) => JSON.parse(readFileSync(`${GOLDEN}/${name}`, 'utf8')) as PlayRecord);
const from = performance.now();
let plays = 0;
while (performance.now() - from < 3000) {
  for (const record of records) {
    evaluate(editionOf(library, record.scenario.id), rubricFor(library, record.scenario.id), record, english);
    plays++;
  }
}
say(
  `evaluate, typed plays of 8 turns: ${Math.round((plays * 1000) / (performance.now() - from))} a second (goal 400)`,
);
