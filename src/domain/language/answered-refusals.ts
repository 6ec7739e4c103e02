import type { Behaviour } from './behaviour.ts';
import type { Draft } from './cross-rules.ts';
import type { Weighed } from './model/decide.ts';
import type { Sentence } from './segment.ts';

const OFFERS: ReadonlySet<Behaviour> = new Set<Behaviour>(['choice.option', 'choice.gesture']);

/** "I can't fly you out tonight. I can get you on the seven o'clock": a no with something in its place sends nobody away. */
export function withoutAnsweredRefusals(
  found: readonly Weighed[],
  sentences: readonly Sentence[],
): readonly Weighed[] {
  const sentenceOf = ({ start }: Draft) =>
    sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
  const offers = found.filter(({ label, possible }) => OFFERS.has(label) && !possible);
  return found.filter(
    (each) =>
      each.label !== 'request.dismissed' ||
      !offers.some((offer) => Math.abs(sentenceOf(offer) - sentenceOf(each)) <= 1),
  );
}
