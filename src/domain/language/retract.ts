import type { Behaviour } from './behaviour.ts';
import type { LanguagePack, Retraction } from './pack.ts';
import type { Segment, Sentence } from './segment.ts';
import { sieveOf } from './sieve/sieve-of.ts';
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
  const sieve = sieveOf(retractions, (all) => all.map(({ pattern }) => pattern));
  for (const at of sieve.candidates(text, sentence.start, sentence.end)) {
    const { labels, pattern, veto } = retractions[at] as Retraction;
    if ((labels === undefined || labels.includes(label)) && pattern.test(words)) return veto;
  }
  return undefined;
}
