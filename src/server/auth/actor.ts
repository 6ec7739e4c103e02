import type { IncomingHttpHeaders } from 'node:http';
import type { Kysely } from 'kysely';
import type { Actor, Role } from '#contract/permissions.ts';
import type { Schema } from '../db/schema.ts';
import type { Auth } from './auth.ts';

export const GUEST: Actor = { standing: 'guest', person: null, teams: [] };

/** Node's headers as better-auth reads them; only what it needs. */
export function webHeaders({ cookie, 'user-agent': agent }: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  if (cookie) headers.set('cookie', cookie);
  if (agent) headers.set('user-agent', agent);
  return headers;
}

/** Finds who asks, by the session of the cookie, each time anew: whoever lost a role or a team has lost it now. */
export function actorFinder(
  auth: Auth,
  db: Kysely<Schema>,
): (headers: IncomingHttpHeaders) => Promise<Actor> {
  return async (headers) => {
    if (!headers.cookie?.includes('session_token')) return GUEST;
    const found = await auth.api.getSession({ headers: webHeaders(headers) });
    if (!found) return GUEST;
    const memberships = await db
      .selectFrom('membership')
      .select('team_id')
      .where('person_id', '=', found.user.id)
      .execute();
    return {
      // A role is only ever written from this list.
      standing: found.user.role as Role,
      person: found.user.id,
      teams: memberships.map((each) => each.team_id),
    };
  };
}
