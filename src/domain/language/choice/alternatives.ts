import type { Muted } from '../muted.ts';
import { mutedAt } from '../muted.ts';
import type { LanguagePack } from '../pack.ts';
import type { Segment, Sentence } from '../segment.ts';
import { sieveOf } from '../sieve/sieve-of.ts';
import type { ChoiceGrammar } from './choice-grammar.ts';
import { distinct, masked, orList, trimmed } from './or-list.ts';

/** How much after an item's number may stand for the number to be one: a lone "1" is none. */
const FEWEST_MARKERS = 2;

/** Things put up for choice together, in their order. */
export interface ChoiceList extends Segment {
  readonly items: readonly Segment[];
}

interface Reading {
  /** The text with idle phrases masked. */
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  readonly pack: LanguagePack;
  readonly grammar: ChoiceGrammar;
  /** For each sentence those of the cues that could match in it: most sentences put nothing up for choice. */
  readonly open: readonly (readonly RegExp[])[];
}

/** What shows that a sentence puts something up for choice. */
export const cuesOf = (grammar: ChoiceGrammar): readonly RegExp[] => [
  grammar.askedFirst,
  grammar.heading,
  grammar.offers,
  grammar.announces,
  grammar.turn,
  grammar.turnWithin,
  grammar.suits,
];

function openIn(plain: string, sentences: readonly Sentence[], grammar: ChoiceGrammar): Reading['open'] {
  const cues = cuesOf(grammar);
  const sieve = sieveOf(grammar, cuesOf);
  return sentences.map(({ start, end }) =>
    sieve.candidates(plain, start, end).map((at) => cues[at] as RegExp),
  );
}

/** The first match of a cue in a sentence. */
function cueIn(cue: RegExp, { plain, sentences, open }: Reading, at: number): Segment | undefined {
  const { start, end } = sentences[at] as Sentence;
  return open[at]?.includes(cue) ? firstIn(cue, plain, start, end) : undefined;
}

