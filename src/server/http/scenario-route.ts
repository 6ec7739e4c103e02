import type { FastifyInstance } from 'fastify';
import { rubricFor } from '#application/read-library.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import { packageText, sendPackage } from './scenario-package.ts';

/** GET /api/scenarios/:id: all a browser needs to run a play of it. */
export function scenarioRoute(app: FastifyInstance, { library }: ServerDependencies): void {
  const packages = new Map(
    [...library.editions].map(([id, edition]) => [
      id,
      packageText({ edition, rubric: rubricFor(library, id) }),
    ]),
  );
  app.get<{ Params: { id: string } }>('/api/scenarios/:id', async (request, reply) => {
    const found = packages.get(request.params.id);
    return found ? sendPackage(request, reply, found) : sendProblem(reply, 'unknown-scenario');
  });
}
