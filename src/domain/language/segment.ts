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

function trimmed(text: string, start: number, end: number): Segment {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /[\s.!?,;:]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function clausesOf(text: string, start: number, end: number): Segment[] {
  const clauses: Segment[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(CLAUSE_BREAK)) {
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
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (unit === '\n') {
      push(index + 1);
      continue;
    }
    if (unit !== '.' && unit !== '!' && unit !== '?') continue;
    let after = index + 1;
    while (after < text.length && /[.!?)"']/.test(text.charAt(after))) after++;
    if (after < text.length && !/\s/.test(text.charAt(after))) continue;
    if (unit === '.' && ABBREVIATION.test(text.slice(Math.max(0, index - 8), index))) continue;
    push(after);
    index = after - 1;
  }
  push(text.length);
  return sentences;
}
