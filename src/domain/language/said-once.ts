import type { Behaviour } from './behaviour.ts';
import type { Weighed } from './model/decide.ts';
import type { Sentence } from './segment.ts';

/** As much as may stand between two parts of one saying, in UTF-16 units. */
const BETWEEN = 40;
/** Labels that one sentence can well do twice: two options, two promises. */
const SEVERAL: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'choice.option',
  'promise.bounded',
  'followup.check-back',
]);

/** Two findings as one, with what is said of the surer. */
function together(a: Weighed, b: Weighed): Weighed {
  const surer = a.confidence >= b.confidence ? a : b;
  return { ...surer, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/**
 * Findings with those of one label in one sentence as one: the pieces that a sentence is read in come apart at commas,
 * and what it does it does once. In the replies of eight writers not trained on, about one wrong finding in sixteen was
 * half of another.
 *
 * @param found in the order of the text
 */
export function saidOnce(found: readonly Weighed[], sentences: readonly Sentence[]): readonly Weighed[] {
  const kept: Weighed[] = [];
  for (const each of found) {
    const at = kept.findLastIndex(({ label, possible }) => label === each.label && !possible);
    const before = kept[at];
    const one =
      before &&
      !each.possible &&
      !SEVERAL.has(each.label) &&
      each.start - before.end <= BETWEEN &&
      sentences.some(({ start, end }) => before.start >= start && each.end <= end);
    if (one) kept[at] = together(before, each);
    else kept.push(each);
  }
  return kept;
}
