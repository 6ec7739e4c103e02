import type { Finding } from '#domain/language/finding.ts';
import { WORTH_ASKING } from '#domain/scoring/found.ts';

/** More questions beneath one reply would drown what was counted. */
const MOST = 2;

/**
 * The possible findings to ask about, in the order of their words: the likeliest, each of a behaviour that
 * was not counted in this reply, and of words that were not: "not counted" beneath a mark would confuse.
 */
export function askedAbout(findings: readonly Finding[]): readonly Finding[] {
  const settled = findings.filter((each) => !each.possible);
  const asked: Finding[] = [];
  const likeliest = findings
    .filter((each) => each.possible && each.confidence >= WORTH_ASKING)
    .sort((a, b) => b.confidence - a.confidence);
  for (const finding of likeliest) {
    const { label, start, end } = finding;
    if (settled.some((other) => other.label === label || (other.start < end && start < other.end))) continue;
    settled.push(finding);
    asked.push(finding);
  }
  return asked.slice(0, MOST).sort((a, b) => a.start - b.start);
}
