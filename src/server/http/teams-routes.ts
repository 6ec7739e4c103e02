import { removeTeam } from '../db/membership.ts';
import { addTeam, findTeam, listTeams, renameTeam } from '../db/team-store.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

export function teamsRoutes(serve: Serve, { database, now, newId }: ServerDependencies): void {
  const { db } = database;

  const subjectOf = async (team: string) => (await findTeam(db, team)) && { teams: [team] };

  serve('GET /api/teams', {
    scope: 'by-handler',
    handle: ({ query, actor, reach }) =>
      listTeams(db, { ...query, teams: reach === 'all' ? null : actor.teams }),
  });

  serve('POST /api/teams', {
    scope: 'by-handler',
    handle: async ({ body: { name }, reply }) => {
      const team = await addTeam(db, { id: newId(), name, now: now().toISOString() });
      if (team === 'name-taken') return sendProblem(reply, team, '', { path: 'body.name' });
      reply.code(201);
      return team;
    },
  });

  serve('PATCH /api/teams/:team', {
    scope: ({ params }) => subjectOf(params.team),
    handle: async ({ params, body: { name }, reply }) => {
      const team = await renameTeam(db, { id: params.team, name });
      if (team === 'name-taken') return sendProblem(reply, team, '', { path: 'body.name' });
      return team ?? sendProblem(reply, 'not-found');
    },
  });

  // Its numbers go with it; its people, and their plays, stay.
  serve('DELETE /api/teams/:team', {
    scope: ({ params }) => subjectOf(params.team),
    handle: async ({ params, reply }) => {
      await db.transaction().execute((transaction) => removeTeam(transaction, params.team));
      return reply.code(204).send();
    },
  });
}
