import type { Behaviour } from './behaviour.ts';
import type { Sentence } from './segment.ts';
import type { Veto } from './vetoes.ts';

/** A finding before its offsets are turned back and its words are put together. */
export interface Draft {
  readonly label: Behaviour;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reason: string;
  /** Stands whatever the model says. */
  readonly sure?: boolean;
}

/** What a rule nearly found, in the plain text, and what stopped it. */
export interface Stopped {
  readonly label: Behaviour;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly veto: Veto;
}

const APOLOGIES: readonly Behaviour[] = [
  'apology.conditional',
  'apology.sincere',
  'apology.perfunctory',
  'sympathy',
];
const SHIFTABLE: readonly Behaviour[] = ['excuse.other-party', 'excuse.system'];
const REFUSAL = /^[^.!?]{0,20}\bbut\b[^.!?]{0,20}(?:can'?t|cannot|can not|won'?t|don'?t|not possible|unable)/;

const overlaps = (a: Draft, b: Draft) => a.start < b.end && b.start < a.end;

function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return sentences.findIndex((sentence) => offset >= sentence.start && offset < sentence.end);
}

/** In the same sentence or a neighbouring one. */
function near(sentences: readonly Sentence[], a: Draft, b: Draft): boolean {
  return Math.abs(sentenceAt(sentences, a.start) - sentenceAt(sentences, b.start)) <= 1;
}

const TAIL = /[\s,]*(?:\b(?:and|so|then|but))?[\s,]*$/;

/** "I'll do it today, and I'll tell you by five": where the second is read for itself, the first ends before it. */
function headBefore(draft: Draft, { start }: Draft, text: string): Draft {
  return { ...draft, end: draft.start + text.slice(draft.start, start).replace(TAIL, '').length };
}

/** Keeps of overlapping findings of one label the one that is sure, or else the longest. */
function withoutTwins(drafts: readonly Draft[], text: string): Draft[] {
  const byWeight = [...drafts].sort(
    (a, b) =>
      Number(b.sure ?? 0) - Number(a.sure ?? 0) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Draft[] = [];
  for (const whole of byWeight) {
    const next = kept.find(
      (other) =>
        other.sure && other.label === whole.label && other.start > whole.start && overlaps(other, whole),
    );
    const draft = next && !whole.sure ? headBefore(whole, next, text) : whole;
    if (draft.end === draft.start) continue;
    if (!kept.some((other) => other.label === draft.label && overlaps(other, draft))) kept.push(draft);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1));
}

/**
 * What no single sentence can tell: ownership nearby turns an excuse into a cause and a bare sorry into
 * a sincere one, an alternative nearby turns a refusal into an offer, "but we can't" undoes a sorry.
 */
export function applyCrossRules(
  found: readonly Draft[],
  text: string,
  sentences: readonly Sentence[],
): Draft[] {
  const owned = found.filter((draft) => draft.label === 'ownership');
  const offers = found.filter((draft) => draft.label === 'choice.option' || draft.label === 'choice.gesture');
  const promises = found.filter((draft) => draft.label === 'promise.bounded');
  const proxies = found.filter((draft) => draft.label === 'promise.proxy');
  const vague = found.filter((draft) => draft.label === 'promise.vague');

  const changed = found.flatMap((draft): Draft[] => {
    const ownedNearby = owned.some((other) => near(sentences, draft, other));
    if (draft.label === 'apology.perfunctory' || draft.label === 'apology.sincere') {
      if (REFUSAL.test(text.slice(draft.end))) return [];
      if (found.some((other) => other.label === 'apology.conditional' && overlaps(other, draft))) return [];
    }
    if (draft.label === 'apology.perfunctory') {
      if (found.some((other) => other.label === 'apology.sincere' && overlaps(other, draft))) return [];
      if (ownedNearby) {
        return [
          {
            ...draft,
            label: 'apology.sincere',
            rule: 'apology.sincere/ownership-nearby',
            reason: '"{words}" stands beside a plain admission that it was our doing',
          },
        ];
      }
    }
    if (
      draft.label === 'sympathy' &&
      found.some((other) => other !== draft && APOLOGIES.indexOf(other.label) === 0 && overlaps(other, draft))
    )
      return [];
    if (
      draft.label === 'empathy' &&
      found.some((other) => other.label.startsWith('apology.') && overlaps(other, draft))
    )
      return [];
    if (SHIFTABLE.includes(draft.label) && ownedNearby) {
      return [
        {
          ...draft,
          label: 'followup.cause',
          rule: 'followup.cause/owned',
          reason: '"{words}" explains what went wrong and owns it beside it',
        },
      ];
    }
    if (
      draft.label === 'request.dismissed' &&
      [...offers, ...promises].some((other) => near(sentences, draft, other))
    )
      return [];
    if (
      (draft.label === 'promise.bounded' || draft.label === 'followup.check-back') &&
      [...vague].some((other) => overlaps(draft, other))
    )
      return [];
    if (draft.label === 'choice.gesture' && proxies.some((other) => overlaps(draft, other))) return [];
    if (draft.label === 'excuse.fairness' && ownedNearby && draft.rule.endsWith('/busy')) return [];
    if (draft.label === 'excuse.customer' && ownedNearby && draft.rule.endsWith('/should-have')) return [];
    return [draft];
  });
  return withoutTwins(changed, text);
}
