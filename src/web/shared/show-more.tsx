import { Button, Text } from '@mantine/core';
import type { Pages } from './use-pages.ts';

/** Below a list: the next page, for as long as there is one; how many are shown is told to who cannot see them come. */
export function ShowMore({ pages }: { readonly pages: Pages<unknown> }) {
  const { items, more, loadingMore } = pages;
  return (
    <div className="show-more">
      <Text size="sm" className="soft" role="status">
        {more ? `${items.length} are shown, and there are more.` : `${items.length} in all.`}
      </Text>
      {more && (
        <Button variant="default" loading={loadingMore} onClick={more}>
          Show more
        </Button>
      )}
    </div>
  );
}
