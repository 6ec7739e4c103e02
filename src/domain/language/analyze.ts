import { applyCrossRules, type Draft } from './cross-rules.ts';
import type { Analysis, Finding, NearMiss } from './finding.ts';
import { normalise } from './normalise.ts';
import type { LanguagePack } from './pack.ts';
import { type Segment, segment } from './segment.ts';
import { findSlots } from './slots.ts';
import type { Now } from './time-bound.ts';
import { quotedRanges, vetoed } from './veto.ts';

/** A longer reply is refused before it comes here; the cap keeps the cost of one analysis bounded. */
export const MAX_REPLY_CHARACTERS = 4000;

/** Confidence of a rule's finding until findings are calibrated against a corpus. */
const RULE_CONFIDENCE = 0.9;

const NEEDS_BOUND = new Set(['promise.bounded', 'followup.check-back']);

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57).trimEnd()}...`;
}

/**
 * What a reply does: behaviours with the words that do them.
 *
 * @param reply as typed, at most 4,000 characters; what is beyond is not read
 * @param now the moment of speaking, for time bounds
 */
export function analyze(reply: string, pack: LanguagePack, now: Now): Analysis {
  const plain = normalise(reply.slice(0, MAX_REPLY_CHARACTERS));
  const { text, offsets } = plain;
  const sentences = segment(text);
  const quoted = quotedRanges(text);
  const drafts: Draft[] = [];
  const nearMisses: NearMiss[] = [];
  const original = (start: number, end: number): Segment => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? 0) + 1,
  });

  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    for (const rule of pack.rules) {
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
        const veto = rule.unless.find((each) =>
          vetoed(each, { text, sentence, clause, start, end, quoted }, pack),
        );
        if (rule.span === 'clause') {
          start = clause.start;
          end = clause.end;
        } else if (rule.span === 'sentence') {
          start = sentence.start;
          end = sentence.end;
        }
        if (veto) {
          nearMisses.push({ label: rule.label, ...original(start, end), rule: rule.id, veto });
          continue;
        }
        if (NEEDS_BOUND.has(rule.label) && !findSlots(text.slice(start, end), now).bound) continue;
        drafts.push({ label: rule.label, start, end, rule: rule.id, reason: rule.reason });
      }
    }
  }

  const findings = applyCrossRules(drafts, text, sentences).map((draft): Finding => {
    const span = original(draft.start, draft.end);
    return {
      label: draft.label,
      ...span,
      rule: draft.rule,
      confidence: RULE_CONFIDENCE,
      possible: false,
      reason: draft.reason.replace('{words}', shortened(reply.slice(span.start, span.end))),
      slots: findSlots(text.slice(draft.start, draft.end), now),
    };
  });
  return { findings, nearMisses };
}
