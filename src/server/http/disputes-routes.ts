import type { FastifyInstance, FastifyReply } from 'fastify';
import { disputeReceipt } from '#application/dispute-receipt.ts';
import { disputeRefusalSentence } from '#application/dispute-refusal.ts';
import { disputesOfPlay } from '#application/list-disputes.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';

/** The longest reply, and the longest reason, many times over. */
const MAX_BODY_BYTES = 256 * 1024;

function send(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send(body);
}

/**
 * POST and GET /api/plays/:id/disputes. There are no accounts: whoever has the play's id, a random UUID, may dispute
 * it. Deciding is done in the command line.
 */
export function disputesRoutes(
  app: FastifyInstance,
  { plays, disputes, now, newId, writesPerMinute }: ServerDependencies,
): void {
  const needs = { plays, disputes, now, newId };
  const limits = {
    bodyLimit: MAX_BODY_BYTES,
    config: { rateLimit: { max: writesPerMinute, timeWindow: '1 minute' } },
  };
  app.post<{ Params: { id: string } }>('/api/plays/:id/disputes', limits, async (request, reply) => {
    const result = await disputeReceipt(request.params.id, request.body, needs);
    if (result.kind === 'refused') {
      const { refusal } = result;
      const extras = refusal.kind === 'dispute-malformed' ? { path: refusal.path } : {};
      return sendProblem(reply, refusal.kind, disputeRefusalSentence(refusal), extras);
    }
    return send(reply, result.kind === 'opened' ? 201 : 200, result.dispute);
  });
  app.get<{ Params: { id: string } }>('/api/plays/:id/disputes', async (request, reply) => {
    const found = await disputesOfPlay(request.params.id, needs);
    return found ? send(reply, 200, found) : sendProblem(reply, 'not-found');
  });
}
