import type { Behaviour } from './behaviour.ts';
import type { Draft } from './cross-rules.ts';
import type { Weighed } from './model/decide.ts';
import type { LanguagePack } from './pack.ts';
import type { Sentence } from './segment.ts';

/** As sure as it takes for one reading to speak against another. */
const SURELY = 0.75;
const GIVING: ReadonlySet<Behaviour> = new Set<Behaviour>(['remedy.given', 'accommodation']);
const DOING: ReadonlySet<Behaviour> = new Set<Behaviour>(['remedy.given', 'extra-check']);
const TELLING: ReadonlySet<Behaviour> = new Set<Behaviour>(['followup.cause', 'ownership']);
const BLAMING: ReadonlySet<Behaviour> = new Set<Behaviour>(['excuse.other-party', 'excuse.system']);

const overlaps = (a: Draft, b: Draft) => a.start < b.end && b.start < a.end;

/** Sentences as numbers, so that "in the same or the next one" is a difference. */
function sentenceOf(sentences: readonly Sentence[], { start }: Weighed): number {
  return sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
}

/**
 * What only the whole reply can tell, once rules and model have spoken: a bare sorry is meant where the fault is
 * owned beside it and a phrase where it is not, a cause told beside an owned fault is no excuse, and whoever tells
 * what went wrong has given nothing.
 */
export function settle(
  found: readonly Weighed[],
  ruled: readonly Draft[],
  text: string,
  sentences: readonly Sentence[],
  pack: LanguagePack,
): readonly Weighed[] {
  // "That was our junior" has the sound of owning up and is none: what a rule reads as blame wins over a guess.
  const blamed = (draft: Weighed) =>
    draft.confidence < SURELY &&
    found.some(
      (other) => BLAMING.has(other.label) && !other.pieces && !other.possible && overlaps(other, draft),
    );
  const owned = found.filter((draft) => draft.label === 'ownership' && !draft.possible && !blamed(draft));
  const ownedBeside = (draft: Weighed) =>
    owned.some((other) => Math.abs(sentenceOf(sentences, other) - sentenceOf(sentences, draft)) <= 1);
  const surely = (label: Behaviour, draft: Weighed) =>
    found.some((other) => other.confidence >= SURELY && other.label === label && overlaps(other, draft));

  const told = (draft: Weighed) =>
    surely('apology.sincere', draft) || (surely('followup.cause', draft) && surely('ownership', draft));
  const gave = (draft: Weighed) =>
    found.some((other) => DOING.has(other.label) && overlaps(other, draft) && !told(other));

  const settled = found.flatMap((each): Weighed[] => {
    const draft = each.label.startsWith('apology.') ? withItsSorry(each, text, pack) : each;
    const { label } = draft;
    if (label === 'ownership' && blamed(draft)) return [{ ...draft, possible: true }];
    if (GIVING.has(label)) return told(draft) ? [] : [draft];
    if (TELLING.has(label) && draft.confidence < SURELY && gave(draft)) return [];
    if (label === 'apology.sincere' && owned.length === 0) {
      const bare = pack.bareApology.words.exec(text.slice(draft.start));
      if (bare && draft.start + bare[0].length >= draft.end) return [worded(draft, false, pack)];
    }
    if (label === 'apology.perfunctory' && ownedBeside(draft)) return [worded(draft, true, pack)];
    if (BLAMING.has(label) && !draft.possible && ownedBeside(draft)) {
      return [{ ...draft, possible: true }];
    }
    return [draft];
  });
  return [...settled, ...bareSorries(settled, ruled, owned.length > 0, text, sentences, pack)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** A piece that breaks off at "I'm" is no evidence of anything: the sorry that made it one belongs to it. */
function withItsSorry(draft: Weighed, text: string, { bareApology }: LanguagePack): Weighed {
  const bare = bareApology.opening.exec(text.slice(draft.start));
  const end = draft.start + (bare?.[0].length ?? 0);
  return end > draft.end ? { ...draft, end } : draft;
}

function worded(draft: Weighed, meant: boolean, { bareApology }: LanguagePack): Weighed {
  return meant
    ? {
        ...draft,
        label: 'apology.sincere',
        rule: 'apology.sincere/ownership-nearby',
        reason: bareApology.meant,
      }
    : { ...draft, label: 'apology.perfunctory', rule: 'apology.perfunctory/bare', reason: bareApology.empty };
}

/**
 * Bare sorries that a rule found and the model made nothing of, being two words long. One that is said with weight,
 * stands alone or beside an owned fault is meant as one; "sorry, what was your number?" is not.
 */
function bareSorries(
  settled: readonly Weighed[],
  ruled: readonly Draft[],
  owned: boolean,
  text: string,
  sentences: readonly Sentence[],
  pack: LanguagePack,
): Weighed[] {
  return ruled.flatMap((draft): Weighed[] => {
    if (!pack.bareApology.rules.includes(draft.rule)) return [];
    if (settled.some((each) => !each.possible && each.label.startsWith('apology.') && overlaps(each, draft)))
      return [];
    const sentence = sentences.find(({ start, end }) => draft.start >= start && draft.start < end);
    const alone = sentence && pack.bareApology.alone.test(text.slice(sentence.start, sentence.end));
    const weighty = pack.bareApology.weighty.test(text.slice(draft.start, draft.end));
    if (!alone && !weighty && !owned) return [];
    return [worded({ ...draft, confidence: 0.9, possible: false }, owned, pack)];
  });
}
