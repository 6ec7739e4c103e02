import { withoutAnsweredRefusals } from './answered-refusals.ts';
import { applyRules } from './apply-rules.ts';
import { alternativesIn } from './choice/alternatives.ts';
import { weighOptions } from './choice/weigh-options.ts';
import type { Analysis, Finding, NearMiss } from './finding.ts';
import { decide, firmAsRuled, type Weighed } from './model/decide.ts';
import { carryingWords, nearestExample } from './model/explain.ts';
import { featuresOf, type UnitFeatures } from './model/features.ts';
import type { LearntModel } from './model/learnt-model.ts';
import type { LanguagePack } from './pack.ts';
import { retractedBy } from './retract.ts';
import { saidOnce } from './said-once.ts';
import { settle } from './settle.ts';
import { hearAnswers } from './short-answers.ts';
import { findSlots } from './slots.ts';
import type { Now } from './time-bound.ts';

/** A longer reply is refused before it comes here; the cap keeps the cost of one analysis bounded. */
export const MAX_REPLY_CHARACTERS = 4000;

const NEEDS_TIME: ReadonlySet<string> = new Set(['promise.bounded', 'followup.check-back']);

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57).trimEnd()}...`;
}

/** The words that carried a finding of the model's, and the labelled ones nearest to it. */
function evidenceOf(
  label: Weighed['label'],
  pieces: NonNullable<Weighed['pieces']>,
  words: string,
  units: readonly UnitFeatures[],
  learnt: LearntModel,
  original: (start: number, end: number) => string,
): NonNullable<Finding['evidence']> {
  const carried = carryingWords(learnt.clauses, pieces.label, units, pieces.from, pieces.to);
  const like = nearestExample(words, learnt.examples[label as keyof LearntModel['examples']] ?? []);
  return {
    words: carried.map(({ start, end }) => original(start, end)),
    ...(like !== undefined && { like }),
  };
}

/**
 * What a reply does: behaviours with the words that do them, in the order of those words.
 *
 * @param reply as typed; what is beyond 4,000 UTF-16 units is not read
 * @param now the moment of speaking, for time bounds
 * @param customer what the reply answers, as typed: it decides what a short answer does ("no", "yes, of course")
 */
export function analyze(reply: string, pack: LanguagePack, now: Now, customer?: string): Analysis {
  const ruling = applyRules(reply.slice(0, MAX_REPLY_CHARACTERS), pack, now);
  const { text, offsets, sentences, drafts, stopped } = ruling;
  const { learnt } = pack;
  const units = learnt ? featuresOf(text, sentences, ruling, pack, learnt.clauses.bits) : [];
  const { found, unlike, framed } = learnt
    ? decide(learnt, units, drafts, pack.frameVetoes)
    : { found: firmAsRuled(drafts), unlike: [], framed: [] };
  const place = (start: number, end: number) => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? 0) + 1,
  });
  const original = (start: number, end: number) => {
    const span = place(start, end);
    return reply.slice(span.start, span.end);
  };

  const settled = saidOnce(learnt ? settle(found, drafts, text, sentences, pack) : found, sentences);
  const lists = alternativesIn(text, sentences, ruling.muted, pack);
  const options = weighOptions(settled, lists, text, sentences, pack);
  const answered = withoutAnsweredRefusals(options, sentences);
  const meant = hearAnswers(answered, text, sentences, customer, pack);
  // "I'll call you" promises no time, however much it sounds like those that do.
  const timed = meant.filter(
    ({ label, start, end }) => !NEEDS_TIME.has(label) || pack.timeWords.test(text.slice(start, end)),
  );
  const retracted = timed.map((draft) => retractedBy(draft.label, draft, text, sentences, pack));
  const standing = timed.filter((_draft, index) => retracted[index] === undefined);
  const findings = standing.map((weighed): Finding => {
    const words = original(weighed.start, weighed.end);
    const { label, pieces } = weighed;
    const finding: Finding = {
      label,
      ...place(weighed.start, weighed.end),
      rule: weighed.rule,
      confidence: weighed.confidence,
      possible: weighed.possible,
      reason: weighed.reason.replace('{words}', () => shortened(words)),
      slots: findSlots(label, text.slice(weighed.start, weighed.end), now, pack),
    };
    if (!learnt || !pieces) return finding;
    // Only a reader asks for it, and it costs as much as finding the words did.
    let evidence: Finding['evidence'];
    return {
      ...finding,
      get evidence() {
        evidence ??= evidenceOf(label, pieces, words, units, learnt, original);
        return evidence;
      },
    };
  });
  const takenBack = timed.flatMap((draft, index) => {
    const veto = retracted[index];
    return veto ? [{ ...draft, veto }] : [];
  });
  const nearMisses = [
    ...stopped,
    ...framed,
    ...unlike.map((draft) => ({ ...draft, veto: 'unlike' as const })),
    ...takenBack,
  ].map(({ label, start, end, rule, veto }): NearMiss => ({ label, ...place(start, end), rule, veto }));
  return { findings, nearMisses };
}
