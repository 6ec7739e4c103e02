import type { FastifyInstance } from 'fastify';
import { rubricFor } from '#application/read-library.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import { packageText, sendPackage } from './scenario-package.ts';

const HASH = /^[0-9a-f]{64}$/;

/** GET /api/scenarios/:id/versions/:hash: one version of a scenario, with the rubric in force now. */
export function scenarioVersionRoute(
  app: FastifyInstance,
  { library }: ServerDependencies,
  findEdition: (hash: string) => Promise<Edition | undefined>,
): void {
  app.get<{ Params: { id: string; hash: string } }>(
    '/api/scenarios/:id/versions/:hash',
    async (request, reply) => {
      const { id, hash } = request.params;
      const edition = HASH.test(hash) ? await findEdition(hash) : undefined;
      if (!edition || edition.scenario.scenario !== id) return sendProblem(reply, 'not-found');
      return sendPackage(request, reply, packageText({ edition, rubric: rubricFor(library, id) }));
    },
  );
}
