import { LABELS } from '#domain/language/behaviour.ts';
import type { Judgement } from '#domain/language/model/clause-model.ts';
import { type EncodedModel, GAP_DIGITS, LETTERS, LEVELS } from '#domain/language/model/decode-model.ts';
import { BITS } from './corpus.ts';
import type { Fitted } from './fit.ts';

/** A fitted weight of 1 in the model's whole numbers. */
const UNIT = 30;
/** A sum of 1 in the model's whole numbers: weights times values against 10. */
export const SUM_UNIT = UNIT * 10;
/** How many weights are kept: what fits beside the rules in 500 KB, gzipped. */
const KEPT = 380_000;

function gapOf(distance: number): string {
  let [rest, digits] = [distance, ''];
  while (rest >= GAP_DIGITS) {
    digits += LETTERS.charAt(rest % GAP_DIGITS);
    rest = Math.floor(rest / GAP_DIGITS);
  }
  return digits + LETTERS.charAt(rest + GAP_DIGITS);
}

/** The letter of the nearest level; none for what rounds to nothing. */
function letterOf(weight: number): string | undefined {
  const size = Math.abs(weight);
  if (size < 0.5) return undefined;
  let nearest = 0;
  LEVELS.forEach((level, index) => {
    if (Math.abs(level - size) < Math.abs((LEVELS[nearest] as number) - size)) nearest = index;
  });
  return LETTERS.charAt(nearest * 2 + (weight < 0 ? 1 : 0));
}

/**
 * Which weights to keep (1) and which to leave out (0): those that would be missed most, by how strong they are and
 * how often their feature occurs.
 */
export function strongest({ weights, rows, counts }: Fitted, kept = KEPT): Uint8Array {
  const labels = LABELS.length;
  const worth = new Float32Array(weights.length);
  rows.forEach((row, bucket) => {
    if (row < 0) return;
    const often = Math.sqrt(counts[bucket] as number);
    for (let label = 0; label < labels; label++) {
      const place = row * labels + label;
      worth[place] = Math.abs(weights[place] as number) * often;
    }
  });
  const least = worth.slice().sort()[Math.max(0, worth.length - kept)] ?? 0;
  return Uint8Array.from(worth, (each) => (each > 0 && each >= least ? 1 : 0));
}

export interface Quantised extends Omit<EncodedModel, 'judgements'> {
  /** What the sum of each label begins with. */
  readonly bias: readonly number[];
}

/** Whole-number weights, packed for a file. */
export function quantise({ weights, bias, rows }: Fitted): Quantised {
  const count = LABELS.length;
  const theirs: { bucket: number; letters: (string | undefined)[] }[] = [];
  const uses = LABELS.map(() => 0);
  rows.forEach((row, bucket) => {
    if (row < 0) return;
    const letters = LABELS.map((_name, label) => letterOf((weights[row * count + label] as number) * UNIT));
    if (letters.every((letter) => letter === undefined)) return;
    theirs.push({ bucket, letters });
    letters.forEach((letter, label) => {
      if (letter !== undefined) uses[label] = (uses[label] as number) + 1;
    });
  });
  const byUse = [...LABELS.keys()].sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b);
  const [gaps, owners, packed]: [string[], string[], string[]] = [[], [], []];
  let before = -1;
  for (const { bucket, letters } of theirs) {
    gaps.push(gapOf(bucket - before - 1));
    before = bucket;
    const ranks = [...byUse.keys()].filter((rank) => letters[byUse[rank] as number] !== undefined);
    ranks.forEach((rank, at) => {
      const distance = rank - (ranks[at - 1] ?? -1) - 1;
      owners.push(LETTERS.charAt(2 * distance + (at === ranks.length - 1 ? 1 : 0)));
      packed.push(letters[byUse[rank] as number] as string);
    });
  }
  return {
    bits: BITS,
    labels: [...LABELS],
    bias: Array.from(bias, (each) => Math.round(each * SUM_UNIT)),
    byUse,
    gaps: gaps.join(''),
    owners: owners.join(''),
    weights: packed.join(''),
  };
}

/** Judgements that let everything through, for looking at sums before thresholds are known. */
export function openJudgements(bias: readonly number[]): Judgement[] {
  return bias.map((each) => ({ bias: each, firm: 0, ruled: 0, possible: 0, stoppedBy: [], knots: [] }));
}
