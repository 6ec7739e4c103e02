import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { editionFinder } from '#application/edition-finder.ts';
import { actorFinder } from '../auth/actor.ts';
import { editionStore } from '../db/edition-store.ts';
import { assignmentsRoutes } from './assignments-routes.ts';
import { demoRoutes } from './demo-routes.ts';
import type { ServerDependencies } from './dependencies.ts';
import { disputesRoutes } from './disputes-routes.ts';
import { handleClientError, handleError } from './error-handlers.ts';
import { figuresRoutes } from './figures-routes.ts';
import { healthRoute } from './health-route.ts';
import { refuseAtOverload } from './load.ts';
import { notesRoutes } from './notes-routes.ts';
import { documentApi, openapiRoute } from './openapi.ts';
import { ownAssignmentsRoutes } from './own-assignments-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { playsRoutes } from './plays-routes.ts';
import { privacyRoutes } from './privacy-routes.ts';
import { ProblemError } from './problem.ts';
import { progressRoutes } from './progress-routes.ts';
import { refuseOtherSites } from './same-origin.ts';
import { scenariosRoutes } from './scenarios-routes.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { serveOn } from './serve.ts';
import { sessionRoutes } from './session-routes.ts';
import { teamsRoutes } from './teams-routes.ts';
import { webPages } from './web-pages.ts';

/** The server, not listening yet; its library is saved as seen. */
export async function buildServer(dependencies: ServerDependencies): Promise<FastifyInstance> {
  const { library, database, auth, now } = dependencies;
  const editions = editionStore(database.db);
  await editions.saveEditions(library.editions.values(), now().toISOString());
  const findEdition = editionFinder(library, editions);

  const patience = dependencies.limits.requestMilliseconds;
  const app = fastify({
    logger: dependencies.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: dependencies.behindProxy,
    // Whoever sends a request a byte at a time keeps a connection no longer than this. Node takes the longer of the
    // two times for the whole request, so both are given.
    requestTimeout: patience,
    http: {
      requestTimeout: patience,
      headersTimeout: patience,
      connectionsCheckingInterval: Math.ceil(patience / 2),
    },
    // Closing is answered in load.ts, with a problem like any other.
    return503OnClosing: false,
    clientErrorHandler: handleClientError,
    frameworkErrors: handleError,
  });
  app.setErrorHandler(handleError);
  // Fastify takes plain text too; here only JSON is taken.
  app.removeContentTypeParser('text/plain');
  await documentApi(app, dependencies.version);
  await app.register(helmet, SECURITY_HEADERS);
  await app.register(compress);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { after }) =>
      new ProblemError('too-many-requests', `The next is taken in ${after}.`),
  });
  await refuseAtOverload(app, dependencies.limits.mostDelay);
  refuseOtherSites(app);

  const serve = serveOn(app, actorFinder(auth, database.db));
  openapiRoute(app, serve);
  healthRoute(serve, dependencies);
  scenariosRoutes(serve, dependencies, findEdition);
  sessionRoutes(app, serve, dependencies);
  peopleRoutes(serve, dependencies);
  teamsRoutes(serve, dependencies);
  assignmentsRoutes(serve, dependencies, findEdition);
  ownAssignmentsRoutes(serve, dependencies);
  playsRoutes(serve, dependencies, findEdition);
  disputesRoutes(serve, dependencies);
  progressRoutes(serve, dependencies);
  figuresRoutes(serve, dependencies, findEdition);
  notesRoutes(serve, dependencies);
  privacyRoutes(serve, dependencies);
  demoRoutes(serve, dependencies);
  await webPages(app, dependencies.webFolder);
  return app;
}
