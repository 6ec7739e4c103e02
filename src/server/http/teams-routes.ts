import { removeTeam } from '../db/membership.ts';
import { findTeam, listTeams, nameIsTaken } from '../db/team-store.ts';
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
    handle: async ({ body, reply }) => {
      if (await nameIsTaken(db, body.name, null)) {
        return sendProblem(reply, 'name-taken', '', { path: 'body.name' });
      }
      const id = newId();
      await db.insertInto('team').values({ id, name: body.name, created_at: now().toISOString() }).execute();
      reply.code(201);
      return findTeam(db, id);
    },
  });

  serve('PATCH /api/teams/:team', {
    scope: ({ params }) => subjectOf(params.team),
    handle: async ({ params, body, reply }) => {
      if (await nameIsTaken(db, body.name, params.team)) {
        return sendProblem(reply, 'name-taken', '', { path: 'body.name' });
      }
      await db.updateTable('team').set({ name: body.name }).where('id', '=', params.team).execute();
      return findTeam(db, params.team);
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
