import { progressOf } from '#application/progress-of.ts';
import type { Actor } from '#contract/permissions.ts';
import { finishedPlays, listPlays } from '../db/progress-store.ts';
import { teamSkills } from '../db/team-skills.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

/** The row of these endpoints lets in nobody who is not signed in. */
function signedIn({ person }: Actor): string {
  if (person === null) throw new Error('A guest has come past the guard.');
  return person;
}

/** What somebody has played and how it goes, and what a team can do. */
export function progressRoutes(serve: Serve, { library, database: { db } }: ServerDependencies): void {
  serve('GET /api/me/plays', {
    scope: 'own',
    handle: ({ query, actor }) => listPlays(db, signedIn(actor), query),
  });

  serve('GET /api/me/progress', {
    scope: 'own',
    handle: async ({ actor }) => progressOf(await finishedPlays(db, signedIn(actor)), library),
  });

  serve('GET /api/teams/:team/skills', {
    scope: async ({ params }) => ({ teams: [params.team] }),
    handle: async ({ params, reply }) =>
      (await teamSkills(db, params.team)) ?? sendProblem(reply, 'not-found'),
  });
}
