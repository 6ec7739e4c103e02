import type { LedgerEntry } from '../play/ledger-entry.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { GROUND_WORDS } from './ledger-words.ts';

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** "40 minutes", "36 hours", "14 days": in the largest unit that comes out whole. */
function lasting(seconds: number): string {
  const [size, name] = UNITS.find(([each]) => seconds % each === 0) ?? ([1, 'second'] as const);
  const count = seconds / size;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

/** The fact that stands against a promise, in a sentence; `null` where it is only a matter of time or of luck. */
export function factAgainst(
  { because, against, remedy }: Pick<LedgerEntry, 'because' | 'against' | 'remedy'>,
  { facts, remedies }: Scenario,
): string | null {
  switch (because) {
    case 'ruled-out':
      return facts['ruled-out'].find(({ id }) => id === against)?.fact ?? null;
    case 'too-soon': {
      const named = remedy === null ? undefined : remedies[remedy];
      const { what, takes } = facts.fix;
      if (named?.takes !== undefined) return sentence(`${named.what} takes ${lasting(named.takes)}`);
      return sentence(`${what} takes ${lasting(takes[0])} at the least`);
    }
    case 'over-authority':
    case 'time-over':
      return sentence(GROUND_WORDS[because]);
    default:
      return null;
  }
}
