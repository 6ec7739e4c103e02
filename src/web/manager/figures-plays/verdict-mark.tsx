import { IconMinus, type TablerIcon } from '@tabler/icons-react';
import type { Verdict } from '#domain/scoring/receipt.ts';
import { VERDICT_SIGNS } from '../figures/verdict-signs.ts';

/** What became of a skill in one play. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly word: string; readonly icon: TablerIcon }>> =
  {
    met: VERDICT_SIGNS.met,
    partly: VERDICT_SIGNS.partly,
    'not-shown': VERDICT_SIGNS.missed,
    'no-opportunity': { word: 'no occasion', icon: IconMinus },
  };

/** A verdict: its sign and its word, never a colour alone. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { word, icon: Icon } = VERDICT_WORDS[verdict];
  return (
    <span className="verdict-mark" data-verdict={verdict}>
      <Icon size={18} aria-hidden="true" />
      {word}
    </span>
  );
}
