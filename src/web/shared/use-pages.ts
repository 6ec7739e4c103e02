import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '#contract/page.ts';
import type { Asked } from './list-state.tsx';

export interface Pages<Item> extends Asked {
  readonly items: readonly Item[];
  /** Asks for the next page; nothing on the last. */
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
}

/**
 * A list that the server gives page by page.
 *
 * @param ask gives one page: the first where the cursor is undefined
 */
export function usePages<Item>(
  queryKey: QueryKey,
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
): Pages<Item> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // While a narrower list is asked for, the one before stays: nothing jumps while somebody types.
    placeholderData: keepPreviousData,
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}
