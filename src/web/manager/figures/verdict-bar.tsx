import { occasions, type Verdicts } from './verdicts.ts';

const PARTS = ['missed', 'partly', 'met'] as const;

/** Missed, partly and met as parts of one bar; the numbers beside it tell the same. */
export function VerdictBar({ verdicts }: { readonly verdicts: Verdicts }) {
  const of = occasions(verdicts);
  if (of === 0) return null;
  return (
    <span className="verdict-bar" aria-hidden="true">
      {PARTS.map(
        (part) =>
          verdicts[part] > 0 && <span key={part} data-verdict={part} style={{ flexGrow: verdicts[part] }} />,
      )}
    </span>
  );
}
