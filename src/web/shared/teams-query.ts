import { queryOptions } from '@tanstack/react-query';
import type { Team } from '#contract/people.ts';
import { call } from './api.ts';

/** All teams that whoever is here may see, by name: few enough to choose from. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) => {
    const teams: Team[] = [];
    let cursor: string | undefined;
    do {
      const page = await call('GET /api/teams', { query: { cursor, limit: 200 }, signal });
      teams.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return teams;
  },
});
