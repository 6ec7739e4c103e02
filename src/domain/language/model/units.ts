import type { Segment, Sentence } from '../segment.ts';

/**
 * Where a sentence may be cut into the pieces that the model judges: finer than clauses, because one
 * sentence often does two things ("so sorry, I'll ring you at five").
 */
const CUT =
  /[,;:]\s+|\s-+\s|\s\(|\)\s?|\s(?=(?:but|however|because|cos|cause|since|although|so that|so i|so we|so it|or|and (?:i|we|you|it|he|she|they|then|the|my|our|your|if|that|this|that's|please|thank|thanks|sorry|a|an|no|not|there|i'll|i'm|we'll|we're|we've|i've))\b)|\s(?=(?:i'll|i will|i've|we'll|we've|i'm|please|thank you|thanks|sorry|which|what|would you|do you|can you)\b)/g;

const BEFORE = /[\s,;:()"-]/;
const AFTER = /[\s,;:()".!?-]/;
const SHORTEST = 3;

/** The pieces of a sentence, in order; none is empty and none overlaps another. */
export function unitsOf(text: string, sentence: Sentence): readonly Segment[] {
  const units: Segment[] = [];
  let from = sentence.start;
  const push = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && BEFORE.test(text.charAt(start))) start++;
    while (end > start && AFTER.test(text.charAt(end - 1))) end--;
    if (end - start >= SHORTEST) {
      units.push({ start, end });
      from = to;
    } else if (end > start && units.length > 0) {
      const last = units.pop() as Segment;
      units.push({ start: last.start, end });
      from = to;
    }
  };
  const words = text.slice(sentence.start, sentence.end);
  // Not matchAll, which copies the expression at each call.
  CUT.lastIndex = 0;
  for (let match = CUT.exec(words); match; match = CUT.exec(words)) {
    push(sentence.start + match.index + match[0].length);
  }
  push(sentence.end);
  return units;
}
