import type { FastifyInstance } from 'fastify';
import type { ScenarioCard } from '#contract/api.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { ServerDependencies } from './dependencies.ts';

function cardOf({ hash, scenario }: Edition): ScenarioCard {
  const { scenario: id, title, summary, industry, channel, level, minutes } = scenario;
  return { id, hash, title, summary, industry, channel, level, minutes };
}

/** GET /api/scenarios: a card for each scenario of the library. */
export function scenariosRoute(app: FastifyInstance, { library }: ServerDependencies): void {
  const cards = [...library.editions.values()].map(cardOf);
  app.get('/api/scenarios', async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return cards;
  });
}
