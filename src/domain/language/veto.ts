import type { LanguagePack, Veto } from './pack.ts';
import type { Segment, Sentence } from './segment.ts';

const TEMPLATE = /\{[^{}]{0,60}\}|\[[a-z_ ]{2,40}\]|<[a-z_ ]{2,40}>/;

/** Quoted stretches of a text, outside of which words count. Apostrophes inside words do not quote. */
export function quotedRanges(text: string): readonly Segment[] {
  const ranges: Segment[] = [];
  for (const match of text.matchAll(/"[^"\n]{1,400}"|(?<![\w])'[^'\n]{2,200}'(?![\w])/g)) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  return ranges;
}

export interface Site {
  readonly text: string;
  readonly sentence: Sentence;
  readonly clause: Segment;
  /** The match, in the plain text. */
  readonly start: number;
  readonly end: number;
  readonly quoted: readonly Segment[];
}

/** Whether a veto stops what was matched here. */
export function vetoed(veto: Veto, site: Site, pack: LanguagePack): boolean {
  const { text, sentence, clause, start, end } = site;
  const before = text.slice(clause.start, start);
  switch (veto) {
    case 'negated': {
      const scope = text.slice(clause.start, Math.max(clause.start, end));
      return pack.negators.test(before) && !pack.falseNegators.test(scope);
    }
    case 'question':
      return sentence.question && end > (sentence.clauses.at(-1)?.start ?? 0);
    case 'quoted':
      return site.quoted.some((range) => start >= range.start && end <= range.end);
    case 'hypothetical': {
      // "Sorry if that was rude, but the courier was late": the "if" reaches no further than the "but".
      const from = Math.max(sentence.start, text.lastIndexOf(' but ', start));
      return pack.hypothetical.test(before) || pack.hypothetical.test(text.slice(from, start));
    }
    case 'reported':
      return pack.reported.test(text.slice(sentence.start, start));
    case 'template':
      return TEMPLATE.test(text.slice(sentence.start, sentence.end));
  }
}
