import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api.ts';

/** As many as the server gives at once. */
const PAGE = 200;

/** Of the people chosen on another page, those who may be assigned to, with their names, by id. */
export function chosenPeopleQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['people', 'chosen', ids],
    queryFn: async ({ signal }) => {
      const names = new Map<string, string>();
      let cursor: string | undefined;
      do {
        const page = await call('GET /api/people', { query: { cursor, limit: PAGE }, signal });
        for (const { id, name } of page.items) if (ids.includes(id)) names.set(id, name);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && names.size < ids.length);
      return names;
    },
    enabled: ids.length > 0,
  });
}
