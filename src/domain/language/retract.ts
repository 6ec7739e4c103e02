import type { Behaviour } from './behaviour.ts';
import type { LanguagePack, Retraction } from './pack.ts';
import type { Segment, Sentence } from './segment.ts';
import { sieveOf } from './sieve/sieve-of.ts';
import type { Veto } from './vetoes.ts';

/** Why words that look like a behaviour are none, when they or the sentence they stand in take it back. */
export function retractedBy(
  label: Behaviour,
  { start, end }: Segment,
  text: string,
  sentences: readonly Sentence[],
  { retractions }: LanguagePack,
): Veto | undefined {
  const sentence = sentences.find((each) => start >= each.start && start < each.end);
  if (!sentence) return undefined;
  const around = text.slice(sentence.start, sentence.end);
  const words = text.slice(start, end);
  const sieve = sieveOf(retractions, (all) => all.map(({ pattern }) => pattern));
  for (const at of sieve.candidates(text, sentence.start, sentence.end)) {
    const { labels, pattern, veto, within } = retractions[at] as Retraction;
    if (labels !== undefined && !labels.includes(label)) continue;
    if (pattern.test(within === 'words' ? words : around)) return veto;
  }
  return undefined;
}
