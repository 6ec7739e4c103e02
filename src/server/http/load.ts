import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

const RETRY_SECONDS = 5;

/**
 * Answers 503 where the server is late with what it has, or is about to stop. What was accepted before is finished;
 * everything refused here can be sent again.
 *
 * @param mostDelay of the event loop, in milliseconds
 */
export async function refuseAtOverload(app: FastifyInstance, mostDelay: number): Promise<void> {
  let stopping = false;
  // Before Fastify waits for what is under way.
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onRequest', async (_request, reply) => {
    if (!stopping) return;
    reply.header('retry-after', RETRY_SECONDS).header('connection', 'close');
    return sendProblem(reply, 'overloaded', 'The server is about to stop.');
  });
  await app.register(underPressure, {
    maxEventLoopDelay: mostDelay,
    pressureHandler: (request, reply, _type, delay) => {
      // Nothing was measured yet, which says nothing.
      if (delay === undefined || !Number.isFinite(delay)) return;
      // Whoever watches the server is to hear that it lives.
      if (request.url.startsWith('/api/health')) return;
      reply.header('retry-after', RETRY_SECONDS);
      sendProblem(reply, 'overloaded', 'The server is late with what it has.');
    },
  });
}
