import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COSTLY, LABELS } from '#domain/language/behaviour.ts';
import { type Judgement, judge } from '#domain/language/model/clause-model.ts';
import type { ContextModel } from '#domain/language/model/context.ts';
import { decodeModel, type EncodedModel } from '#domain/language/model/decode-model.ts';
import type { LearntModel } from '#domain/language/model/learnt-model.ts';
import { clauseWeights } from '#domain/language/packs/english/clause-weights.ts';
import { ROOT } from '../build.js';
import { calibrate, type Judged, type Precision } from './calibrate.ts';
import { type Example, readExamples } from './corpus.ts';
import { chooseExamples } from './examples.ts';
import { fitContext, putRightUnseen } from './fit-context.ts';
import { ALL, type FittedModel, fitModels } from './fit-models.ts';
import { figures, inWords, measure, sum } from './measure.ts';
import { openJudgements } from './quantise.ts';

// Trains the English model on the project's own corpus and measures it on the given one, which it never
// sees. The same corpus and seed give the same weights.
//   --keep-weights     leave the weights of the pieces as they are; learn the context and the thresholds anew
//   --dry              write nothing
//   --out              also: leave one given file out, the other three join the training
//   --targets          also: what other wanted precisions would come to on the given files
//   --curve            also: the same with an eighth, a quarter and a half of the replies
const FOLDS = 4;
/**
 * How many of a label's findings have to be right for them to be firm, on replies of the writers from 62 on: they are
 * harder to read than most. On the given ordinary files it comes to 0.86 of the labels that cost points.
 */
const PRECISION: Precision = { costly: 0.77, other: 0.7 };
const PACK = join(ROOT, 'src/domain/language/packs/english');

const say = (line: string) => process.stdout.write(`${line}\n`);

type Model = Pick<LearntModel, 'clauses' | 'context'>;

function decoded(
  { bias, ...encoded }: FittedModel,
  judgements: readonly Judgement[],
): LearntModel['clauses'] {
  return decodeModel({
    ...encoded,
    judgements: judgements.map((each, at) => ({ ...each, bias: bias[at] as number })),
  });
}

function judged(model: LearntModel['clauses'], examples: readonly Example[]): Judged[] {
  return examples.map((example) => ({ example, sums: example.units.map((unit) => judge(model, unit)) }));
}

function report(name: string, model: Model, examples: readonly Example[], labels = false): void {
  const counts = measure(model, examples);
  const costly = counts.filter((_counts, at) => COSTLY.has(LABELS[at] as (typeof LABELS)[number]));
  say(`${name}: ${inWords(sum(counts))}; labels that cost points: ${inWords(sum(costly))}`);
  if (!labels) return;
  const scores = counts.filter((each) => each[0] + each[2] > 0).map((each) => figures(each).f1);
  say(`  macro F1 ${(scores.reduce((all, each) => all + each, 0) / scores.length).toFixed(3)}`);
  counts.forEach((each, at) => {
    say(
      `  ${(LABELS[at] as string).padEnd(22)} ${inWords(each)} (${each[0]} right, ${each[1]} wrong, ${each[2]} missed)`,
    );
  });
}

const own = readExamples(join(ROOT, 'tests/corpus/own'));
const writers = [...new Set(own.map((example) => example.writer))];
const given = readExamples(join(ROOT, 'tests/corpus/given'));
const files = [...new Set(given.map((example) => example.writer))];
say(
  `${own.length} replies by ${writers.length} writers, ${own.flatMap((example) => example.units).length} pieces`,
);

// Context and thresholds come from writers that the weights have not seen: the context from all who count at least
// this much, the thresholds from those who count wholly.
const COUNTS = 0.5;
const folds = Array.from({ length: FOLDS }, (_none, fold) =>
  writers.filter((_writer, index) => index % FOLDS === fold),
);
const keep = process.argv.includes('--keep-weights');
const kept: FittedModel = {
  ...clauseWeights,
  bias: clauseWeights.judgements.map((each) => each.bias),
  replies: own.length,
};
const partial = await fitModels(folds.map((without) => ({ ...ALL, without })));
const shipped = keep ? kept : ((await fitModels([ALL]))[0] as FittedModel);
const { bias, replies: _replies, ...encoded } = shipped;
const alone = partial.flatMap((fitted, fold) =>
  judged(
    decoded(fitted, openJudgements(fitted.bias)),
    own.filter(({ writer, weight }) => folds[fold]?.includes(writer) && weight >= COUNTS),
  ),
);
const context: ContextModel = fitContext(alone);
const heldOut = putRightUnseen(alone);
const judging = heldOut.filter(({ example }) => example.weight === 1);
say(`fitted after ${Math.round(process.uptime())} s`);

if (process.argv.includes('--targets')) {
  for (const costly of [0.84, 0.87, 0.9, 0.93]) {
    for (const other of [0.65, 0.75]) {
      const judgements = calibrate(judging, heldOut, bias, { costly, other });
      const strict = { clauses: decodeModel({ ...encoded, judgements }), context };
      for (const file of files)
        report(
          `costly ${costly}, other ${other}: ${file}`,
          strict,
          given.filter((example) => example.writer === file),
        );
    }
  }
}
const judgements = calibrate(judging, heldOut, bias, PRECISION);
const whole: EncodedModel = { ...encoded, judgements };
const model: Model = { clauses: decodeModel(whole), context };
const generated = (what: string) =>
  `// Made by \`npm run train\` from tests/corpus/own (${own.length} replies); not written by hand.\n${what}\n`;

/** Writes a file of the pack, and says how large it is. */
function write(name: string, text: string): void {
  if (!process.argv.includes('--dry')) writeFileSync(join(PACK, name), text);
  say(`${name}: ${Math.round(gzipSync(text).length / 1024)} KB, gzipped`);
}

// Kept weights keep the line that says what they were made from.
const weightsHead = keep ? readFileSync(join(PACK, 'clause-weights.ts'), 'utf8').split('\n')[0] : undefined;
const weightsText = `import type { EncodedModel } from '../../model/decode-model.ts';\n\nexport const clauseWeights: EncodedModel = ${JSON.stringify(whole)};`;
write(
  'clause-weights.ts',
  weightsHead === undefined ? generated(weightsText) : `${weightsHead}\n${weightsText}\n`,
);
write(
  'clause-context.ts',
  generated(
    `import type { ContextModel } from '../../model/context.ts';\n\nexport const clauseContext: ContextModel = ${JSON.stringify(context)};`,
  ),
);
if (!keep) {
  write(
    'clause-examples.ts',
    generated(
      `import type { Label } from '../../behaviour.ts';\n\nexport const clauseExamples: Readonly<Record<Label, readonly string[]>> = ${JSON.stringify(chooseExamples(heldOut, judgements), null, 2)};`,
    ),
  );
}
for (const file of files)
  report(
    file,
    model,
    given.filter((example) => example.writer === file),
  );
report('all given files', model, given, true);

if (process.argv.includes('--out')) {
  say("each file measured by a model that saw the project's own rows and the other three files:");
  const models = await fitModels(files.map((file) => ({ ...ALL, withGivenBut: file })));
  files.forEach((file, at) => {
    const theirs = given.filter((example) => example.writer === file);
    report(file, { clauses: decoded(models[at] as FittedModel, judgements), context }, theirs, true);
  });
}
if (process.argv.includes('--curve')) {
  say('against the size of the corpus:');
  for (const fitted of await fitModels([8, 4, 2].map((every) => ({ ...ALL, every })))) {
    report(`${fitted.replies} replies`, { clauses: decoded(fitted, judgements), context }, given);
  }
}
