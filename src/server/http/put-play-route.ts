import type { FastifyInstance } from 'fastify';
import { rubricFor } from '#application/read-library.ts';
import { type Refusal, refusalSentence } from '#application/refusal.ts';
import { storePlay } from '#application/store-play.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { ServerDependencies } from './dependencies.ts';
import { type Extras, sendProblem } from './problem.ts';
import { storedPlayText } from './stored-play.ts';

/** The longest play a person could type in an hour is a tenth of it. */
const MAX_BODY_BYTES = 256 * 1024;

function extrasOf(refusal: Refusal): Extras {
  switch (refusal.kind) {
    case 'record-malformed':
      return { path: refusal.path };
    case 'record-does-not-replay':
      return { event: refusal.event, reason: refusal.reason };
    default:
      return {};
  }
}

/** PUT /api/plays/:id: takes a record; 201 when it is new, 200 when it was stored before. */
export function putPlayRoute(
  app: FastifyInstance,
  { library, plays, rescored, pack, now, writesPerMinute }: ServerDependencies,
  findEdition: (hash: string) => Promise<Edition | undefined>,
): void {
  const needs = { findEdition, rubricFor: (id: string) => rubricFor(library, id), pack, plays, now };
  const limits = {
    bodyLimit: MAX_BODY_BYTES,
    config: { rateLimit: { max: writesPerMinute, timeWindow: '1 minute' } },
  };
  app.put<{ Params: { id: string } }>('/api/plays/:id', limits, async (request, reply) => {
    const result = await storePlay(request.params.id, request.body, needs);
    if (result.kind === 'refused') {
      const { refusal } = result;
      return sendProblem(reply, refusal.kind, refusalSentence(refusal), extrasOf(refusal));
    }
    const { play } = result;
    const later = result.kind === 'stored' ? [] : await rescored.rescoredOf(play.id);
    return reply
      .code(result.kind === 'stored' ? 201 : 200)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(storedPlayText(play, later));
  });
}
