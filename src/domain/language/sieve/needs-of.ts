import { type Node, parsePattern } from './parse-pattern.ts';
import { EDGE } from './symbols.ts';

/** Literals one of which stands in every text that a pattern matches in. */
export type Need = readonly string[];

/** What a part of a pattern matches. */
interface Known {
  /** All that it matches, or what it begins with and what it ends with. Where nothing can be said: the empty literal. */
  readonly all?: Need;
  readonly starts: Need;
  readonly ends: Need;
  /** What has to stand in the text besides. */
  readonly needs: readonly Need[];
}

/** So many literals are spelt out by joining parts, and so many where a pattern lists them. */
const MOST_JOINED = 24;
const MOST_LISTED = 160;
const MOST_COPIES = 4;
/** Longer literals are cut: what they begin with is rare enough. */
const LONGEST = 12;
/** Each need of a pattern costs a little at every literal found; more than these add next to nothing. */
const MOST_NEEDS = 3;
/** A need that nearly every sentence meets tells nothing. */
const TOO_FREQUENT = 0.04;

const NOTHING: Need = [''];
const ANYTHING: Known = { starts: NOTHING, ends: NOTHING, needs: [] };

const listed = (all: Need, needs: readonly Need[] = []): Known => ({ all, starts: all, ends: all, needs });

/** A need ready to be weighed: its literals with all their edges, none of them containing another. */
interface Weighed {
  readonly literals: Need;
  /** About how often one of them stands at a place of an English text; only the order matters. */
  readonly often: number;
}

const isLetter = (unit: string) => unit >= 'a' && unit <= 'z';

/** A literal, or its beginning, with every edge in it marked that its own units make. */
function withEdges(literal: string): string {
  let marked = '';
  let before = '';
  for (const unit of literal) {
    if (marked.length >= LONGEST) break;
    if (unit === EDGE) {
      if (!marked.endsWith(EDGE)) marked += EDGE;
      continue;
    }
    if (before !== '' && isLetter(unit) !== isLetter(before) && !marked.endsWith(EDGE)) marked += EDGE;
    marked += unit;
    before = unit;
  }
  return marked;
}

/** Inside a literal an edge goes without saying, and beside anything but a letter too. */
function withoutEdges(literal: string): string {
  const bare = literal.replaceAll(EDGE, '');
  const before = literal.startsWith(EDGE) && isLetter(bare.charAt(0)) ? EDGE : '';
  const after = literal.endsWith(EDGE) && isLetter(bare.charAt(bare.length - 1)) ? EDGE : '';
  return before + bare + after;
}

function frequency(literal: string): number {
  let often = 1;
  for (const unit of literal)
    often *= unit === ' ' ? 0.2 : unit === EDGE ? 0.7 : isLetter(unit) ? 0.06 : 0.01;
  return often;
}

/** `undefined` where a literal is empty, so that the need says nothing. What contains another literal is left out. */
function weighed(need: Need): Weighed | undefined {
  const literals: string[] = [];
  let often = 0;
  for (const literal of [...new Set(need.map(withEdges))].sort((a, b) => a.length - b.length)) {
    if (literal === '' || literal === EDGE) return undefined;
    if (literals.some((other) => literal.includes(other))) continue;
    literals.push(literal);
    often += frequency(literal);
  }
  return { literals, often };
}

/** Whether a text that meets the first need meets the second. */
const implies = (first: Weighed, second: Weighed) =>
  first.literals.every((longer) => second.literals.some((shorter) => longer.includes(shorter)));

/** Those that say something, the rarest first. */
const byFrequency = (needs: readonly Need[]) =>
  needs
    .map(weighed)
    .filter((need) => need !== undefined)
    .sort((a, b) => a.often - b.often);

/** All needs of a part, what it matches among them. */
const needsIn = ({ all, starts, ends, needs }: Known): readonly Need[] => [
  ...needs,
  ...(all ? [all] : [starts, ends]),
];

/** Each of these followed by each of those; nothing where they would be too many. */
function joined(before: Need, after: Need): Need | undefined {
  if (before.length * after.length > MOST_JOINED) return undefined;
  if (before.length === 1 && before[0] === '') return after;
  return [...new Set(before.flatMap((first) => after.map((second) => first + second)))];
}

function knownOfRow(parts: readonly Known[]): Known {
  const needs: Need[] = [];
  let starts: Need | undefined;
  let spelt = NOTHING;
  const close = (literals: Need) => {
    if (starts) needs.push(literals);
    else starts = literals;
  };
  for (const part of parts) {
    needs.push(...part.needs);
    const longer = joined(spelt, part.starts);
    if (part.all && longer) {
      spelt = longer;
      continue;
    }
    close(longer ?? spelt);
    if (!longer && !part.all) close(part.starts);
    spelt = part.ends;
  }
  return starts ? { starts, ends: spelt, needs } : listed(spelt, needs);
}

function knownOfChoice(parts: readonly Known[]): Known {
  const union = (lists: readonly Need[]) => {
    const all = [...new Set(lists.flat())];
    return all.length <= MOST_LISTED ? all : NOTHING;
  };
  const all = parts.map((part) => part.all).filter((each) => each !== undefined);
  const plain = all.length === parts.length && parts.every(({ needs }) => needs.length === 0);
  if (plain && all.flat().length <= MOST_LISTED) return listed(union(all));
  const rarest = parts.map((part) => byFrequency(needsIn(part))[0]?.literals);
  const known = rarest.filter((need) => need !== undefined);
  return {
    starts: union(parts.map(({ starts }) => starts)),
    ends: union(parts.map(({ ends }) => ends)),
    needs: known.length === rarest.length ? [known.flat()] : [],
  };
}

function knownOfTimes(once: Known, least: number, most: number): Known {
  if (least === 0) {
    // What may be left out needs nothing, nor does what must stand beside it.
    return most === 1 && once.all && once.needs.length === 0 ? listed(['', ...once.all]) : ANYTHING;
  }
  const copies = Array<Known>(Math.min(least, MOST_COPIES)).fill(once);
  if (copies.length === most) return knownOfRow(copies);
  const open: Known = { starts: once.starts, ends: once.ends, needs: once.needs };
  return knownOfRow([...copies.slice(1), open]);
}

function knownOf(node: Node): Known {
  switch (node.kind) {
    case 'units':
      return node.units ? listed(node.units) : ANYTHING;
    case 'row':
      return knownOfRow(node.parts.map(knownOf));
    case 'choice':
      return knownOfChoice(node.parts.map(knownOf));
    case 'times':
      return knownOfTimes(knownOf(node.part), node.least, node.most);
    case 'look':
      return listed(NOTHING, needsIn(knownOf(node.part)));
  }
}

/** What stands in every text that a pattern matches in: one literal of each need. None where nothing can be said. */
export function needsOf(pattern: RegExp): readonly Need[] {
  const kept: Weighed[] = [];
  for (const need of byFrequency(needsIn(knownOf(parsePattern(pattern))))) {
    if (kept.length === MOST_NEEDS || (kept.length > 0 && need.often > TOO_FREQUENT)) break;
    if (!kept.some((other) => implies(other, need))) kept.push(need);
  }
  return kept.map(({ literals }) => literals.map(withoutEdges));
}
