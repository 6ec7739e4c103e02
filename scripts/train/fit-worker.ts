import { join } from 'node:path';
import { ROOT } from '../build.js';
import { type Example, readExamples } from './corpus.ts';
import { fitWeights } from './fit.ts';
import type { Selection } from './fit-models.ts';
import { quantise, strongest } from './quantise.ts';

const SEED = 20_261_122;

function chosen({ without, every, withGivenBut }: Selection): Example[] {
  const own = readExamples(join(ROOT, 'tests/corpus/own'));
  const given = withGivenBut === undefined ? [] : readExamples(join(ROOT, 'tests/corpus/given'));
  return [
    ...own.filter(({ writer }, index) => !without.includes(writer) && index % every === 0),
    ...given.filter(({ writer }) => writer !== withGivenBut),
  ];
}

// One model fitted in a process of its own: fits are independent, and a machine has more than one core.
const examples = chosen(JSON.parse(process.argv[2] ?? '') as Selection);
process.send?.({ ...quantise(fitWeights(examples, SEED, strongest)), replies: examples.length });
