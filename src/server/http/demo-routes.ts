import { removeDemo } from '../demo/remove-demo.ts';
import type { ServerDependencies } from './dependencies.ts';
import type { Serve } from './serve.ts';

export function demoRoutes(serve: Serve, { database }: ServerDependencies): void {
  serve('DELETE /api/demo', {
    scope: 'by-handler',
    handle: async ({ reply }) => {
      await removeDemo(database.db);
      return reply.code(204).send();
    },
  });
}
