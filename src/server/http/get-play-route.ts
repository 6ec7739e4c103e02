import type { FastifyInstance } from 'fastify';
import { findPlay } from '#application/find-play.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import { storedPlayText } from './stored-play.ts';

/** GET /api/plays/:id: a stored play with its outcome, and what it comes to under later rubrics. */
export function getPlayRoute(app: FastifyInstance, { plays, rescored }: ServerDependencies): void {
  app.get<{ Params: { id: string } }>('/api/plays/:id', async (request, reply) => {
    const play = await findPlay(request.params.id, plays);
    if (!play) return sendProblem(reply, 'not-found');
    return reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(storedPlayText(play, await rescored.rescoredOf(play.id)));
  });
}
