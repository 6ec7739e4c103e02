import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import compromise from 'compromise';
import { build } from 'esbuild';
import winkModel from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { analyze, MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishRules } from '#domain/language/packs/english/english-rules.ts';

// Prints figures; fails on none, since machines differ. Run: npm run bench
const CORPUS = fileURLToPath(new URL('../corpus/given', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 5;
const NOW = { weekday: 2, minutes: 600 };
const say = (line: string) => process.stdout.write(`${line}\n`);

const texts = readdirSync(CORPUS)
  .filter((name) => name.startsWith('replies'))
  .flatMap((name) => readFileSync(`${CORPUS}/${name}`, 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { text: string }).text);

function measure(read: (text: string) => unknown): { median: number; p99: number } {
  const micros: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of texts) {
      const from = performance.now();
      read(text);
      // The first round warms up.
      if (round > 0) micros.push((performance.now() - from) * 1000);
    }
  }
  micros.sort((a, b) => a - b);
  const at = (share: number) => Math.round(micros[Math.floor(share * (micros.length - 1))] ?? 0);
  return { median: at(0.5), p99: at(0.99) };
}

const nlp = wink(winkModel, ['sbd', 'negation', 'pos']);
const subjects: readonly (readonly [string, (text: string) => unknown])[] = [
  ['amends, rules and model', (text) => analyze(text, english, NOW)],
  ['amends, rules alone', (text) => analyze(text, englishRules, NOW)],
  ['wink-nlp, tokens, sentences, negation, parts of speech', (text) => nlp.readDoc(text).tokens().out()],
  ['compromise, tagged sentences', (text) => compromise(text).sentences().out('array')],
];
say(`${texts.length} replies, ${ROUNDS} rounds each, in one run`);
let ours = 0;
for (const [name, read] of subjects) {
  const { median, p99 } = measure(read);
  ours ||= median;
  say(`  ${name}: median ${median} µs, p99 ${p99} µs, ${(median / ours).toFixed(2)} times ours`);
}

const worst = ["i'll call you by five, or ", 'sorry ', '"\'*[{<', 'a', 'no not never if but because '];
for (const piece of worst) {
  const text = piece.repeat(MAX_REPLY_CHARACTERS).slice(0, MAX_REPLY_CHARACTERS);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 10; round++) {
    const from = performance.now();
    analyze(text, english, NOW);
    least = Math.min(least, performance.now() - from);
  }
  say(`  4,000 characters of ${JSON.stringify(piece)}: ${least.toFixed(1)} ms`);
}

/** What a browser is sent: the analyzer and the pack, bundled and minified, gzipped. */
async function sent(without: RegExp): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { analyze } from '#domain/language/analyze.ts';
        export { english } from '#domain/language/packs/english/english.ts';`,
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    plugins: [
      {
        name: 'leave-out',
        setup: ({ onLoad }) =>
          onLoad({ filter: without }, () => ({
            contents: 'export const clauseWeights = 0, clauseContext = 0, clauseExamples = 0;',
          })),
      },
    ],
  });
  return Math.round(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1024);
}
const rules = await sent(/clause-(?:weights|context|examples)\.ts$/);
say(
  `  sent, gzipped: rules and code ${rules} KB (goal 60), with model and examples ${await sent(/ /)} KB (goal 500)`,
);
