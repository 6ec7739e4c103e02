import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/**
 * The first of a list, and a button for the rest of it.
 *
 * @param many what they are, as "versions"
 */
export function useFirst<Item>(
  items: readonly Item[],
  first: number,
  many: string,
): { readonly shown: readonly Item[]; readonly rest: ReactNode } {
  const [all, setAll] = useState(false);
  if (items.length <= first) return { shown: items, rest: null };
  return {
    shown: all ? items : items.slice(0, first),
    rest: (
      <Button
        className="rest"
        variant="default"
        size="xs"
        aria-expanded={all}
        onClick={() => setAll((before) => !before)}
      >
        {all ? `Only ${first} ${many}` : `All ${items.length} ${many}`}
      </Button>
    ),
  };
}
