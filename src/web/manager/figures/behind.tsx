import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlaysSearch } from './plays-search.ts';

/** A number that opens the plays behind it; nothing has nothing behind it. */
export function Behind({
  count,
  says,
  search,
  children,
}: {
  readonly count: number;
  /** What it counts, for those who hear the link alone. */
  readonly says: string;
  /** What narrows the plays beyond what the page is narrowed to. */
  readonly search: PlaysSearch;
  /** Shown in place of the number. */
  readonly children?: ReactNode;
}) {
  const { group, from, to, scenario, mode } = useSearch({ strict: false }) as PlaysSearch;
  const shown = children ?? count.toLocaleString();
  if (count === 0) return <span className="behind">{shown}</span>;
  const label = typeof shown === 'string' ? `${shown}: ${says}` : undefined;
  return (
    <Link
      to="/figures/plays"
      search={{ group, from, to, scenario, mode, ...search }}
      className="text-link behind"
      aria-label={label}
    >
      {shown}
    </Link>
  );
}
