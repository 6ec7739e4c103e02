import type { Finding } from '../language/finding.ts';
import type { Segment } from '../language/segment.ts';
import { sentencesOf } from '../language/sentences-of.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { ReplyEntry } from './play-state.ts';
import { mentioned } from './remedies.ts';

/** What the customer has and waits for, by the ids of remedies. */
export interface Having {
  readonly picked: string | null;
  readonly given: readonly string[];
  /** Things were offered and the customer asked for something else. */
  readonly countered: boolean;
}

export interface Taking {
  readonly picked: string | null;
  /** The pick was made by this reply. */
  readonly justPicked: boolean;
  /** The customer asks for something else now. */
  readonly counters: boolean;
  /** What is given by this reply and was not before. */
  readonly fresh: readonly string[];
}

/**
 * The remedy this customer takes when several are offered: the one most wished for. Where none is wished
 * for, `undefined` the first time: then the customer asks for something else.
 */
function pick(
  offered: readonly string[],
  { wants }: Scenario['customer'],
  countered: boolean,
): string | undefined {
  return wants.find((id) => offered.includes(id)) ?? (countered ? offered[0] : undefined);
}

/** So many of a customer's wishes are taken when they are offered with nothing to weigh them against. */
const TAKEN_ALONE = 2;

/** Whether a reply puts up one thing that the customer wishes for and leaves it to them: to that they say yes. */
function isWelcome(
  { text, remedies, options }: Pick<ReplyEntry, 'text' | 'remedies' | 'options'>,
  firm: readonly Finding[],
  { wants }: Scenario['customer'],
): boolean {
  const [only, ...others] = remedies;
  if (only === undefined || others.length > 0 || options === 0) return false;
  if (!wants.slice(0, TAKEN_ALONE).includes(only)) return false;
  return options >= 2 || text.includes('?') || firm.some(({ label }) => label === 'choice.ask');
}

/**
 * The remedies that a reply gives without leaving a choice: what is said to have been done, and what is promised where
 * nothing is put up for choice. Of several that are named only those of the sentences that give.
 */
function announced(
  text: string,
  firm: readonly Finding[],
  named: readonly string[],
  choosing: boolean,
  { remedies }: Scenario,
): readonly string[] {
  const gives = firm.filter(
    ({ label }) => label === 'remedy.given' || (label === 'promise.bounded' && !choosing),
  );
  if (gives.length === 0 || named.length === 0) return [];
  if (named.length === 1) return named;
  const asks = firm.filter(({ label }) => label === 'choice.ask');
  const within = (sentence: Segment, found: readonly Finding[]) =>
    found.some(({ start, end }) => start < sentence.end && sentence.start < end);
  return sentencesOf(text)
    .filter((sentence) => within(sentence, gives) && !within(sentence, asks))
    .flatMap(({ start, end }) => mentioned(text.slice(start, end), remedies))
    .filter((id) => named.includes(id));
}

/** What the customer takes of what a reply puts on the table, and what it gives unasked. */
export function takingOf(
  { text, findings, remedies, options }: Pick<ReplyEntry, 'text' | 'findings' | 'remedies' | 'options'>,
  before: Having,
  scenario: Scenario,
): Taking {
  const firm = findings.filter((finding) => !finding.possible);
  const choosing = remedies.length >= 2 && options >= 2;
  const welcome = isWelcome({ text, remedies, options }, firm, scenario.customer);
  const choice = choosing || welcome ? pick(remedies, scenario.customer, before.countered) : undefined;
  const picked = before.picked ?? choice ?? null;
  const justPicked = picked !== null && before.picked === null;
  const now = announced(text, firm, remedies, choosing, scenario);
  return {
    picked,
    justPicked,
    counters: choosing && picked === null && !before.countered,
    fresh: [...new Set([...(justPicked ? [picked] : []), ...now])].filter((id) => !before.given.includes(id)),
  };
}
