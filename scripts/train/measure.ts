import { LABELS, type Label } from '#domain/language/behaviour.ts';
import { decide } from '#domain/language/model/decide.ts';
import type { LearntModel } from '#domain/language/model/learnt-model.ts';
import { frameVetoes } from '#domain/language/packs/english/frames.ts';
import { reasons } from '#domain/language/packs/english/reasons.ts';
import { rightOnes } from './calibrate.ts';
import type { Example } from './corpus.ts';

/** Right, wrong and missed findings. */
export type Counts = [number, number, number];

/** Counts for each label; only firm findings count. */
export function measure(
  model: Pick<LearntModel, 'clauses' | 'context'>,
  examples: readonly Example[],
): Counts[] {
  const counts = LABELS.map((): Counts => [0, 0, 0]);
  for (const { units, drafts, gold } of examples) {
    const { found } = decide({ ...model, reasons }, units, drafts, frameVetoes);
    LABELS.forEach((name: Label, label) => {
      const ours = found.filter((each) => each.label === name && !each.possible);
      const theirs = gold.filter((span) => span.label === label);
      const right = rightOnes(ours, theirs).size;
      const count = counts[label] as Counts;
      count[0] += right;
      count[1] += ours.length - right;
      count[2] += theirs.length - right;
    });
  }
  return counts;
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce<Counts>(
    (all, each) => [all[0] + each[0], all[1] + each[1], all[2] + each[2]],
    [0, 0, 0],
  );
}

export function figures([right, wrong, missed]: Counts): { precision: number; recall: number; f1: number } {
  return {
    precision: right / (right + wrong || 1),
    recall: right / (right + missed || 1),
    f1: (2 * right) / (2 * right + wrong + missed || 1),
  };
}

export function inWords(counts: Counts): string {
  const { precision, recall, f1 } = figures(counts);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
