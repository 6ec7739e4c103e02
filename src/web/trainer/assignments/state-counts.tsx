import type { Assignment } from '#contract/assignments.ts';
import { StateBadge } from '../../shared/assignment-words.tsx';
import { ASSIGNMENT_ORDER } from './state-order.ts';

/** How many people stand where; those with nobody are left out. */
export function StateCounts({ counts }: Pick<Assignment, 'counts'>) {
  const there = ASSIGNMENT_ORDER.filter((state) => counts[state] > 0);
  return (
    <ul className="plain-list state-counts">
      {there.map((state) => (
        <li key={state}>
          <strong>{counts[state]}</strong> <StateBadge state={state} />
        </li>
      ))}
      {there.length === 0 && <li className="soft">Nobody is in it any more.</li>}
    </ul>
  );
}
