import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import { normalise } from '../language/normalise.ts';
import type { LanguagePack } from '../language/pack.ts';
import { type Segment, type Sentence, segment } from '../language/segment.ts';
import type { Remedy, Scenario } from '../scenario/scenario-schema.ts';
import type { PlayState } from './play-state.ts';
import { contains } from './remedies.ts';

/** What says by itself how it was put right. */
const DONE: ReadonlySet<Behaviour> = new Set<Behaviour>(['resolution', 'accommodation', 'remedy.given']);
/** What a plain telling of what was given is easily taken for. */
const TELLING: ReadonlySet<Behaviour> = new Set<Behaviour>(['ownership', 'followup.cause']);
const HELD_OUT: ReadonlySet<Behaviour> = new Set<Behaviour>(['choice.option', 'choice.ask']);

const TOLD = {
  resolution: 'It names what was chosen, given or done in this play.',
  'followup.prevention': 'It tells what is done otherwise now.',
} as const;

/** So many words of what a thing is called are enough to tell it by, in whatever order they stand. */
const ENOUGH = 2;

function contentWords(text: string, { glueWords }: LanguagePack): readonly string[] {
  const words = normalise(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 1 && !glueWords.has(word)))];
}

const failures = new WeakMap<Scenario, ReadonlySet<string>>();

/** What went wrong is told in these words as well: alone they name no remedy. */
function wordsOfFailure(scenario: Scenario, pack: LanguagePack): ReadonlySet<string> {
  const known = failures.get(scenario);
  if (known) return known;
  const { title, summary, order, brief } = scenario;
  const items = typeof order.item === 'string' ? [order.item] : order.item;
  const words = new Set(contentWords([title, summary, brief.situation, ...items].join(' '), pack));
  failures.set(scenario, words);
  return words;
}

/** Whether some words call a remedy by its name, by one of its mentions, or by enough of the words of either. */
function names(
  said: string,
  { what, mentions }: Remedy,
  failure: ReadonlySet<string>,
  pack: LanguagePack,
): boolean {
  const here = contentWords(said, pack);
  // "Refund" also means "refunded".
  const shared = (text: string) =>
    contentWords(text, pack).map((word) => here.some((each) => each.startsWith(word)));
  return (
    contains(said, mentions) ||
    (shared(what).filter(Boolean).length >= ENOUGH &&
      contentWords(what, pack).some((word) => here.includes(word) && !failure.has(word))) ||
    mentions.some((mention) => {
      const found = shared(mention);
      return found.length >= ENOUGH && found.every(Boolean);
    })
  );
}

type Had = Pick<PlayState, 'picked' | 'given' | 'ledger'>;

/** Whether some words name what the customer chose or was given, or a deed that was promised and done. */
function namesDone(
  said: string,
  { picked, given, ledger }: Had,
  scenario: Scenario,
  pack: LanguagePack,
): boolean {
  const { remedies } = scenario;
  const had = [...given, ...(picked === null ? [] : [picked])].flatMap((id) => remedies[id] ?? []);
  const failure = wordsOfFailure(scenario, pack);
  if (had.some((remedy) => names(said, remedy, failure, pack))) return true;
  const here = contentWords(said, pack);
  return ledger.some(({ what, status, text }) => {
    if (what !== 'deed' || status !== 'kept') return false;
    return contentWords(text, pack).filter((word) => here.includes(word)).length >= ENOUGH;
  });
}

/**
 * What a message days later tells by the play that it belongs to, whatever words it is told in (P21): a plain clause
 * that names what was chosen, given or done is how it was put right; one that begins with since when something is so is
 * what has been changed. No analyzer can know the first: it reads the words and not the play.
 *
 * @returns the findings with those of the letter added, in the order of the text
 */
export function readLetter(
  typed: string,
  findings: readonly Finding[],
  had: Had,
  scenario: Scenario,
  pack: LanguagePack,
): readonly Finding[] {
  const { text, offsets } = normalise(typed);
  const place = ({ start, end }: Segment) => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? 0) + 1,
  });
  let told = findings;
  for (const sentence of segment(text)) {
    if (sentence.question) continue;
    const all = place(sentence);
    const within = told.filter(({ start, end }) => start < all.end && all.start < end);
    const firm = within.filter(({ possible }) => !possible).map(({ label }) => label);
    if (firm.some((label) => COSTLY.has(label) || HELD_OUT.has(label))) continue;
    const changed = firm.includes('followup.prevention') ? undefined : changedIn(sentence, text, pack);
    const sorry = within.filter(({ label, possible }) => !possible && label.startsWith('apology.'));
    const done = sentence.clauses.find((clause) => {
      const here = place(clause);
      if (sorry.some(({ start, end }) => start < here.end && here.start < end)) return false;
      const said = text.slice(clause.start, clause.end);
      const before = text.slice(sentence.start, clause.end);
      const plain = !pack.negators.test(said) && !pack.hypothetical.test(before) && !pack.offering.test(said);
      return plain && clause !== changed && namesDone(said, had, scenario, pack);
    });
    const added = done && !firm.some((label) => DONE.has(label)) ? done : undefined;
    if (!done && !changed) continue;
    // What tells nothing but that is not also read as a fault owned or a cause; and nobody is asked whether it blames.
    const only = done !== undefined && sentence.clauses.length === 1;
    // What was agreed is no gift that should have gone apart.
    const owed = ({ label, start, end }: Finding) =>
      done !== undefined && label === 'choice.gesture' && start < place(done).end && place(done).start < end;
    const dropped = within.filter((each) =>
      each.possible ? COSTLY.has(each.label) : owed(each) || (only && TELLING.has(each.label)),
    );
    told = [
      ...told.filter((each) => !dropped.includes(each)),
      ...(added ? [finding('resolution', place(added))] : []),
      ...(changed
        ? [finding('followup.prevention', place({ start: changed.start, end: sentence.end }))]
        : []),
    ];
  }
  return told === findings ? findings : [...told].sort((a, b) => a.start - b.start || a.end - b.end);
}

function changedIn({ clauses }: Sentence, text: string, { changed }: LanguagePack): Segment | undefined {
  // A comma after "since Monday" may have parted it from what is so since.
  return clauses.find(({ start }) => changed.test(text.slice(start, clauses.at(-1)?.end)));
}

function finding(label: keyof typeof TOLD, { start, end }: Segment): Finding {
  return {
    label,
    start,
    end,
    rule: `${label}/in-this-play`,
    confidence: 1,
    possible: false,
    reason: TOLD[label],
    slots: {},
  };
}
