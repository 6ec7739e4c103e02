import { rubricFor } from '#application/read-library.ts';
import type { ScenarioCard } from '#contract/api.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import { packageText, sendPackage } from './scenario-package.ts';
import type { Serve } from './serve.ts';

const HASH = /^[0-9a-f]{64}$/;

function cardOf({ hash, scenario }: Edition): ScenarioCard {
  const { scenario: id, title, summary, industry, channel, level, minutes } = scenario;
  return { id, hash, title, summary, industry, channel, level, minutes };
}

/** The library as browsers read it: nothing in it is anybody's own. */
export function scenariosRoutes(
  serve: Serve,
  { library }: ServerDependencies,
  findEdition: (hash: string) => Promise<Edition | undefined>,
): void {
  const cards = [...library.editions.values()].map(cardOf);
  const packages = new Map(
    [...library.editions].map(([id, edition]) => [
      id,
      packageText({ edition, rubric: rubricFor(library, id) }),
    ]),
  );
  serve('GET /api/scenarios', {
    scope: 'everybody',
    handle: async ({ reply }) => {
      reply.header('cache-control', 'no-cache');
      return cards;
    },
  });
  serve('GET /api/scenarios/:scenario', {
    scope: 'everybody',
    handle: async ({ params, request, reply }) => {
      const found = packages.get(params.scenario);
      return found ? sendPackage(request, reply, found) : sendProblem(reply, 'unknown-scenario');
    },
  });
  serve('GET /api/scenarios/:scenario/versions/:hash', {
    scope: 'everybody',
    handle: async ({ params: { scenario, hash }, request, reply }) => {
      const edition = HASH.test(hash) ? await findEdition(hash) : undefined;
      if (!edition || edition.scenario.scenario !== scenario) return sendProblem(reply, 'not-found');
      return sendPackage(request, reply, packageText({ edition, rubric: rubricFor(library, scenario) }));
    },
  });
}
