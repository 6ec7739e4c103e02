import type { Label } from '../behaviour.ts';
import type { Draft } from '../cross-rules.ts';
import { type ClauseModel, confidenceAt, judge, sumIn } from './clause-model.ts';
import type { UnitFeatures } from './features.ts';
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
}

/** What the weights of one label make of a reply. */
function decideLabel(
  model: ClauseModel,
  label: number,
  units: readonly UnitFeatures[],
  sumAt: (unit: number) => number,
  ruled: readonly Draft[],
  reason: string,
): Decision {
  const name = model.labels[label] as Label;
  const judgement = model.judgements[label];
  if (!judgement) return { found: [], unlike: [] };
  const found: Weighed[] = [];
  const unlike: Draft[] = [];
  const take = (span: Span, possible: boolean) => {
    // A rule that found the same says why in better words than a sum of weights can.
    const rule = ruled.find((draft) => overlaps(draft, span));
    found.push({
      label: name,
      start: span.start,
      end: span.end,
      rule: rule?.rule ?? `${name}/learnt`,
      reason: rule?.reason ?? reason,
      confidence: confidenceAt(judgement, span.sum),
      possible,
      ...(!rule && { pieces: { from: span.from, to: span.to, label } }),
    });
  };
  for (const span of spansFrom(judgement.firm, name, units, sumAt)) take(span, false);
  for (const draft of ruled) {
    if (found.some((other) => overlaps(other, draft))) continue;
    let sum = Number.NEGATIVE_INFINITY;
    units.forEach((unit, index) => {
      if (overlaps(unit, draft)) sum = Math.max(sum, sumAt(index));
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
  for (const span of spansFrom(judgement.possible, name, units, sumAt)) {
    if (!found.some((other) => overlaps(other, span))) take(span, true);
  }
  return { found, unlike };
}

/**
 * Rules and model together. The model's findings come first; a rule's own finding needs less of the model to be
 * firm, and is dropped where the model speaks clearly against it. Acts, which the model does not know, are the
 * rules' alone.
 */
export function decide(
  model: ClauseModel,
  units: readonly UnitFeatures[],
  ruled: readonly Draft[],
  reasons: Readonly<Record<Label, string>>,
): Decision {
  const sums = units.map((unit) => judge(model, unit));
  const decisions = model.labels.flatMap((name, label): Decision[] => {
    const theirs = ruled.filter((draft) => draft.label === name);
    // Most labels are nowhere near any piece of a reply.
    const least = model.judgements[label]?.possible ?? Number.MAX_SAFE_INTEGER;
    if (theirs.length === 0 && !sums.some((each) => (each[label] as number) >= least)) return [];
    const judgement = model.judgements[label];
    if (!judgement) return [];
    const sumAt = (unit: number) => sumIn(judgement, units[unit]?.frames, sums[unit]?.[label]);
    return [decideLabel(model, label, units, sumAt, theirs, reasons[name as Label])];
  });
  const acts = firmAsRuled(ruled.filter((draft) => !model.labels.includes(draft.label)));
  return {
    found: [...decisions.flatMap(({ found }) => found), ...acts].sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1),
    ),
    unlike: decisions.flatMap(({ unlike }) => unlike),
  };
}
