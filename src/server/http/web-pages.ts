import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

const NOT_BUILT =
  'The pages of Amends are not built yet. Run "npm run build", then start the server again.\n';

function wantsPage(request: FastifyRequest): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const path = request.url.split('?', 1)[0] ?? '/';
  const page = !path.startsWith('/api/') && path !== '/api' && !path.startsWith('/assets/');
  return reads && page && (request.headers.accept ?? '').includes('text/html');
}

/**
 * The built web app: files with a hash in their name are kept by browsers for good, everything else is
 * asked for again; an address of the app's own router gets the page that has the router.
 */
export async function webPages(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    const assets = join(folder, 'assets') + sep;
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader(
          'cache-control',
          path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (!wantsPage(request)) return sendProblem(reply, 'not-found');
    if (built) return reply.code(200).sendFile('index.html');
    return reply
      .code(503)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(NOT_BUILT);
  });
}
