import type { FastifyInstance } from 'fastify';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';

/** GET /api/health: whether the server can store a play. */
export function healthRoute(app: FastifyInstance, { database, version }: ServerDependencies): void {
  app.get('/api/health', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await database.ping();
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer');
      return sendProblem(reply, 'storage-unavailable');
    }
    return { status: 'ok', version, database: database.kind };
  });
}
