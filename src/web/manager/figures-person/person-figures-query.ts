import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { call } from '../../shared/api.ts';
import { type FiguresSearch, narrowingOf } from '../figures/figures-search.ts';

/** One person, as whoever leads them sees them; not asked for without one. */
export function personFiguresQuery(person: string | undefined, search: FiguresSearch) {
  const query = narrowingOf(search);
  return queryOptions({
    queryKey: ['figures', 'person', person, query],
    queryFn:
      person === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/people/:person/figures', { params: { person }, query, signal }),
    placeholderData: keepPreviousData,
  });
}
