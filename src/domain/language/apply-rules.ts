import { applyCrossRules, type Draft, type Stopped } from './cross-rules.ts';
import { type Muted, mutedRanges } from './muted.ts';
import { normalise } from './normalise.ts';
import type { LanguagePack, Rule } from './pack.ts';
import { type Sentence, segment } from './segment.ts';
import { shouted } from './shouting.ts';
import { sieveOf } from './sieve/sieve-of.ts';
import { findBound, type Now } from './time-bound.ts';
import { vetoAt } from './veto.ts';

const NEEDS_BOUND = new Set(['promise.bounded', 'followup.check-back']);

/** What the rules find in a reply, with the text it was found in; offsets are those of the plain text. */
export interface Ruling {
  readonly text: string;
  /** Where each unit of the plain text stands in the reply. */
  readonly offsets: Int32Array;
  readonly sentences: readonly Sentence[];
  readonly muted: readonly Muted[];
  readonly drafts: readonly Draft[];
  readonly stopped: readonly Stopped[];
}

/** The rules alone, before any model: also what the model is trained over. */
export function applyRules(reply: string, pack: LanguagePack, now: Now): Ruling {
  const { text, offsets } = normalise(reply);
  const sentences = segment(text);
  const muted = mutedRanges(text, sentences, pack);
  const sieve = sieveOf(pack.rules, (rules) => rules.map(({ pattern }) => pattern));
  const drafts: Draft[] = [];
  const stopped: Stopped[] = [];

  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    for (const candidate of sieve.candidates(text, sentence.start, sentence.end)) {
      const rule = pack.rules[candidate] as Rule;
      // Not matchAll: it copies the expression at each call, and this is the innermost loop of all.
      rule.pattern.lastIndex = 0;
      for (let match = rule.pattern.exec(words); match; match = rule.pattern.exec(words)) {
        if (match[0] === '') rule.pattern.lastIndex++;
        const at = sentence.start + match.index;
        let start = at;
        let end = at + match[0].trimEnd().length;
        while (start < end && /[\s,]/.test(text.charAt(start))) start++;
        if (end <= start) continue;
        const clause = sentence.clauses.find((each) => start >= each.start && start < each.end) ?? sentence;
        const veto = vetoAt(rule.unless, { text, sentence, clause, start, end }, muted, pack);
        if (rule.span === 'within-clause') end = Math.min(end, clause.end);
        else if (rule.span === 'clause') {
          start = clause.start;
          end = clause.end;
        } else if (rule.span === 'sentence') {
          start = sentence.start;
          end = sentence.end;
        }
        if (veto) {
          stopped.push({ label: rule.label, start, end, rule: rule.id, veto });
          continue;
        }
        drafts.push({
          label: rule.label,
          start,
          end,
          rule: rule.id,
          reason: rule.reason,
          ...(rule.sure && { sure: true }),
        });
      }
    }
  }
  drafts.push(...shouted(reply, offsets, sentences));
  const bounded = ({ label, start, end }: Draft) =>
    !NEEDS_BOUND.has(label) || findBound(text.slice(start, end), now) !== undefined;
  const ruled = applyCrossRules(drafts.filter(bounded), text, sentences).filter(bounded);
  return { text, offsets, sentences, muted, drafts: ruled, stopped };
}
