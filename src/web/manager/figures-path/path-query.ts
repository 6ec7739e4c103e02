import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { call } from '../../shared/api.ts';
import { type FiguresSearch, narrowingOf } from '../figures/figures-search.ts';

/** The ways that a group's plays of the scenario version in the address took; not asked for without one. */
export function pathQuery(group: string | undefined, search: FiguresSearch) {
  const { scenario, ...narrowing } = narrowingOf(search);
  return queryOptions({
    queryKey: ['figures', 'path', group, { scenario, ...narrowing }],
    queryFn:
      group === undefined || scenario === undefined
        ? skipToken
        : ({ signal }) =>
            call('GET /api/figures/:group/path', {
              params: { group },
              query: { ...narrowing, scenario },
              signal,
            }),
    placeholderData: keepPreviousData,
  });
}