/** The first match of a pattern from a place on. */
function firstIn(pattern: RegExp, text: string, start: number, end: number): Segment | undefined {
  const match = pattern.exec(text.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}

/** Whether what stands before an offer takes it out of the here and now: denied, told of others, supposed. */
function takenBack({ plain, pack }: Reading, sentence: Sentence, head: Segment): boolean {
  const clause = sentence.clauses.find(({ start, end }) => head.start >= start && head.start < end);
  const before = plain.slice(clause?.start ?? sentence.start, head.start);
  const after = plain.slice(head.start, head.end + 6);
  const told = plain.slice(sentence.start, head.start);
  return (
    pack.negators.test(before) ||
    pack.negators.test(after) ||
    pack.hypothetical.test(before) ||
    pack.reported.test(told) ||
    pack.choosing.unreal.test(plain.slice(sentence.start, sentence.end)) ||
    Object.entries(pack.frames).some(
      ([name, frame]) => pack.frameVetoes[name] === 'reported' && frame.test(told),
    )
  );
}

/** Where a list that begins here ends: with its sentence, or where somebody is asked about it. */
function endOf({ plain, grammar }: Reading, from: number, sentence: Sentence): number {
  return firstIn(grammar.end, plain, from, sentence.end)?.start ?? sentence.end;
}

function asked({ plain, sentences, grammar }: Reading, at: number): boolean {
  const sentence = sentences[at];
  const next = sentences[at + 1];
  return (
    sentence?.question === true ||
    [sentence, next].some((each) => each && grammar.asks.test(plain.slice(each.start, each.end)))
  );
}

/** What could as well be told as offered, where somebody is asked about it. */
function announcedIn(reading: Reading, at: number): Segment | undefined {
  const head = cueIn(reading.grammar.announces, reading, at);
  return head && asked(reading, at) ? head : undefined;
}

/** The alternatives that one sentence offers: "I can x, y or z", "either x or y", "x or y?". */
function offeredIn(reading: Reading, at: number): readonly Segment[] {
  const { plain, grammar, sentences } = reading;
  const sentence = sentences[at] as Sentence;
  const words = plain.slice(sentence.start, sentence.end);
  if (sentence.question && grammar.data.test(words)) return [];
  const before = sentences[at - 1];
  const still = before?.question && !grammar.asks.test(plain.slice(before.start, before.end));
  if (sentence.question && !still && grammar.bare.test(words)) {
    return orList(plain, { start: sentence.start, end: endOf(reading, sentence.start, sentence) }, grammar);
  }
  const head = cueIn(grammar.offers, reading, at) ?? announcedIn(reading, at);
  if (!head || takenBack(reading, sentence, head)) return [];
  const items = orList(plain, { start: head.start, end: endOf(reading, head.end, sentence) }, grammar);
  if (items.every(({ start, end }) => grammar.contact.test(plain.slice(start, end))) && !sentence.question)
    return [];
  return items;
}

/** "Three ways: x, y, or z". */
function headed(reading: Reading, at: number): readonly Segment[] {
  const { plain, grammar, sentences } = reading;
  const sentence = sentences[at] as Sentence;
  const heading = cueIn(grammar.askedFirst, reading, at) ?? cueIn(grammar.heading, reading, at);
  if (!heading || takenBack(reading, sentence, heading)) return [];
  return orList(plain, { start: heading.end, end: endOf(reading, heading.end, sentence) }, grammar);
}

/**
 * "1) x 2) y", "a. x\nb. y", "option 1: x": items under numbers, over as many sentences as there are. Steps have
 * numbers too: a choice is among things of which somebody is asked which, or which rule each other out.
 */
function numbered(reading: Reading): readonly Segment[] {
  const { plain, grammar, sentences } = reading;
  const markers: Segment[] = [];
  grammar.marker.lastIndex = 0;
  for (let match = grammar.marker.exec(plain); match; match = grammar.marker.exec(plain)) {
    markers.push({ start: match.index, end: match.index + match[0].length });
  }
  if (markers.length < FEWEST_MARKERS) return [];
  const items = markers.flatMap(({ end }, at) => {
    const until = markers[at + 1]?.start ?? plain.length;
    // The sentence of the last item ends it: what comes then is said of all of them.
    const sentence = sentences.find((each) => each.end > end && plain.slice(end, each.end).trim() !== '');
    const item = trimmed(plain, { start: end, end: Math.min(until, sentence?.end ?? until) });
    return item ? [item] : [];
  });
  const choosing =
    markers.every(({ start, end }) => grammar.named.test(plain.slice(start, end))) ||
    sentences.some(
      ({ start, end }) =>
        grammar.asks.test(plain.slice(start, end)) || grammar.heading.test(plain.slice(start, end + 1)),
    ) ||
    grammar.rivals.every((rival) => items.some(({ start, end }) => rival.test(plain.slice(start, end))));
  return choosing ? items : [];
}

/** "I could x. I could also y.", "either x. Alternatively y", "what about x, failing that y". */
function turned(reading: Reading, at: number): readonly Segment[] {
  const { plain, grammar, sentences, open } = reading;
  const sentence = sentences[at] as Sentence;
  const within: Segment[] = [];
  if (open[at]?.includes(grammar.turnWithin)) {
    grammar.turnWithin.lastIndex = 0;
    const words = plain.slice(sentence.start, sentence.end);
    for (let match = grammar.turnWithin.exec(words); match; match = grammar.turnWithin.exec(words)) {
      within.push({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      });
    }
  }
  const opening = cueIn(grammar.turn, reading, at);
  if (within.length === 0 && !opening) return [];
  const end = endOf(reading, sentence.start, sentence);
  const parts = [sentence.start, ...within.map((each) => each.start)].flatMap((start, index) => {
    const part = trimmed(plain, { start, end: Math.min(end, within[index]?.start ?? end) });
    return part ? [part] : [];
  });
  const first = parts[0];
  if (!first) return [];
  if (opening) {
    const before = sentences[at - 1];
    const offer = before && offerOf(reading, before);
    return offer ? [offer, ...parts] : [];
  }
  return offerOf(reading, { ...sentence, end: first.end }) ? parts : [];
}

/** The words of a sentence that offer something, whatever else stands in it. */
function offerOf(reading: Reading, sentence: Sentence): Segment | undefined {
  const { plain, grammar } = reading;
  const head =
    firstIn(grammar.offers, plain, sentence.start, sentence.end) ??
    firstIn(grammar.announces, plain, sentence.start, sentence.end);
  if (!head || takenBack(reading, sentence, head)) return undefined;
  return trimmed(plain, { start: head.start, end: endOf(reading, head.end, sentence) });
}

/** One thing that may be taken or left: "a new filter takes a minute. Does that suit?" */
function takenOrLeft(reading: Reading, at: number): readonly Segment[] {
  const { plain, grammar, sentences } = reading;
  const sentence = sentences[at] as Sentence;
  const words = plain.slice(sentence.start, sentence.end);
  if (sentence.question && grammar.wouldDo.test(words)) return [{ start: sentence.start, end: sentence.end }];
  const suits = cueIn(grammar.suits, reading, at);
  if (!suits) return [];
  const own = trimmed(plain, { start: sentence.start, end: suits.start });
  const before = sentences[at - 1];
  const thing = own && grammar.thing.test(plain.slice(own.start, own.end)) ? own : own ? undefined : before;
  if (!thing || !grammar.thing.test(plain.slice(thing.start, thing.end))) return [];
  if (pastOrAsked(reading, thing)) return [];
  return [{ start: thing.start, end: thing.end }];
}

function pastOrAsked({ pack, plain, grammar }: Reading, { start, end }: Segment): boolean {
  const words = plain.slice(start, end);
  return pack.negators.test(words) || grammar.data.test(words);
}

/** Items as a list, each once; nothing where it has no item. */
function listOf(text: string, found: readonly Segment[], grammar: ChoiceGrammar): readonly ChoiceList[] {
  const [first, last] = [found[0], found.at(-1)];
  const items = found.length > 1 ? distinct(text, found, grammar) : found;
  return first && last && items.length > 0 ? [{ start: first.start, end: last.end, items }] : [];
}

/** Of lists that overlap the longest; the first of equals. */
function withoutOverlaps(lists: readonly ChoiceList[]): readonly ChoiceList[] {
  const kept: ChoiceList[] = [];
  for (const list of [...lists].sort((a, b) => b.items.length - a.items.length)) {
    if (!kept.some(({ start, end }) => start < list.end && list.start < end)) kept.push(list);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * What a reply puts up for choice, list by list, each alternative with its words: by the grammar of "or", of
 * headings, of numbers and of "alternatively", whatever the things are. A list of one is a thing that is asked
 * about, or one that has nothing beside it.
 *
 * @param text plain text; the places are in it
 */
export function alternativesIn(
  text: string,
  sentences: readonly Sentence[],
  muted: readonly Muted[],
  pack: LanguagePack,
): readonly ChoiceList[] {
  const grammar = pack.choosing;
  const plain = masked(text, grammar.idle);
  const reading: Reading = { plain, sentences, pack, grammar, open: openIn(plain, sentences, grammar) };
  const several = [
    numbered(reading),
    ...sentences.flatMap((_sentence, at) => [
      headed(reading, at),
      turned(reading, at),
      offeredIn(reading, at),
    ]),
  ].filter((items) => items.length > 1);
  const single = sentences.map((_sentence, at) => takenOrLeft(reading, at));
  return withoutOverlaps([...several, ...single].flatMap((items) => listOf(text, items, grammar))).filter(
    ({ items }) => items.every(({ start, end }) => mutedAt(muted, start, end) === undefined),
  );
}
