import { applyRules } from './apply-rules.ts';
import type { Label } from './behaviour.ts';
import { confidenceAt, type Judgement, judge, sumIn } from './model/clause-model.ts';
import { inContext } from './model/context.ts';
import { featuresOf } from './model/features.ts';
import type { LanguagePack } from './pack.ts';
import type { Now } from './time-bound.ts';

/** Words that may do one of several things. */
export interface Leaning {
  /** UTF-16 offsets in the text as typed: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** 0..1 in thousandths: that at least one of the labels fits. */
  readonly chance: number;
}

/** With such a sum a piece has nothing of a label. */
const NOTHING = -900;

/** As `confidenceAt`; below what calibration has seen it falls off, as many small chances would add up to a large one. */
function chanceAt(judgement: Judgement, sum: number): number {
  const lowest = judgement.knots[0]?.sum ?? NOTHING;
  if (sum <= NOTHING) return 0;
  const share = sum < lowest ? (sum - NOTHING) / (lowest - NOTHING) : 1;
  return share * confidenceAt(judgement, sum);
}

/**
 * How likely each piece of a reply does any of these, whichever it is. The analyzer asks label by label, and of
 * an excuse that could be one of three kinds it is then sure of none; who asks only whether anybody is blamed
 * hears more of them.
 *
 * @returns nothing where the pack has learnt no model
 */
export function leanings(
  reply: string,
  labels: readonly Label[],
  pack: LanguagePack,
  now: Now,
): readonly Leaning[] {
  const { learnt } = pack;
  if (!learnt) return [];
  const { clauses, context } = learnt;
  const asked = clauses.labels.flatMap((label, at) => {
    const judgement = clauses.judgements[at];
    return judgement && (labels as readonly string[]).includes(label) ? [{ at, judgement }] : [];
  });
  const ruling = applyRules(reply, pack, now);
  const { text, offsets, sentences } = ruling;
  const units = featuresOf(text, sentences, ruling, pack, clauses.bits);
  const alone = units.map((unit) => judge(clauses, unit));
  const sums = inContext(context, alone, units);
  return units.flatMap((unit, place) => {
    if (unit.muted) return [];
    const none = asked.reduce(
      (left, { at, judgement }) =>
        left * (1 - chanceAt(judgement, sumIn(judgement, unit.frames, sums[place]?.[at]))),
      1,
    );
    return [
      {
        start: offsets[unit.start] ?? 0,
        end: (offsets[unit.end - 1] ?? 0) + 1,
        chance: Math.round((1 - none) * 1000) / 1000,
      },
    ];
  });
}
