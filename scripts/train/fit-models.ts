import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Quantised } from './quantise.ts';

const WORKER = fileURLToPath(new URL('./fit-worker.ts', import.meta.url));

/** Which replies a model is fitted on. */
export interface Selection {
  /** Writers of the project's own corpus to leave out. */
  readonly without: readonly string[];
  /** Every so many-th reply of the own corpus: 1 for all. */
  readonly every: number;
  /** The given files join in, but for this one. */
  readonly withGivenBut?: string;
}

export const ALL: Selection = { without: [], every: 1 };

export interface FittedModel extends Quantised {
  /** How many replies it was fitted on. */
  readonly replies: number;
}

function fitOne(selection: Selection): Promise<FittedModel> {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, [JSON.stringify(selection)], { execArgv: ['--import', 'tsx'] });
    child.once('message', (model) => {
      resolve(model as FittedModel);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`fitting ${JSON.stringify(selection)} ended with ${code}`));
    });
  });
}

/** One model for each selection, in the same order, as many at a time as there are cores. */
export async function fitModels(selections: readonly Selection[]): Promise<FittedModel[]> {
  const models: FittedModel[] = [];
  let next = 0;
  const work = async () => {
    while (next < selections.length) {
      const at = next++;
      models[at] = await fitOne(selections[at] as Selection);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return models;
}
