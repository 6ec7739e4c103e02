import type { ReactNode } from 'react';
import { COSTLY } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';

export function costs(finding: Finding): boolean {
  return COSTLY.has(finding.label);
}

/** A reply with the words that did something marked; where marks overlap, the first and longest wins. */
export function MarkedText({
  text,
  findings,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
}) {
  const parts: ReactNode[] = [];
  let at = 0;
  const ordered = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const finding of ordered) {
    if (finding.start < at) continue;
    parts.push(text.slice(at, finding.start));
    parts.push(
      <mark key={finding.start} className={costs(finding) ? 'words cost' : 'words'}>
        {text.slice(finding.start, finding.end)}
      </mark>,
    );
    at = finding.end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
