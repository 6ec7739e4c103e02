import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { Finding } from '#domain/language/finding.ts';
import { costs } from './debrief/costs.ts';
import { WhyReadSo } from './debrief/why-read-so.tsx';

/** Findings that would say the same thing twice are said once. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  const reasons = new Set<string>();
  return findings.filter(({ reason }) => !reasons.has(reason) && reasons.add(reason));
}

/** What a reply was read as, each with its reason, costs marked as such; what was not sure is left out. */
export function Reasons({
  text,
  findings,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
}) {
  const counted = distinct(findings.filter((finding) => !finding.possible));
  return (
    <ul className="reasons">
      {counted.map((finding) => (
        <li key={`${finding.rule}-${finding.start}`} data-cost={costs(finding) || undefined}>
          {costs(finding) ? (
            <IconMinus size={14} role="img" aria-label="Cost" />
          ) : (
            <IconPlus size={14} role="img" aria-label="Helped" />
          )}
          <div>
            {finding.reason}
            {finding.evidence && (
              <WhyReadSo evidence={finding.evidence} about={text.slice(finding.start, finding.end)} />
            )}
          </div>
        </li>
      ))}
      {counted.length === 0 && <li>Nothing here was read as helping or hurting.</li>}
    </ul>
  );
}
