import type { Segment } from '../segment.ts';
import type { ChoiceGrammar } from './choice-grammar.ts';

const EDGE = /[\s,;:.!?()-]/;

/** Without what stands around it; nothing where nothing is left. */
export function trimmed(text: string, { start, end }: Segment): Segment | undefined {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (to > from && EDGE.test(text.charAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : undefined;
}

/** A text in which phrases stand as so many dots: nothing in them is read. */
export function masked(text: string, phrases: RegExp): string {
  return text.replace(phrases, (phrase) => '.'.repeat(phrase.length));
}

function* matches(pattern: RegExp, text: string, start: number, end: number): Generator<Segment> {
  const words = text.slice(start, end);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    if (match[0] === '') pattern.lastIndex++;
    else yield { start: start + match.index, end: start + match.index + match[0].length };
  }
}

/** Words without the small ones, so that "wait" and "you wait" are the same. */
function gist(words: string, { small }: ChoiceGrammar): string {
  return words
    .replace(small, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Each alternative once, and none that is nothing: "a refund or nothing" is one, "wait or wait" is one. */
export function distinct(
  text: string,
  items: readonly Segment[],
  grammar: ChoiceGrammar,
): readonly Segment[] {
  const seen = new Set<string>();
  return items.filter(({ start, end }) => {
    const words = text.slice(start, end);
    const its = gist(words, grammar);
    if (grammar.none.test(words) || seen.has(its)) return false;
    seen.add(its);
    return true;
  });
}

/**
 * The alternatives of a stretch of plain text: what stands between its "or"s, and before the last of them between
 * the commas too where an item follows. One where it has no "or".
 *
 * @param plain the text with idle phrases masked
 */
export function orList(plain: string, { start, end }: Segment, grammar: ChoiceGrammar): readonly Segment[] {
  const ors = [...matches(grammar.or, plain, start, end)];
  const last = ors.at(-1);
  if (!last) return [{ start, end }];
  const comma = grammar.deed.test(plain.slice(start, end)) ? grammar.deedComma : grammar.thingComma;
  const commas = [...matches(comma, plain, start, last.start)].filter(
    (comma) => !ors.some((or) => comma.start < or.end && or.start < comma.end),
  );
  const cuts = [...ors, ...commas].sort((a, b) => a.start - b.start);
  const items = [...cuts, { start: end, end }].flatMap((cut, at) => {
    const item = trimmed(plain, { start: cuts[at - 1]?.end ?? start, end: cut.start });
    return item ? [item] : [];
  });
  // "A latte, three minutes, or the filter" is two; "three minutes or ten" is two as well.
  const isAside = (item: Segment) => grammar.aside.test(plain.slice(item.start, item.end));
  return items.every(isAside) ? items : items.filter((item) => !isAside(item));
}
