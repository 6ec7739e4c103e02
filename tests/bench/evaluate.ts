import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate } from '#domain/evaluate.ts';
import { analyze } from '#domain/language/analyze.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { editionOf, theLibrary } from '../support/library.ts';

// Prints figures; fails on none, since machines differ. Run: npm run bench
const CORPUS = fileURLToPath(new URL('../corpus/given', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url));
const ROUNDS = 5;
const say = (line: string) => process.stdout.write(`${line}\n`);

const texts = readdirSync(CORPUS)
  .filter((name) => name.startsWith('replies'))
  .flatMap((name) => readFileSync(`${CORPUS}/${name}`, 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { text: string }).text);
const now = { weekday: 2, minutes: 600 };

const micros: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  for (const text of texts) {
    const from = performance.now();
    analyze(text, english, now);
    // The first round warms up.
    if (round > 0) micros.push((performance.now() - from) * 1000);
  }
}
micros.sort((a, b) => a - b);
const at = (share: number) => Math.round(micros[Math.floor(share * (micros.length - 1))] ?? 0);
say(`analyze, ${texts.length} replies: median ${at(0.5)} µs, p99 ${at(0.99)} µs (goal 200 and 1,000)`);

const library = await theLibrary();
const records = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('-good.record.json'))
  .map((name) => JSON.parse(readFileSync(`${GOLDEN}/${name}`, 'utf8')) as PlayRecord);
const from = performance.now();
let plays = 0;
while (performance.now() - from < 3000) {
  for (const record of records) {
    evaluate(editionOf(library, record.scenario.id), library.rubric, record, english);
    plays++;
  }
}
say(
  `evaluate, typed plays of 8 turns: ${Math.round((plays * 1000) / (performance.now() - from))} a second (goal 400)`,
);
