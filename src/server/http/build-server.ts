import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { editionFinder } from '#application/edition-finder.ts';
import type { ServerDependencies } from './dependencies.ts';
import { disputesRoutes } from './disputes-routes.ts';
import { handleClientError, handleError } from './error-handlers.ts';
import { getPlayRoute } from './get-play-route.ts';
import { healthRoute } from './health-route.ts';
import { ProblemError } from './problem.ts';
import { putPlayRoute } from './put-play-route.ts';
import { scenarioRoute } from './scenario-route.ts';
import { scenarioVersionRoute } from './scenario-version-route.ts';
import { scenariosRoute } from './scenarios-route.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { webPages } from './web-pages.ts';

/** The server, not listening yet; its library is saved as seen. */
export async function buildServer(dependencies: ServerDependencies): Promise<FastifyInstance> {
  const { library, editions, now } = dependencies;
  await editions.saveEditions(library.editions.values(), now().toISOString());
  const findEdition = editionFinder(library, editions);

  const app = fastify({
    logger: dependencies.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: handleClientError,
    frameworkErrors: handleError,
  });
  app.setErrorHandler(handleError);
  // Fastify takes plain text too; here only JSON is a record.
  app.removeContentTypeParser('text/plain');
  await app.register(helmet, SECURITY_HEADERS);
  await app.register(compress);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { after }) =>
      new ProblemError('too-many-requests', `The next is taken in ${after}.`),
  });
  healthRoute(app, dependencies);
  scenariosRoute(app, dependencies);
  scenarioRoute(app, dependencies);
  scenarioVersionRoute(app, dependencies, findEdition);
  putPlayRoute(app, dependencies, findEdition);
  getPlayRoute(app, dependencies);
  disputesRoutes(app, dependencies);
  await webPages(app, dependencies.webFolder);
  return app;
}
