import { applyRules } from './apply-rules.ts';
import type { Behaviour } from './behaviour.ts';
import { confidenceAt, judge, sumIn } from './model/clause-model.ts';
import { featuresOf } from './model/features.ts';
import type { LanguagePack } from './pack.ts';
import type { Now } from './time-bound.ts';

/** Words that may do one of several things, and how likely that is. */
export interface Leaning {
  /** UTF-16 offsets in the text as typed: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** 0..1: that at least one of the labels fits. */
  readonly chance: number;
}

/**
 * How likely each piece of a reply does any of these, whichever it is. The analyzer asks label by label, and
 * an excuse that could be one of three kinds is then sure of none; who only asks whether anybody is blamed
 * hears more of them.
 *
 * @returns nothing where the pack has learnt no model
 */
export function leanings(reply: string, anyOf: readonly Behaviour[], pack: LanguagePack, now: Now): readonly Leaning[] {
  const { learnt } = pack;
  if (!learnt) return [];
  const { clauses } = learnt;
  const ruling = applyRules(reply, pack, now);
  const { text, offsets, sentences } = ruling;
  const asked = clauses.labels.flatMap((label, at) => {
    const judgement = clauses.judgements[at];
    return judgement && (anyOf as readonly string[]).includes(label) ? [{ at, judgement }] : [];
  });
  return featuresOf(text, sentences, ruling, pack, clauses.bits)
    .filter(({ muted }) => !muted)
    .map((unit) => {
      const sums = judge(clauses, unit);
      const none = asked.reduce(
        (left, { at, judgement }) => left * (1 - confidenceAt(judgement, sumIn(judgement, unit.frames, sums[at]))),
        1,
      );
      return {
        start: offsets[unit.start] ?? 0,
        end: (offsets[unit.end - 1] ?? 0) + 1,
        chance: Math.round((1 - none) * 1000) / 1000,
      };
    });
}
