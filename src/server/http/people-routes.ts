import type { Subject } from '#contract/permissions.ts';
import { invite } from '../auth/invite.ts';
import { makePasswordLink } from '../auth/password-links.ts';
import { changePerson } from '../db/change-person.ts';
import { openInvitations } from '../db/invitation-store.ts';
import { findPerson, listPeople } from '../db/people-store.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

const noSuchTeam = (team: string) => `There is no team "${team}".`;

/** People and invitations, for those who lead and for the owner. */
export function peopleRoutes(serve: Serve, needs: ServerDependencies): void {
  const { database, now } = needs;
  const { db } = database;

  const subjectOf = async (person: string): Promise<Subject | undefined> => {
    const found = await findPerson(db, person);
    return found && { person: found.id, teams: found.teams.map((team) => team.id) };
  };

  serve('GET /api/people', {
    scope: 'by-handler',
    handle: async ({ query: { team, ...asked }, actor, reach, reply }) => {
      const own = reach === 'all' ? null : actor.teams;
      if (team !== undefined && own && !own.includes(team)) return sendProblem(reply, 'not-found');
      return listPeople(db, { ...asked, teams: team === undefined ? own : [team] });
    },
  });

  serve('GET /api/people/:person', {
    scope: ({ params }) => subjectOf(params.person),
    handle: ({ params }) => findPerson(db, params.person),
  });

  serve('PATCH /api/people/:person', {
    scope: ({ params }) => subjectOf(params.person),
    handle: async ({ params, body, reply }) => {
      const result = await changePerson(db, params.person, body, now().toISOString());
      switch (result.kind) {
        case 'changed':
          return findPerson(db, params.person);
        case 'unknown-team':
          return sendProblem(reply, 'request-malformed', noSuchTeam(result.team), { path: 'body.teams' });
        default:
          return sendProblem(reply, result.kind);
      }
    },
  });

  serve('POST /api/people/:person/password-link', {
    scope: ({ params }) => subjectOf(params.person),
    handle: async ({ params, actor, reply }) => {
      reply.code(201);
      return makePasswordLink(params.person, actor.person, needs);
    },
  });

  serve('GET /api/invitations', {
    scope: 'by-handler',
    handle: ({ query }) => openInvitations(db, query),
  });

  serve('POST /api/invitations', {
    scope: 'by-handler',
    handle: async ({ body, actor, reply }) => {
      const result = await invite(body, actor.person, needs);
      if (result.kind === 'email-taken') return sendProblem(reply, 'email-taken', '', { path: 'body.email' });
      if (result.kind === 'unknown-team') {
        return sendProblem(reply, 'request-malformed', noSuchTeam(result.team), { path: 'body.teams' });
      }
      reply.code(201);
      return { invitation: result.invitation, link: result.link };
    },
  });

  serve('DELETE /api/invitations/:invitation', {
    scope: 'by-handler',
    handle: async ({ params, reply }) => {
      const { numDeletedRows } = await db
        .deleteFrom('invitation')
        .where('id', '=', params.invitation)
        .where('accepted_at', 'is', null)
        .executeTakeFirst();
      return numDeletedRows === 1n ? reply.code(204).send() : sendProblem(reply, 'not-found');
    },
  });
}
