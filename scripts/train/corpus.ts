import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyRules } from '#domain/language/apply-rules.ts';
import { LABELS, type Label } from '#domain/language/behaviour.ts';
import type { Draft } from '#domain/language/cross-rules.ts';
import { featuresOf, type UnitFeatures } from '#domain/language/model/features.ts';
import { englishRules } from '#domain/language/packs/english/english-rules.ts';

export interface Gold {
  readonly label: number;
  readonly start: number;
  readonly end: number;
}

/** A labelled reply as the model sees it; offsets are those of the plain text. */
export interface Example {
  /** The file it is from: one writer, or one set of the given replies. */
  readonly writer: string;
  readonly text: string;
  readonly units: readonly UnitFeatures[];
  /** For each unit, the labels it carries. */
  readonly truth: readonly Uint8Array[];
  readonly gold: readonly Gold[];
  readonly drafts: readonly Draft[];
  /** How much it counts in training; the thresholds are learnt on what counts wholly. */
  readonly weight: number;
}

/** Features are hashed into two to this power buckets. */
export const BITS = 19;
const NOW = { weekday: 1, minutes: 720 };
/** A piece carries a label when it and the span share this much of the two, or this much of the piece. */
const SHARE_OF_BOTH = 0.2;
const SHARE_OF_PIECE = 0.5;
/** A reply of these writers counts so much in training, up to the writer of this number; of later ones it counts 1. */
const WEIGHTS = [
  // They avoided the wordings everybody expects (see tests/corpus/README.md): alone, they teach that "due to"
  // introduces no excuse.
  { upTo: 13, weight: 0.2 },
  // They wrote from cards, which makes replies more alike than those of people are.
  { upTo: 61, weight: 0.5 },
] as const;

interface Row {
  readonly text: string;
  readonly labels: readonly { readonly label: string; readonly span: string }[];
}

function exampleOf(row: Row, writer: string, weight: number): Example {
  const ruling = applyRules(row.text, englishRules, NOW);
  const { text, offsets, sentences, drafts } = ruling;
  const plainAt = (original: number): number => {
    const found = offsets.findIndex((offset) => offset >= original);
    return found < 0 ? text.length : found;
  };
  const gold = row.labels.map(({ label, span }): Gold => {
    const start = row.text.indexOf(span);
    return {
      label: LABELS.indexOf(label as Label),
      start: plainAt(start),
      end: plainAt(start + span.length),
    };
  });
  const units = featuresOf(text, sentences, ruling, englishRules, BITS);
  const truth = units.map((unit) => {
    const labels = new Uint8Array(LABELS.length);
    for (const each of gold) {
      const shared = Math.min(unit.end, each.end) - Math.max(unit.start, each.start);
      const all = Math.max(unit.end, each.end) - Math.min(unit.start, each.start);
      if (shared > 0 && (shared / all >= SHARE_OF_BOTH || shared / (unit.end - unit.start) >= SHARE_OF_PIECE))
        labels[each.label] = 1;
    }
    return labels;
  });
  return { writer, text, units, truth, gold, drafts, weight };
}

function weightOf(name: string): number {
  const number = Number(/^writer-(\d+)/.exec(name)?.[1] ?? Number.POSITIVE_INFINITY);
  return WEIGHTS.find(({ upTo }) => number <= upTo)?.weight ?? 1;
}

/** All labelled replies of a folder, one writer a file. */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('graded'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => exampleOf(JSON.parse(line) as Row, name, weightOf(name))),
    );
}
