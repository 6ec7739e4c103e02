import type { Analysis } from '../language/finding.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { InsideAct, Scenario } from '../scenario/scenario-schema.ts';
import { mentioned } from './remedies.ts';

/** What somebody needs to read before they move work for a customer they never met. */
export const CASE_NEEDS = ['what', 'when', 'why'] as const;
export type CaseNeed = (typeof CASE_NEEDS)[number];

export type CaseAnswer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'asks'; readonly missing: readonly CaseNeed[] }
  | { readonly kind: 'no'; readonly missing: readonly CaseNeed[] };

const SPOILING = new Set(['rude', 'reprimand']);

/**
 * Whether a message makes the case inside the firm (P14): what is needed, by when, and what it means to the
 * customer. Blame and rudeness are answered with a no, whatever else stands there.
 */
export function answerCase(
  text: string,
  { findings }: Analysis,
  act: Extract<InsideAct, { kind: 'case' }>,
  scenario: Scenario,
  pack: LanguagePack,
): CaseAnswer {
  const lower = text.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  const named = mentioned(text, scenario.remedies);
  const has: Readonly<Record<CaseNeed, boolean>> = {
    what: (act.gives ? named.includes(act.gives) : named.length > 0) || pack.inside.asks.test(lower),
    when: pack.inside.when.test(lower),
    why: pack.inside.why.test(lower) || findings.some(({ label }) => label === 'empathy'),
  };
  const missing = CASE_NEEDS.filter((need) => !has[need]);
  const spoilt = findings.some(({ label, possible }) => !possible && SPOILING.has(label));
  if (spoilt || missing.length === CASE_NEEDS.length) return { kind: 'no', missing };
  return missing.length === 0 ? { kind: 'yes' } : { kind: 'asks', missing };
}
