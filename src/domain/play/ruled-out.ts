import { findAmount } from '../language/amount.ts';
import { normalise } from '../language/normalise.ts';
import type { LanguagePack } from '../language/pack.ts';
import { type Segment, segment } from '../language/segment.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { overAuthority } from './judge-promise.ts';
import type { Judgement } from './ledger-entry.ts';
import { contains } from './remedies.ts';

function wordsOf(text: string): readonly string[] {
  return normalise(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether all the words of a phrase stand in some words, in its order and with anything between them. */
function inOrder(words: readonly string[], phrase: string): boolean {
  let from = 0;
  return wordsOf(phrase).every((word) => {
    const at = words.indexOf(word, from);
    from = at + 1;
    return at >= 0;
  });
}

/** The fact of the scenario that rules out what is promised in some words; `undefined` where none does. */
export function ruledOutBy(said: string, { facts }: Scenario): Judgement | undefined {
  if (facts['ruled-out'].length === 0) return undefined;
  const words = wordsOf(said);
  const fact = facts['ruled-out'].find(
    (each) => each.words.some((phrase) => inOrder(words, phrase)) && !contains(said, each.unless),
  );
  return fact && { judged: fact.is, because: 'ruled-out', against: fact.id };
}

/** What stands against it, in a sentence. */
export function factOf({ against }: Judgement, { facts }: Scenario): string {
  return facts['ruled-out'].find(({ id }) => id === against)?.fact ?? 'It is more than you may decide alone.';
}

/** Words that give one's word for something, and what stands against it. */
export interface Overstated extends Segment {
  readonly judgement: Judgement;
}

/** Without either of these nothing is given that could be too much. */
const SUM = /\d|hundred|thousand/i;

/**
 * Plain sentences in which the trainee gives their word, in whatever words, for what the facts rule out or for a sum that
 * is not theirs to give. The scenario knows what cannot be: there it takes less to hear a promise than elsewhere.
 *
 * @returns offsets in the text as typed
 */
export function overstated(typed: string, scenario: Scenario, pack: LanguagePack): readonly Overstated[] {
  if (scenario.facts['ruled-out'].length === 0 && !SUM.test(typed)) return [];
  const { text, offsets } = normalise(typed);
  return segment(text).flatMap(({ start, end, question }): Overstated[] => {
    const said = text.slice(start, end);
    const told = said.replace(pack.falseNegators, '');
    if (question || pack.negators.test(told) || pack.hypothetical.test(said) || pack.reported.test(said))
      return [];
    const given = pack.assured.test(said) || pack.offering.test(said);
    if (!given) return [];
    const judgement: Judgement | undefined =
      ruledOutBy(said, scenario) ??
      (pack.speakers.i.test(said) || pack.speakers.we.test(said)
        ? overAuthority(findAmount(said), scenario)
          ? { judged: 'unlikely', because: 'over-authority' }
          : undefined
        : undefined);
    return judgement ? [{ start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1, judgement }] : [];
  });
}
