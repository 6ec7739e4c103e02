import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Browsers say where a request comes from; what is no browser says nothing, and has no cookie of somebody else. */
function comesFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Refuses what another site's page has a browser send: cookies go along, so whoever is signed in would be used. */
export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (READS.has(request.method) || !comesFromElsewhere(request)) return;
    return sendProblem(reply, 'other-site');
  });
}
