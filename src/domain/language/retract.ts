import type { Behaviour } from './behaviour.ts';
import type { LanguagePack } from './pack.ts';
import type { Segment, Sentence } from './segment.ts';
import type { Veto } from './vetoes.ts';

/** Why words that look like a behaviour are none, when the sentence they stand in takes them back. */
export function retractedBy(
  label: Behaviour,
  { start }: Segment,
  text: string,
  sentences: readonly Sentence[],
  { retractions }: LanguagePack,
): Veto | undefined {
  const sentence = sentences.find((each) => start >= each.start && start < each.end);
  if (!sentence) return undefined;
  const words = text.slice(sentence.start, sentence.end);
  return retractions.find(
    ({ labels, pattern }) => (labels === undefined || labels.includes(label)) && pattern.test(words),
  )?.veto;
}
