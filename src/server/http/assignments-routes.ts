import { type Standing, standingOf } from '#application/assignment-standing.ts';
import { maySeePlay } from '#application/may-see-play.ts';
import type { AssignedPerson } from '#contract/assignments.ts';
import type { Actor, Reach, Subject } from '#contract/permissions.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { findTerms, listAssigned } from '../db/assigned-people.ts';
import { findAssignment, listAssignments } from '../db/assignment-list.ts';
import { type AssignmentScope, assignmentScope } from '../db/assignment-scope.ts';
import { addAssignment, withdrawAssignment } from '../db/assignment-store.ts';
import type { StoredAttempt } from '../db/attempt-store.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

/** The teams whose assignments and people are seen; `null`: all. */
const seenTeams = (reach: Reach, actor: Actor) => (reach === 'all' ? null : actor.teams);

function subjectOf({ teams, people }: AssignmentScope): Subject {
  return { teams: [...teams, ...people.flatMap((person) => person.teams)] };
}

/** Whether nobody else's teams or people have it: what others gave to others is theirs to withdraw. */
function isAllTheirs({ madeBy, teams, people }: AssignmentScope, actor: Actor): boolean {
  const own = (team: string) => actor.teams.includes(team);
  return madeBy === actor.person || (teams.every(own) && people.every((person) => person.teams.some(own)));
}

/** The play that counts, where whoever asks may see it. */
function countingPlay(
  person: { readonly id: string; readonly name: string },
  { counts }: Standing<StoredAttempt>,
  actor: Actor,
): string | null {
  if (!counts?.play?.kept) return null;
  // People are listed to those who lead a team of theirs.
  const standing = { ...counts.play.kept, owner: person, teams: actor.teams };
  return maySeePlay(actor, standing) ? counts.id : null;
}

/** Assignments as those see them who make them. */
export function assignmentsRoutes(
  serve: Serve,
  { library, database, now, newId, limits }: ServerDependencies,
  findEdition: (hash: string) => Promise<Edition | undefined>,
): void {
  const { db } = database;
  const at = () => now().toISOString();

  const scope = async ({ params }: { readonly params: { readonly assignment: string } }) => {
    const found = await assignmentScope(db, params.assignment);
    return found && subjectOf(found);
  };

  serve('GET /api/assignments', {
    scope: 'by-handler',
    handle: ({ query, actor, reach }) =>
      listAssignments(db, { teams: seenTeams(reach, actor), now: at() }, query),
  });

  serve('POST /api/assignments', {
    scope: 'by-handler',
    perMinute: limits.writesPerMinute,
    handle: async ({ body, actor, reach, reply }) => {
      const { scenario, hash, mode, teams, people, dueAt, passMark, attempts, note } = body;
      const edition = hash === undefined ? library.editions.get(scenario) : await findEdition(hash);
      if (edition?.scenario.scenario !== scenario) {
        return hash === undefined
          ? sendProblem(reply, 'unknown-scenario', `There is no "${scenario}".`, { path: 'body.scenario' })
          : sendProblem(reply, 'unknown-scenario-version', `No version of "${scenario}" has this hash.`, {
              path: 'body.hash',
            });
      }
      const own = mode === 'assessment' ? edition.scenario['pass-mark'] : undefined;
      const id = newId();
      const within = seenTeams(reach, actor);
      const result = await db.transaction().execute((transaction) =>
        addAssignment(
          transaction,
          {
            id,
            scenarioHash: edition.hash,
            mode,
            // Written the one way, as times are compared as text.
            dueAt: dueAt === undefined ? null : new Date(dueAt).toISOString(),
            passMark: passMark ?? own ?? null,
            attempts: attempts ?? null,
            note: note ?? '',
            madeBy: actor.person,
            createdAt: at(),
            teams,
            people,
          },
          within,
        ),
      );
      switch (result) {
        case 'maker-gone':
          return sendProblem(reply, 'sign-in-needed');
        case 'no-such-team':
          return sendProblem(reply, 'not-found', 'One of the teams is not there.', { path: 'body.teams' });
        case 'no-such-person':
          return sendProblem(reply, 'not-found', 'One of the people is not there.', { path: 'body.people' });
        case 'added':
          reply.code(201);
          return findAssignment(db, id, { teams: within, now: at() });
      }
    },
  });

  serve('GET /api/assignments/:assignment', {
    scope,
    handle: ({ params, actor, reach }) =>
      findAssignment(db, params.assignment, { teams: seenTeams(reach, actor), now: at() }),
  });

  serve('GET /api/assignments/:assignment/people', {
    scope,
    handle: async ({ params, query, actor, reach, reply }) => {
      const terms = await findTerms(db, params.assignment);
      if (!terms) return sendProblem(reply, 'not-found');
      const teams = seenTeams(reach, actor);
      const page = await listAssigned(db, params.assignment, { ...query, teams });
      const moment = at();
      const items = page.items.map(({ person, attempts }): AssignedPerson => {
        const standing = standingOf(attempts, terms, moment);
        return {
          person,
          state: standing.state,
          attempts: standing.attempts,
          play: countingPlay(person, standing, actor),
          finishedAt: standing.counts?.play?.storedAt ?? null,
        };
      });
      return { items, next: page.next };
    },
  });

  serve('DELETE /api/assignments/:assignment', {
    scope,
    handle: async ({ params, actor, reach, reply }) => {
      const found = await assignmentScope(db, params.assignment);
      if (!found) return sendProblem(reply, 'not-found');
      if (reach !== 'all' && !isAllTheirs(found, actor)) {
        return sendProblem(reply, 'not-allowed', 'Other teams have this assignment too.');
      }
      await withdrawAssignment(db, params.assignment, at());
      return reply.code(204).send();
    },
  });
}
