import type { ReactNode } from 'react';
import type { Finding } from '#domain/language/finding.ts';
import { costs } from './costs.ts';

function Words({ finding, children }: { readonly finding: Finding; readonly children: string }) {
  if (finding.possible) return <span className="asked">{children}</span>;
  return <mark className={costs(finding) ? 'words cost' : 'words'}>{children}</mark>;
}

/**
 * A reply with the words that did something marked, and those only asked about underlined; where they
 * overlap, the first and longest wins.
 */
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
      <Words key={finding.start} finding={finding}>
        {text.slice(finding.start, finding.end)}
      </Words>,
    );
    at = finding.end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
