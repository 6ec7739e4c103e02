import type { Label } from '../behaviour.ts';
import type { Draft, Stopped } from '../cross-rules.ts';
import type { Veto } from '../vetoes.ts';
import { confidenceAt, type Judgement, judge, sumIn } from './clause-model.ts';
import { inContext } from './context.ts';
import type { UnitFeatures } from './features.ts';
import type { LearntModel } from './learnt-model.ts';
import { type Span, spansFrom } from './spans.ts';

/** A finding that has been weighed. */
export interface Weighed extends Draft {
  /** 0..1 in thousandths: how often such a finding was right on writers not trained on. */
  readonly confidence: number;
  /** Not firm enough to score. */
  readonly possible: boolean;
  /** The pieces that the model found it in; `undefined` where only a rule did. */
  readonly pieces?: { readonly from: number; readonly to: number; readonly label: number };
}

/** Of what no model weighs: acts, whose own tests stand behind them, and rules that are sure. */
const RULE_CONFIDENCE = 0.9;

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Without a model every rule's finding is firm. */
export function firmAsRuled(drafts: readonly Draft[]): Weighed[] {
  return drafts.map((draft) => ({ ...draft, confidence: RULE_CONFIDENCE, possible: false }));
}

export interface Decision {
  readonly found: readonly Weighed[];
  /** What a rule found and the model holds to be nothing of the kind. */
  readonly unlike: readonly Draft[];
  /** What the model would have found but for the frame that it stands in: asked, reported, supposed, denied. */
  readonly framed: readonly Stopped[];
}

/** One label, what its weights come to in each piece, and what the rules found of it. */
interface Case {
  readonly label: number;
  readonly name: Label;
  readonly judgement: Judgement;
  readonly sums: readonly number[];
  /** The same before frames have taken their part. */
  readonly unframed: readonly number[];
  readonly ruled: readonly Draft[];
  readonly reason: string;
}

/** A span of the model's, as a finding. */
function weighed({ label, name, judgement, ruled, reason }: Case, span: Span, possible: boolean): Weighed {
  // A rule that found the same says why in better words than a sum of weights can.
  const rule = ruled.find((draft) => overlaps(draft, span));
  return {
    label: name,
    start: span.start,
    end: span.end,
    rule: rule?.rule ?? `${name}/learnt`,
    reason: rule?.reason ?? reason,
    confidence: confidenceAt(judgement, span.sum),
    possible,
    ...(!rule && { pieces: { from: span.from, to: span.to, label } }),
  };
}

/** What the weights of one label make of a reply. */
function decideLabel(
  its: Case,
  units: readonly UnitFeatures[],
  frameVetoes: Readonly<Record<string, Veto>>,
): Decision {
  const { name, judgement, sums, ruled } = its;
  const found = spansFrom(judgement.firm, name, units, sums).map((span) => weighed(its, span, false));
  const unlike: Draft[] = [];
  for (const draft of ruled) {
    if (found.some((other) => overlaps(other, draft))) continue;
    let sum = Number.NEGATIVE_INFINITY;
    units.forEach((unit, index) => {
      if (overlaps(unit, draft)) sum = Math.max(sum, sums[index] as number);
    });
    if (draft.sure) {
      found.push({ ...draft, confidence: RULE_CONFIDENCE, possible: false });
      continue;
    }
    if (sum < judgement.possible && sum < judgement.ruled) {
      unlike.push(draft);
      continue;
    }
    found.push({
      ...draft,
      confidence: confidenceAt(judgement, sum),
      possible: sum < judgement.ruled,
    });
  }
  for (const span of spansFrom(judgement.possible, name, units, sums)) {
    if (!found.some((other) => overlaps(other, span))) found.push(weighed(its, span, true));
  }
  return { found, unlike, framed: framedBy(its, units, found, frameVetoes) };
}

/** Spans that only a frame kept from being firm, each with what the frame amounts to. */
function framedBy(
  { name, judgement, unframed }: Case,
  units: readonly UnitFeatures[],
  found: readonly Weighed[],
  frameVetoes: Readonly<Record<string, Veto>>,
): Stopped[] {
  if (!unframed.some((sum, unit) => sum >= judgement.firm && stops(judgement, units[unit]))) return [];
  return spansFrom(judgement.firm, name, units, unframed).flatMap((span): Stopped[] => {
    if (found.some((other) => !other.possible && overlaps(other, span))) return [];
    const frame = units.find((unit) => overlaps(unit, span) && stops(judgement, unit));
    const by = frame?.frames.find((each) => judgement.stoppedBy.includes(each));
    const veto = by === undefined ? undefined : frameVetoes[by];
    return veto ? [{ label: name, start: span.start, end: span.end, rule: `${name}/learnt`, veto }] : [];
  });
}

function stops(judgement: Judgement, unit: UnitFeatures | undefined): boolean {
  return unit?.frames.some((frame) => judgement.stoppedBy.includes(frame)) ?? false;
}

/** For each label the highest of its sums. */
function highestOf(sums: readonly Int32Array[], labels: number): Float64Array {
  const highest = new Float64Array(labels).fill(Number.NEGATIVE_INFINITY);
  for (const each of sums) {
    for (let label = 0; label < labels; label++) {
      if ((each[label] as number) > (highest[label] as number)) highest[label] = each[label] as number;
    }
  }
  return highest;
}

/**
 * Rules and model together. The model's findings come first; a rule's own finding needs less of the model to be
 * firm, and is dropped where the model speaks clearly against it. Acts, which the model does not know, are the
 * rules' alone.
 */
export function decide(
  { clauses: model, context, reasons }: Pick<LearntModel, 'clauses' | 'context' | 'reasons'>,
  units: readonly UnitFeatures[],
  ruled: readonly Draft[],
  frameVetoes: Readonly<Record<string, Veto>>,
): Decision {
  const alone = units.map((unit) => judge(model, unit));
  const sums = inContext(context, alone, units);
  const highest = highestOf(sums, model.labels.length);
  const ruledLabels = new Set<string>(ruled.map((draft) => draft.label));
  const decisions: Decision[] = [];
  for (let label = 0; label < model.labels.length; label++) {
    const name = model.labels[label] as Label;
    const judgement = model.judgements[label];
    // Most labels are nowhere near any piece of a reply.
    if (!judgement || (!ruledLabels.has(name) && (highest[label] as number) < judgement.possible)) continue;
    decisions.push(
      decideLabel(
        {
          label,
          name,
          judgement,
          sums: units.map(({ frames }, unit) => sumIn(judgement, frames, sums[unit]?.[label])),
          unframed: sums.map((each) => each[label] ?? 0),
          ruled: ruled.filter((draft) => draft.label === name),
          reason: reasons[name],
        },
        units,
        frameVetoes,
      ),
    );
  }
  const acts = firmAsRuled(ruled.filter((draft) => !model.labels.includes(draft.label)));
  return {
    found: [...decisions.flatMap(({ found }) => found), ...acts].sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1),
    ),
    unlike: decisions.flatMap(({ unlike }) => unlike),
    framed: decisions.flatMap(({ framed }) => framed),
  };
}
