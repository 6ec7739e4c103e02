import { standingOf } from '#application/assignment-standing.ts';
import type { OwnAssignment } from '#contract/assignments.ts';
import { attemptsOf } from '../db/attempt-store.ts';
import { beginAttempt } from '../db/begin-attempt.ts';
import { ownAssignments } from '../db/own-assignments.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

const WHY_NOT = {
  withdrawn: 'The assignment was withdrawn.',
  passed: 'You have passed.',
  'none-left': 'Every attempt was used.',
} as const;

/** Open ones first, those due soonest before the others and those never due last; then what is done, newest first. */
function byUrgency(one: OwnAssignment, other: OwnAssignment): number {
  if (one.open !== other.open) return one.open ? -1 : 1;
  if (!one.open || one.dueAt === other.dueAt) return 0;
  if (one.dueAt === null || other.dueAt === null) return one.dueAt === null ? 1 : -1;
  return one.dueAt < other.dueAt ? -1 : 1;
}

/** Assignments as those see them who do them. */
export function ownAssignmentsRoutes(
  serve: Serve,
  { database, now, newId, newSeed, limits }: ServerDependencies,
): void {
  const { db } = database;

  serve('GET /api/me/assignments', {
    scope: 'own',
    handle: async ({ actor: { person } }): Promise<readonly OwnAssignment[]> => {
      if (person === null) return [];
      const rows = await ownAssignments(db, person);
      const attempts = await attemptsOf(
        db,
        rows.map(({ id }) => id),
        [person],
      );
      const moment = now().toISOString();
      return rows
        .map(({ scenario_id, hash, title, ...row }): OwnAssignment => {
          const tried = attempts.filter(({ assignment }) => assignment === row.id);
          const standing = standingOf(tried, row, moment);
          return {
            ...row,
            scenario: { id: scenario_id, hash, title },
            state: standing.state,
            attemptsMade: standing.attempts,
            open: standing.mayTry,
            play: standing.counts?.play?.kept ? standing.counts.id : null,
          };
        })
        .sort(byUrgency);
    },
  });

  serve('POST /api/me/assignments/:assignment/attempts', {
    scope: 'own',
    perMinute: limits.writesPerMinute,
    handle: async ({ params: { assignment }, actor: { person }, reply }) => {
      if (person === null) return sendProblem(reply, 'not-found');
      const draw = { id: newId(), seed: newSeed(), now: now().toISOString() };
      const beginning = await beginAttempt(db, { person, assignment }, draw);
      switch (beginning.kind) {
        case 'not-found':
          return sendProblem(reply, 'not-found');
        case 'begun':
        case 'open':
          reply.code(beginning.kind === 'begun' ? 201 : 200);
          return beginning.attempt;
        default:
          return sendProblem(reply, 'no-attempts-left', WHY_NOT[beginning.kind]);
      }
    },
  });
}
