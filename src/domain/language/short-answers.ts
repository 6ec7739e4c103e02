import type { AnswerGrammar } from './answer-grammar.ts';
import type { Behaviour } from './behaviour.ts';
import type { Weighed } from './model/decide.ts';
import { normalise } from './normalise.ts';
import type { LanguagePack } from './pack.ts';
import { type Sentence, segment } from './segment.ts';

/** The last thing that a customer asks, or the last thing they say. */
function lastAsked(customer: string, { request }: AnswerGrammar): string {
  const { text } = normalise(customer.slice(-MOST_READ));
  const said = segment(text).map(({ start, end, question }) => ({ words: text.slice(start, end), question }));
  const asked = said.findLast(({ words, question }) => question || request.test(words));
  return (asked ?? said.at(-1))?.words ?? '';
}

const CONFIDENCE = 0.9;
/** The end of a long message is where it asks, in UTF-16 units. */
const MOST_READ = 2000;
/** What takes the edge off a no, or says it again, in its sentence or the next. */
const INSTEAD: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'choice.option',
  'choice.gesture',
  'promise.bounded',
  'remedy.given',
  // Said at more length: "No. We don't do that."
  'request.dismissed',
]);

/**
 * Findings with what a short answer at the beginning does, which only the question tells: "yes, of course" to "can I
 * have my money back?" gives it, "no" refuses it, and neither does anything where nothing was asked for. Where the
 * question is not known, a reply that is nothing but a no is a refusal.
 *
 * @param found in the order of the text
 * @param customer the customer's last message as typed; `undefined` where it is not known
 */
export function hearAnswers(
  found: readonly Weighed[],
  text: string,
  sentences: readonly Sentence[],
  customer: string | undefined,
  { answers }: LanguagePack,
): readonly Weighed[] {
  const first = sentences[0];
  if (!first || first.question) return found;
  const words = text.slice(first.start, first.end);
  const asked = customer === undefined ? undefined : lastAsked(customer, answers);
  const within = ({ start, end }: Weighed) => start < first.end && first.start < end;
  const finding = (label: Behaviour, name: string, reason: string): Weighed => ({
    label,
    start: first.start,
    end: first.end,
    rule: `${label}/${name}`,
    reason,
    confidence: CONFIDENCE,
    possible: false,
  });
  if (answers.no.test(words)) {
    const rest = found.filter((each) => each.label !== 'request.dismissed' || !within(each));
    const near = sentences[1]?.end ?? first.end;
    const instead = rest.some(
      ({ label, start, possible }) => INSTEAD.has(label) && !possible && start < near,
    );
    const refuses = asked === undefined ? sentences.length === 1 : answers.request.test(asked);
    if (!refuses && asked === undefined) return found;
    return refuses && !instead ? [finding('request.dismissed', 'no', answers.refused), ...rest] : rest;
  }
  if (asked === undefined || !answers.yes.test(words) || !answers.remedy.test(asked)) return found;
  const given = found.some((each) => each.label === 'remedy.given' && within(each));
  return given ? found : [finding('remedy.given', 'yes', answers.granted), ...found];
}
