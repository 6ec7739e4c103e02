import { findPlay, isPlayId } from '#application/find-play.ts';
import { rubricFor } from '#application/read-library.ts';
import { type Refusal, refusalSentence } from '#application/refusal.ts';
import { storePlay } from '#application/store-play.ts';
import { storePlays } from '#application/store-plays.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { noteOpened } from '../db/access-log.ts';
import { playStanding } from '../db/play-standing.ts';
import { playStore } from '../db/play-store.ts';
import { rescoredStore } from '../db/rescored-store.ts';
import { sharePlay } from '../db/share-play.ts';
import type { ServerDependencies } from './dependencies.ts';
import { type Extras, sendProblem } from './problem.ts';
import { seenPlay } from './seen-play.ts';
import type { Serve } from './serve.ts';
import { storedPlayText } from './stored-play.ts';
import { storedResult } from './stored-result.ts';

/** The longest play a person could type in an hour is a tenth of it. */
const RECORD_BYTES = 256 * 1024;
const BATCH_BYTES = 4 * 1024 * 1024;

const JSON_TYPE = 'application/json; charset=utf-8';

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

/** Plays come in, are looked at and are shared. */
export function playsRoutes(
  serve: Serve,
  { library, database, evaluator, now, limits }: ServerDependencies,
  findEdition: (hash: string) => Promise<Edition | undefined>,
): void {
  const { db } = database;
  const plays = playStore(db);
  const rescored = rescoredStore(db);
  const needs = { findEdition, rubricFor: (id: string) => rubricFor(library, id), evaluator, plays, now };
  const perMinute = limits.writesPerMinute;

  serve('PUT /api/plays/:play', {
    scope: 'by-handler',
    bodyLimit: RECORD_BYTES,
    bodyAsItCame: true,
    perMinute,
    handle: async ({ params: { play: id }, body, actor, request, reply }) => {
      const result = await storePlay({ id, body }, actor.person, needs);
      switch (result.kind) {
        case 'refused': {
          const { refusal } = result;
          return sendProblem(reply, refusal.kind, refusalSentence(refusal), extrasOf(refusal));
        }
        case 'busy':
          reply.header('retry-after', result.seconds);
          return sendProblem(reply, 'evaluation-busy');
        case 'failed':
          request.log.error({ play: id, why: result.why }, 'a play could not be evaluated');
          return sendProblem(reply, 'evaluation-failed');
        case 'owner-gone':
          return sendProblem(reply, 'sign-in-needed');
        case 'stored':
          return reply.code(201).type(JSON_TYPE).send(storedPlayText(result.play, []));
        case 'already-stored':
          return reply.type(JSON_TYPE).send(storedPlayText(result.play, await rescored.rescoredOf(id)));
      }
    },
  });

  serve('POST /api/plays', {
    scope: 'by-handler',
    bodyLimit: BATCH_BYTES,
    perMinute,
    handle: async ({ body: { records, adopt, person }, actor, request, reply }) => {
      if (adopt && actor.person === null) return sendProblem(reply, 'sign-in-needed');
      // A session may have ended since: nobody's plays become a guest's by that.
      if (person !== undefined && person !== actor.person) return sendProblem(reply, 'sign-in-needed');
      const sent = records.map((body) => ({ body }));
      const results = await storePlays(sent, { owner: actor.person, adopt }, needs);
      const seconds = results.flatMap((each) => (each.kind === 'busy' ? [each.seconds] : []));
      if (seconds.length > 0) reply.header('retry-after', Math.max(...seconds));
      const told = results.map((each, index) => storedResult(records[index], each));
      for (const [index, each] of results.entries()) {
        if (each.kind !== 'failed') continue;
        request.log.error({ play: told[index]?.id, why: each.why }, 'a play could not be evaluated');
      }
      return { results: told };
    },
  });

  serve('GET /api/plays/:play', {
    scope: 'by-handler',
    handle: async ({ params: { play: id }, actor, reply }) => {
      const standing = await seenPlay(db, id, actor);
      const play = standing && (await findPlay(id, plays));
      if (!play) return sendProblem(reply, 'not-found');
      const owner = standing.owner?.id;
      if (actor.person !== null && owner !== undefined && owner !== actor.person) {
        await noteOpened(db, { at: now().toISOString(), actor: actor.person, owner, play: id });
      }
      return reply.type(JSON_TYPE).send(storedPlayText(play, await rescored.rescoredOf(id)));
    },
  });

  serve('PUT /api/plays/:play/sharing', {
    // Nobody shares a guest's play: it is nobody's own.
    scope: async ({ params: { play } }) => {
      const standing = isPlayId(play) ? await playStanding(db, play) : undefined;
      return standing?.owner ? { person: standing.owner.id, teams: standing.teams } : undefined;
    },
    perMinute,
    handle: async ({ params: { play }, body: { shared }, actor, reply }) => {
      const standing = await playStanding(db, play);
      if (!standing || actor.person === null) return sendProblem(reply, 'not-found');
      if (standing.mode === 'assessment') return sendProblem(reply, 'assessment-stays');
      await sharePlay(db, { play, owner: actor.person, shared });
      return reply.code(204).send();
    },
  });

  serve('GET /api/plays/:play/standing', {
    scope: 'by-handler',
    handle: async ({ params: { play }, actor, reply }) => {
      const standing = await seenPlay(db, play, actor);
      if (!standing) return sendProblem(reply, 'not-found');
      const { owner, visibility, disputed } = standing;
      return { person: owner, visibility, disputed };
    },
  });
}
