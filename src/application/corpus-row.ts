import type { Dispute } from '#contract/api.ts';
import { LABELS, type Label } from '#domain/language/behaviour.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import type { DebriefPart, HeardReply } from './read-outcome.ts';

/** A labelled reply, as a row of tests/corpus/own. */
export interface CorpusRow {
  readonly id: string;
  readonly trade: string;
  readonly situation: string;
  readonly channel: string;
  readonly customer: string;
  readonly text: string;
  readonly labels: readonly { readonly label: Label; readonly span: string }[];
}

interface Labelled {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** An accepted dispute of words. */
export type Correction = Dispute & {
  readonly words: NonNullable<Dispute['words']>;
  readonly decision: { readonly kind: 'accepted' };
};

export function isCorrection(dispute: Dispute): dispute is Correction {
  return dispute.words !== null && dispute.decision?.kind === 'accepted';
}

const isLabel = (label: string): label is Label => (LABELS as readonly string[]).includes(label);

/**
 * What the point rests on: the findings it gives its reasons by, where they meet the disputed words; where it gives
 * none, what exactly these words were read as.
 */
function disputedFindings({ findings }: HeardReply, dispute: Correction, debrief: DebriefPart) {
  const { start, end } = dispute.words;
  const because = debrief.skills
    .find(({ skill }) => skill === dispute.skill)
    ?.receipts.find(({ rule }) => rule === dispute.rule)?.because;
  const exactly = findings.filter((each) => each.start === start && each.end === end);
  if (!because || because.length === 0) return exactly;
  const given = findings.filter(
    (each) => each.start < end && start < each.end && because.includes(each.reason),
  );
  return given.length > 0 ? given : exactly;
}

/** A reply with its labels as found, corrected by what was decided about it. */
export function corpusRow(
  reply: HeardReply,
  corrections: readonly Correction[],
  debrief: DebriefPart,
  scenario: Scenario,
): CorpusRow {
  const wrong = new Set(corrections.flatMap((each) => disputedFindings(reply, each, debrief)));
  const found: readonly Labelled[] = reply.findings.filter((each) => !each.possible && !wrong.has(each));
  const decided = corrections.flatMap(({ words, decision }): Labelled[] => {
    const label = decision.kind === 'accepted' ? (decision.label ?? 'none') : 'none';
    const known = found.some(
      (each) => each.label === label && each.start < words.end && words.start < each.end,
    );
    return label === 'none' || known ? [] : [{ label, start: words.start, end: words.end }];
  });
  const seen = new Set<string>();
  return {
    id: `D-${corrections[0]?.play}-${reply.index}`,
    trade: scenario.industry,
    situation: scenario.brief.situation,
    channel: scenario.channel,
    customer: reply.customer,
    text: reply.text,
    // The corpus has no acts: they follow from other rules, and no model learns them.
    labels: [...found, ...decided]
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ label, start, end }) => ({ label, span: reply.text.slice(start, end) }))
      .filter((each): each is { label: Label; span: string } => isLabel(each.label))
      .filter(({ label, span }) => {
        const key = `${label} ${span}`;
        return !seen.has(key) && seen.add(key);
      }),
  };
}
