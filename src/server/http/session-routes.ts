import { isAPIError } from 'better-auth/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '#contract/people.ts';
import { webHeaders } from '../auth/actor.ts';
import { acceptInvitation, openInvitation } from '../auth/invitations.ts';
import { usePasswordLink } from '../auth/password-links.ts';
import { setUp } from '../auth/set-up.ts';
import { findPerson } from '../db/people-store.ts';
import { readSetting } from '../db/settings-store.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Serve } from './serve.ts';

const QUARTER_OF_AN_HOUR = 15 * 60_000;

function passOn(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/** Who is here, signing in and out, and the links by which people come in. */
export function sessionRoutes(app: FastifyInstance, serve: Serve, needs: ServerDependencies): void {
  const { auth, database, limits, now } = needs;
  const { db } = database;
  const perMinute = limits.signInsPerMinute;

  const sessionOf = async (person: string | null): Promise<Session> => {
    const [setUpAt, demo] = await Promise.all([
      readSetting(db, 'set-up'),
      db.selectFrom('person').select('id').where('demo', '=', 1).limit(1).executeTakeFirst(),
    ]);
    return {
      person: (person !== null && (await findPerson(db, person))) || null,
      needsSetUp: setUpAt === undefined,
      demo: demo !== undefined,
    };
  };

  const signIn = async (
    { email, password }: { readonly email: string; readonly password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Session | undefined> => {
    try {
      const { headers, response } = await auth.api.signInEmail({
        body: { email, password },
        headers: webHeaders(request.headers),
        returnHeaders: true,
      });
      passOn(headers, reply);
      return await sessionOf(response.user.id);
    } catch (error) {
      if (isAPIError(error)) return undefined;
      throw error;
    }
  };

  // However many addresses try: a password is not guessed by the thousand.
  const perEmail = app.createRateLimit({
    max: limits.signInsPerEmail,
    timeWindow: QUARTER_OF_AN_HOUR,
    keyGenerator: (request) => `email ${(request.body as { email: string }).email}`,
  });

  serve('GET /api/session', {
    scope: 'everybody',
    handle: ({ actor }) => sessionOf(actor.person),
  });

  serve('POST /api/session', {
    scope: 'everybody',
    perMinute,
    handle: async ({ body, request, reply }) => {
      const limit = await perEmail(request);
      if (!limit.isAllowed && limit.isExceeded) {
        reply.header('retry-after', limit.ttlInSeconds);
        return sendProblem(reply, 'too-many-requests', 'There were many tries with this e-mail address.');
      }
      return (await signIn(body, request, reply)) ?? sendProblem(reply, 'wrong-sign-in');
    },
  });

  serve('DELETE /api/session', {
    scope: 'everybody',
    handle: async ({ request, reply }) => {
      const { headers } = await auth.api.signOut({
        headers: webHeaders(request.headers),
        returnHeaders: true,
      });
      passOn(headers, reply);
      return reply.code(204).send();
    },
  });

  serve('POST /api/set-up', {
    scope: 'everybody',
    perMinute,
    handle: async ({ body, request, reply }) => {
      if ((await setUp(body, needs)) === 'already-set-up') return sendProblem(reply, 'already-set-up');
      reply.code(201);
      return signIn(body, request, reply);
    },
  });

  serve('POST /api/invitations/open', {
    scope: 'everybody',
    perMinute,
    handle: async ({ body, reply }) =>
      (await openInvitation(body.token, needs)) ?? sendProblem(reply, 'link-spent'),
  });

  serve('POST /api/invitations/accept', {
    scope: 'everybody',
    perMinute,
    handle: async ({ body, request, reply }) => {
      const result = await acceptInvitation(body, needs);
      if (result !== 'accepted') return sendProblem(reply, result);
      reply.code(201);
      return signIn(body, request, reply);
    },
  });

  serve('POST /api/password-links/use', {
    scope: 'everybody',
    perMinute,
    handle: async ({ body, request, reply }) => {
      const email = await usePasswordLink(body, needs);
      if (email === undefined) return sendProblem(reply, 'link-spent');
      return signIn({ email, password: body.password }, request, reply);
    },
  });

  serve('PATCH /api/me', {
    scope: 'own',
    handle: async ({ actor, body }) => {
      await db
        .updateTable('person')
        .set({ name: body.name, updated_at: now().toISOString() })
        .where('id', '=', actor.person)
        .execute();
      return sessionOf(actor.person);
    },
  });

  serve('PUT /api/me/password', {
    scope: 'own',
    perMinute,
    handle: async ({ body, request, reply }) => {
      try {
        const { headers } = await auth.api.changePassword({
          body: { currentPassword: body.current, newPassword: body.password, revokeOtherSessions: true },
          headers: webHeaders(request.headers),
          returnHeaders: true,
        });
        passOn(headers, reply);
      } catch (error) {
        if (isAPIError(error))
          return sendProblem(reply, 'wrong-sign-in', 'The password you have now is another.');
        throw error;
      }
      return reply.code(204).send();
    },
  });
}
