import { useQueryClient } from '@tanstack/react-query';
import type { Person } from '#contract/people.ts';
import { call } from '../../shared/api.ts';
import { teamsQuery } from '../../shared/teams-query.ts';

/** Changes which teams somebody is in. */
export function useTeamsOf(): (
  person: Person,
  next: (teams: readonly string[]) => readonly string[],
) => Promise<void> {
  const client = useQueryClient();
  return async ({ id, teams }, next) => {
    await call('PATCH /api/people/:person', {
      params: { person: id },
      body: { teams: [...next(teams.map((team) => team.id))] },
    });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['people'] }),
      client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
    ]);
  };
}
