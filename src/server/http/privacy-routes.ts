import type { Subject } from '#contract/permissions.ts';
import { listAccesses } from '../db/access-list.ts';
import { noteExported } from '../db/access-log.ts';
import { findPerson } from '../db/people-store.ts';
import { deletePerson } from '../privacy/delete-person.ts';
import { exportPerson } from '../privacy/export-person.ts';
import { changePrivacy, privacyOf } from '../privacy/privacy-settings.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

/** What is kept, who looked at it, and how to have it or be rid of it. */
export function privacyRoutes(serve: Serve, { database, now, newId }: ServerDependencies): void {
  const { db } = database;
  const subjectOf = async (person: string): Promise<Subject | undefined> => {
    const found = await findPerson(db, person);
    return found && { person: found.id, teams: found.teams.map((team) => team.id) };
  };

  serve('GET /api/privacy', { scope: 'everybody', handle: () => privacyOf(db) });

  serve('PATCH /api/privacy', {
    scope: 'by-handler',
    handle: async ({ body }) => {
      await changePrivacy(db, body);
      return privacyOf(db);
    },
  });

  serve('GET /api/people/:person/export', {
    scope: ({ params }) => subjectOf(params.person),
    handle: async ({ params, actor, reply }) => {
      const everything = await exportPerson(db, params.person);
      if (!everything) return sendProblem(reply, 'not-found');
      if (actor.person !== null && actor.person !== params.person) {
        await noteExported(db, {
          id: newId(),
          at: now().toISOString(),
          actor: actor.person,
          owner: params.person,
        });
      }
      reply.header('content-disposition', 'attachment; filename="amends-export.json"');
      return everything;
    },
  });

  serve('DELETE /api/people/:person', {
    scope: ({ params }) => subjectOf(params.person),
    handle: async ({ params, reply }) => {
      const result = await deletePerson(db, params.person);
      return result === 'deleted' ? reply.code(204).send() : sendProblem(reply, result);
    },
  });

  serve('GET /api/accesses', {
    scope: 'by-handler',
    handle: ({ query, actor, reach }) =>
      listAccesses(db, { ...query, person: reach === 'all' ? null : actor.person }),
  });
}
