export interface Segment {
  /** Offsets in the plain text. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Segment {
  readonly question: boolean;
  readonly clauses: readonly Segment[];
}

const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|approx|e\.g|i\.e|etc|vs|a\.m|p\.m)$/;
const CLAUSE_BREAK =
  /;|:\s|\s-+\s|,\s(?=(?:but|and|so|because|as|since|although|though|however|yet|or|it|that|this|i|we|you|he|she|they|it's|that's|i'm|we're|i'll|we'll|the|our|my)\b)|\s(?=(?:but|however|because)\b)/g;

const END = /[\n.!?]/g;
const SPACE = /\s/;
const SPACE_OR_STOP = /[\s.!?,;:]/;
const CLOSING = /[.!?)"']/;

function trimmed(text: string, start: number, end: number): Segment {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE_OR_STOP.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function clausesOf(text: string, start: number, end: number): Segment[] {
  const clauses: Segment[] = [];
  let from = start;
  const words = text.slice(start, end);
  // Not matchAll, which copies the expression at each call.
  CLAUSE_BREAK.lastIndex = 0;
  for (let match = CLAUSE_BREAK.exec(words); match; match = CLAUSE_BREAK.exec(words)) {
    const at = start + match.index;
    const clause = trimmed(text, from, at);
    if (clause.end > clause.start) clauses.push(clause);
    from = at + match[0].length;
  }
  const last = trimmed(text, from, end);
  if (last.end > last.start) clauses.push(last);
  return clauses;
}

/** Splits plain text into sentences, and each sentence into clauses, in order and without overlap. */
export function segment(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const { start, end } = trimmed(text, from, to);
    if (end > start) {
      sentences.push({
        start,
        end,
        question: text.slice(end, to).includes('?'),
        clauses: clausesOf(text, start, end),
      });
    }
    from = to;
  };
  END.lastIndex = 0;
  for (let end = END.exec(text); end; end = END.exec(text)) {
    const { index, 0: unit } = end;
    if (unit === '\n') {
      push(index + 1);
      continue;
    }
    let after = index + 1;
    while (after < text.length && CLOSING.test(text.charAt(after))) after++;
    if (after < text.length && !SPACE.test(text.charAt(after))) continue;
    if (unit === '.' && ABBREVIATION.test(text.slice(Math.max(0, index - 8), index))) continue;
    push(after);
    END.lastIndex = after;
  }
  push(text.length);
  return sentences;
}
