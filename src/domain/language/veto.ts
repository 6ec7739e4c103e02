import type { Muted } from './muted.ts';
import { mutedAt } from './muted.ts';
import type { LanguagePack } from './pack.ts';
import type { Segment, Sentence } from './segment.ts';
import type { Veto } from './vetoes.ts';

export interface Site {
  readonly text: string;
  readonly sentence: Sentence;
  readonly clause: Segment;
  /** The match, in the plain text. */
  readonly start: number;
  readonly end: number;
}

/** Whether a veto that a rule asks for stops what was matched here. */
function stops(veto: Veto, { text, sentence, clause, start, end }: Site, pack: LanguagePack): boolean {
  const before = text.slice(clause.start, start);
  switch (veto) {
    case 'negated': {
      const scope = text.slice(clause.start, Math.max(clause.start, end));
      return pack.negators.test(before) && !pack.falseNegators.test(scope);
    }
    case 'question':
      return sentence.question && end > (sentence.clauses.at(-1)?.start ?? 0);
    case 'hypothetical': {
      // "Sorry if that was rude, but the courier was late": the "if" reaches no further than the "but".
      const from = Math.max(sentence.start, text.lastIndexOf(' but ', start));
      return pack.hypothetical.test(before) || pack.hypothetical.test(text.slice(from, start));
    }
    case 'reported':
      return pack.reported.test(text.slice(sentence.start, start));
    default:
      return false;
  }
}

/** The first thing that stops a match: what nobody is told counts for no rule, the rest only where the rule says. */
export function vetoAt(
  asked: readonly Veto[],
  site: Site,
  muted: readonly Muted[],
  pack: LanguagePack,
): Veto | undefined {
  return mutedAt(muted, site.start, site.end) ?? asked.find((veto) => stops(veto, site, pack));
}
