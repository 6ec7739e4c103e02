import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '#domain/language/analyze.ts';
import { COSTLY, LABELS, type Label } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { ROOT } from './build.js';
import { rightOnes } from './train/calibrate.ts';
import { type Counts, figures, sum } from './train/measure.ts';

// `npm run corpus [-- folder]`: what the shipped analyzer finds in labelled replies, tests/corpus/given unless another
// folder is named. (On tests/corpus/own the figures flatter: the model was trained on it.)
const NOW = { weekday: 0, minutes: 720 };
const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001];
const CONFUSIONS = 12;
const SHOWN = 2;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly { readonly label: Label; readonly span: string }[];
}

interface Confusion {
  count: number;
  readonly seen: string[];
}

const say = (line = '') => process.stdout.write(`${line}\n`);
const share = (value: number) => value.toFixed(2);
const row = (name: string, counts: Counts) => {
  const { precision, recall, f1 } = figures(counts);
  const numbers = counts.map((each) => String(each).padStart(6)).join('');
  return `${name.padEnd(24)} ${share(precision)}  ${share(recall)}  ${share(f1)} ${numbers}`;
};

const folder = process.argv[2] ?? join(ROOT, 'tests/corpus/given');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl') && !name.startsWith('graded'))
  .sort();
const all = LABELS.map((): Counts => [0, 0, 0]);
const reliability = BINS.slice(1).map(() => ({ right: 0, count: 0, confidence: 0 }));
const confusions = new Map<string, Confusion>();

function confuse(name: string, words: string): void {
  const known = confusions.get(name) ?? { count: 0, seen: [] };
  known.count++;
  if (known.seen.length < SHOWN) known.seen.push(words);
  confusions.set(name, known);
}

function overlapping<T extends { start: number; end: number }>(
  spans: readonly T[],
  one: { start: number; end: number },
) {
  return spans.find((each) => each.start < one.end && one.start < each.end);
}

function measureRow({ text, labels }: Row, counts: readonly Counts[]): void {
  const gold = labels.map(({ label, span }) => ({
    label,
    start: text.indexOf(span),
    end: text.indexOf(span) + span.length,
  }));
  const { findings } = analyze(text, english, NOW);
  const [missed, wrong]: [typeof gold, Finding[]] = [[], []];
  LABELS.forEach((label, at) => {
    const theirs = gold.filter((each) => each.label === label);
    const found = findings.filter((each) => each.label === label);
    const firm = found.filter(({ possible }) => !possible);
    const right = rightOnes(firm, theirs);
    const count = counts[at] as Counts;
    count[0] += right.size;
    count[1] += firm.length - right.size;
    count[2] += theirs.length - right.size;
    wrong.push(...firm.filter((_each, index) => !right.has(index)));
    missed.push(...theirs.filter((each) => !overlapping(firm, each)));
    const rightOfAll = rightOnes(found, theirs);
    found.forEach(({ confidence }, index) => {
      const bin = reliability[BINS.findIndex((edge) => confidence < edge) - 1];
      if (!bin) return;
      bin.count++;
      bin.confidence += confidence;
      if (rightOfAll.has(index)) bin.right++;
    });
  });
  for (const each of missed) {
    const instead = overlapping(wrong, each);
    confuse(`${each.label} read as ${instead?.label ?? 'nothing'}`, text.slice(each.start, each.end));
  }
  for (const each of wrong) {
    if (!overlapping(gold, each)) confuse(`nothing read as ${each.label}`, text.slice(each.start, each.end));
  }
}

const heading = `${''.padEnd(24)} prec. recall F1   right wrong missed`;
for (const name of files) {
  const counts = LABELS.map((): Counts => [0, 0, 0]);
  for (const line of readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    measureRow(JSON.parse(line) as Row, counts);
  say(`${name}\n${heading}`);
  LABELS.forEach((label, at) => {
    const count = counts[at] as Counts;
    if (count.some((each) => each > 0)) say(row(label, count));
    count.forEach((each, kind) => {
      (all[at] as Counts)[kind as 0 | 1 | 2] += each;
    });
  });
  say(row('micro average', sum(counts)));
  say(row('labels that cost points', sum(counts.filter((_count, at) => COSTLY.has(LABELS[at] as Label)))));
  say();
}
say(`all files\n${heading}`);
LABELS.forEach((label, at) => {
  say(row(label, all[at] as Counts));
});
say(row('micro average', sum(all)));
say(row('labels that cost points', sum(all.filter((_count, at) => COSTLY.has(LABELS[at] as Label)))));
const measured = all.filter((each) => each[0] + each[2] > 0);
const macro = measured.reduce((total, each) => total + figures(each).f1, 0) / measured.length;
say(`macro average F1 ${share(macro)} over ${measured.length} labels`);
say('\nreliability: of findings said to be this sure, firm or possible, so many were right');
reliability.forEach(({ right, count, confidence }, at) => {
  if (count > 0)
    say(
      `  ${share(BINS[at] as number)}-${share(Math.min(1, BINS[at + 1] as number))}  said ${share(confidence / count)}  right ${share(right / count)}  of ${count}`,
    );
});
say('\nworst confusions');
for (const [name, { count, seen }] of [...confusions]
  .sort((a, b) => b[1].count - a[1].count)
  .slice(0, CONFUSIONS)) {
  say(`  ${count} x ${name}: ${seen.map((words) => `"${words}"`).join('; ')}`);
}
