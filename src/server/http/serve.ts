import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { Endpoint, Method, Received } from '#contract/endpoint.ts';
import { ENDPOINTS, type Endpoints } from '#contract/endpoints.ts';
import { type Actor, type Reach, reaches, reachOf, type Subject } from '#contract/permissions.ts';
import { sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `serveOn` alone: what stands under /api without it is refused when the server is built. */
    endpoint?: string;
  }
}

export interface Asking<Each extends Endpoint> extends Received<Each> {
  readonly actor: Actor;
  /** How far the actor may go here, by the row of the endpoint. Never "none". */
  readonly reach: Reach;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the reach of whoever asks is held against. */
export type Scope<Each extends Endpoint> =
  /** One thing: found by the request, or nothing where there is none. Out of reach is as good as not there. */
  | ((asking: Asking<Each>) => Promise<Subject | undefined>)
  /** Whatever the actor's own is: the handler touches nothing else. */
  | 'own'
  /** A list, or several things: the handler keeps to `reach`. */
  | 'by-handler'
  /** Open to everybody by its row. */
  | 'everybody';

export interface Serving<Each extends Endpoint> {
  readonly scope: Scope<Each>;
  /** Its result is the body; a handler that sends by itself returns the reply. */
  readonly handle: (asking: Asking<Each>) => Promise<unknown>;
  /** Bytes; 64 KB unless told. */
  readonly bodyLimit?: number;
  /** The use case reads the body as it came and answers with errors of its own. */
  readonly bodyAsItCame?: boolean;
  /** Requests taken from one address in a minute. */
  readonly perMinute?: number;
}

const BODY_BYTES = 64 * 1024;
const KEY = /^([A-Z]+) (.+)$/;

export type Serve = <Key extends keyof Endpoints & string>(
  key: Key,
  serving: Serving<Endpoints[Key]>,
) => void;

/**
 * Registers endpoints of the contract: each with its schemas for what comes in and goes out, and with the guard of
 * its row in the table of permissions before its handler.
 */
export function serveOn(
  app: FastifyInstance,
  actorOf: (headers: FastifyRequest['headers']) => Promise<Actor>,
): Serve {
  return (key, serving) => {
    // Read as the general shape: the key keeps handler and contract together.
    const endpoint: Endpoint = ENDPOINTS[key];
    const [, method, url] = KEY.exec(key) ?? [];
    if (!method || !url) throw new Error(`"${key}" is not a method and a path.`);
    type Each = Endpoints[typeof key];
    const actors = new WeakMap<FastifyRequest, Actor>();
    const asking = (request: FastifyRequest, reply: FastifyReply): Asking<Each> => {
      const actor = actors.get(request);
      if (!actor) throw new Error(`${key} was reached without its guard.`);
      const { params, query, body } = request;
      return {
        // The validators have made them what the contract says.
        ...({ params, query, body } as unknown as Received<Each>),
        actor,
        reach: reachOf(actor.standing, endpoint.may),
        request,
        reply,
      };
    };
    const guard: preHandlerAsyncHookHandler = async (request, reply) => {
      const actor = await actorOf(request.headers);
      actors.set(request, actor);
      const reach = reachOf(actor.standing, endpoint.may);
      if (reach === 'none') {
        return sendProblem(reply, actor.standing === 'guest' ? 'sign-in-needed' : 'not-allowed');
      }
      if (typeof serving.scope !== 'function') return;
      const subject = await serving.scope(asking(request, reply));
      if (!subject || !reaches(reach, actor, subject)) return sendProblem(reply, 'not-found');
      return;
    };
    app.route({
      // The contract knows no others.
      method: method as Method,
      url,
      bodyLimit: serving.bodyLimit ?? BODY_BYTES,
      schema: {
        summary: endpoint.summary,
        tags: [endpoint.tag],
        operationId: key.toLowerCase().replace(/[^a-z]+/g, '-'),
        ...(endpoint.params && { params: endpoint.params }),
        ...(endpoint.query && { querystring: endpoint.query }),
        ...(endpoint.body && { body: endpoint.body }),
        response: endpoint.answers,
      },
      ...(serving.bodyAsItCame && { validatorCompiler: () => (value: unknown) => ({ value }) }),
      config: {
        endpoint: key,
        ...(serving.perMinute !== undefined && {
          rateLimit: { max: serving.perMinute, timeWindow: '1 minute' },
        }),
      },
      preHandler: guard,
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return serving.handle(asking(request, reply));
      },
    });
  };
}
