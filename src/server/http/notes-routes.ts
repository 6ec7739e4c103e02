import type { Subject } from '#contract/permissions.ts';
import { noteRead } from '../db/access-log.ts';
import { addNote, findNote, listNotes, removeNote } from '../db/coaching-notes.ts';
import { findPerson } from '../db/people-store.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

/** What was noted after talking with a person: that person reads it too. */
export function notesRoutes(
  serve: Serve,
  { database: { db }, now, newId, limits }: ServerDependencies,
): void {
  const at = () => now().toISOString();
  const perMinute = limits.writesPerMinute;

  const scope = async ({
    params,
  }: {
    readonly params: { readonly person: string };
  }): Promise<Subject | undefined> => {
    const found = await findPerson(db, params.person);
    return found && { person: found.id, teams: found.teams.map((team) => team.id) };
  };

  serve('GET /api/people/:person/notes', {
    scope,
    handle: async ({ params: { person }, query, actor }) => {
      if (actor.person !== null && actor.person !== person) {
        await noteRead(db, { at: at(), actor: actor.person, owner: person }, 'notes');
      }
      return listNotes(db, person, query);
    },
  });

  serve('POST /api/people/:person/notes', {
    scope,
    perMinute,
    handle: async ({ params: { person }, body: { skill, text }, actor, reply }) => {
      if (actor.person === null) return sendProblem(reply, 'sign-in-needed');
      const id = newId();
      await addNote(db, { id, person, by: actor.person, at: at(), skill: skill ?? null, text });
      reply.code(201);
      return findNote(db, { id, person });
    },
  });

  serve('DELETE /api/people/:person/notes/:note', {
    scope,
    perMinute,
    handle: async ({ params: { person, note: id }, actor, reach, reply }) => {
      const note = await findNote(db, { id, person });
      if (!note) return sendProblem(reply, 'not-found');
      if (reach !== 'all' && note.by?.id !== actor.person) {
        return sendProblem(reply, 'not-allowed', 'Somebody else has noted this.');
      }
      await removeNote(db, id);
      return reply.code(204).send();
    },
  });
}
