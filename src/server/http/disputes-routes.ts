import { decideDispute } from '#application/decide-dispute.ts';
import { disputeReceipt } from '#application/dispute-receipt.ts';
import { disputeRefusalSentence } from '#application/dispute-refusal.ts';
import { isPlayId } from '#application/find-play.ts';
import type { Subject } from '#contract/permissions.ts';
import { disputeStore } from '../db/dispute-store.ts';
import { playStanding } from '../db/play-standing.ts';
import { playStore } from '../db/play-store.ts';
import { waitingDisputes } from '../db/waiting-disputes.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import { seenPlay } from './seen-play.ts';
import type { Serve } from './serve.ts';

/** Points of a debrief are disputed, and whoever trains the team answers. */
export function disputesRoutes(
  serve: Serve,
  { database: { db }, now, newId, limits }: ServerDependencies,
): void {
  const disputes = disputeStore(db);
  const plays = playStore(db);
  const perMinute = limits.writesPerMinute;

  const ownerOf = async (play: string): Promise<Subject | undefined> => {
    const standing = isPlayId(play) ? await playStanding(db, play) : undefined;
    return standing && { person: standing.owner?.id ?? null, teams: standing.teams };
  };

  serve('POST /api/plays/:play/disputes', {
    scope: ({ params }) => ownerOf(params.play),
    bodyAsItCame: true,
    perMinute,
    handle: async ({ params, body, reply }) => {
      const result = await disputeReceipt(params.play, body, { plays, disputes, now, newId });
      if (result.kind === 'refused') {
        const { refusal } = result;
        const extras = refusal.kind === 'dispute-malformed' ? { path: refusal.path } : {};
        return sendProblem(reply, refusal.kind, disputeRefusalSentence(refusal), extras);
      }
      reply.code(result.kind === 'opened' ? 201 : 200);
      return result.dispute;
    },
  });

  serve('GET /api/plays/:play/disputes', {
    scope: 'by-handler',
    handle: async ({ params: { play }, actor, reply }) =>
      (await seenPlay(db, play, actor)) ? disputes.disputesOf(play) : sendProblem(reply, 'not-found'),
  });

  serve('GET /api/disputes', {
    scope: 'by-handler',
    handle: ({ query, actor: { teams, person }, reach }) =>
      waitingDisputes(db, { ...query, of: reach === 'all' ? null : { teams, person } }),
  });

  serve('POST /api/disputes/:dispute/decision', {
    scope: async ({ params }) => {
      const dispute = await disputes.findDispute(params.dispute);
      return dispute && ownerOf(dispute.play);
    },
    perMinute,
    handle: async ({ params: { dispute: id }, body, actor, reply }) => {
      const result = await decideDispute(id, body, { disputes, by: actor.person, now });
      if (result.ok) return { ...result.dispute, decision: result.decision };
      const { refusal } = result;
      const malformed = (path: string, expected: string) =>
        sendProblem(reply, 'request-malformed', `At "${path}": ${expected}.`, { path });
      switch (refusal.kind) {
        case 'no-such-dispute':
          return sendProblem(reply, 'not-found');
        case 'already-decided':
          return sendProblem(reply, 'already-decided', `It was ${refusal.as}.`);
        case 'label-missing':
          return malformed('body.label', 'expected what the disputed words are, found null');
        case 'label-without-words':
          return malformed('body.label', 'expected null, since the dispute is about no words');
        case 'note-malformed':
          return malformed('body.note', refusal.expected);
      }
    },
  });
}
