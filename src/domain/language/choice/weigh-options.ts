import type { Weighed } from '../model/decide.ts';
import type { LanguagePack } from '../pack.ts';
import type { Segment, Sentence } from '../segment.ts';
import type { ChoiceList } from './alternatives.ts';
import { masked } from './or-list.ts';

/** As sure as a rule is. */
const CONFIDENCE = 0.9;
const REASON = '"{words}" is something the customer can choose';
/** Between two options of one sentence stands no more than this, in UTF-16 units. */
const GAP = 3;
const WORD = /[a-z0-9]/;

const overlaps = (a: Segment, b: Segment) => a.start < b.end && b.start < a.end;
const isOption = ({ label, possible }: Weighed) => label === 'choice.option' && !possible;

function optionAt({ start, end }: Segment, rule: string): Weighed {
  return {
    label: 'choice.option',
    start,
    end,
    rule: `choice.option/${rule}`,
    reason: REASON,
    confidence: CONFIDENCE,
    possible: false,
  };
}

/** "I send the drip home, and I come by at eight": the second belongs to the first and is no option of its own. */
function withTheirMore(
  found: readonly Weighed[],
  text: string,
  sentences: readonly Sentence[],
  { choosing }: LanguagePack,
): Weighed[] {
  const kept: Weighed[] = [];
  const sentenceOf = ({ start }: Segment) =>
    sentences.findIndex((each) => start >= each.start && start < each.end);
  for (const each of found) {
    const at = isOption(each) ? kept.findLastIndex(isOption) : -1;
    const before = kept[at];
    if (
      before &&
      each.start - before.end <= GAP &&
      sentenceOf(before) === sentenceOf(each) &&
      choosing.more.test(text.slice(each.start, each.end))
    ) {
      kept[at] = { ...before, end: each.end };
    } else kept.push(each);
  }
  return kept;
}

/** Whether words put anything up at all: "or nothing", "option 1", "one or two minutes" and "half an hour" do not. */
function putsUp(words: string, { choosing }: LanguagePack): boolean {
  const { idle, none, number, howLong } = choosing;
  return WORD.test(masked(words, idle)) && ![none, number, howLong].some((empty) => empty.test(words));
}

/**
 * Findings with their options as the grammar counts them: where it reads a list, each alternative is one option,
 * and where it reads none, what was found stands.
 *
 * @param found in the order of the text
 */
export function weighOptions(
  found: readonly Weighed[],
  lists: readonly ChoiceList[],
  text: string,
  sentences: readonly Sentence[],
  pack: LanguagePack,
): readonly Weighed[] {
  const read = found.filter((each) => !isOption(each) || putsUp(text.slice(each.start, each.end), pack));
  let kept = withTheirMore(read, text, sentences, pack);
  for (const list of lists) {
    const theirs = kept.filter((each) => isOption(each) && overlaps(each, list));
    // One thing that was found as one already keeps the words it was found by.
    if (list.items.length === 1 && theirs.length === 1) continue;
    kept = kept.filter((each) => each.label !== 'choice.option' || !overlaps(each, list));
    kept.push(...list.items.map((item) => optionAt(item, list.items.length > 1 ? 'listed' : 'asked')));
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
