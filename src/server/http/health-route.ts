import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

export function healthRoute(serve: Serve, { database, version }: ServerDependencies): void {
  serve('GET /api/health', {
    scope: 'everybody',
    handle: async ({ request, reply }) => {
      try {
        await database.ping();
      } catch (error) {
        request.log.error({ err: error }, 'the database does not answer');
        return sendProblem(reply, 'storage-unavailable');
      }
      return { status: 'ok', version, database: database.kind };
    },
  });
}
