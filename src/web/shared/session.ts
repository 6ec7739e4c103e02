import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Person, Session } from '#contract/people.ts';
import { type Permission, reachOf } from '#contract/permissions.ts';
import { call } from './api.ts';
import { useConnected } from './connection.ts';
import { keepSession, lastSession } from './last-session.ts';

const SESSION = 'session';
/** Milliseconds after which a server that did not answer is asked again. */
const AGAIN_AFTER = 10_000;

/** First words of the keys of what is the same whoever is here. */
const ANYBODYS: readonly unknown[] = [SESSION, 'opened-invitation'];

export const sessionQuery = queryOptions({
  queryKey: [SESSION],
  queryFn: async ({ signal }) => {
    const session = await call('GET /api/session', { signal });
    keepSession(session);
    return session;
  },
  initialData: lastSession,
  // What was kept is shown, and asked for anew.
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
  refetchOnWindowFocus: true,
});

export interface Here {
  /** Unknown until the server has answered for the first time. */
  readonly session: Session | undefined;
  /** `null` for a guest, and while that is unknown. */
  readonly person: Person | null;
  /** Why it is unknown; `null` while the server is still asked. */
  readonly error: Error | null;
  /** Whether whoever is here may do this at all; the server decides about each single thing. */
  may(permission: Permission): boolean;
}

/** Who is here. */
export function useSession(): Here {
  const { data: session, error } = useQuery(sessionQuery);
  const person = session?.person ?? null;
  return {
    session,
    person,
    error: session ? null : error,
    may: (permission) => reachOf(person?.role ?? 'guest', permission) !== 'none',
  };
}

/** Whether the server can be reached; where it cannot, it is asked again every some seconds who is here. */
export function useReconnecting(): boolean {
  const connected = useConnected();
  const client = useQueryClient();
  useEffect(() => {
    if (connected) return undefined;
    const again = setInterval(() => void client.invalidateQueries(sessionQuery), AGAIN_AFTER);
    return () => clearInterval(again);
  }, [connected, client]);
  return connected;
}

/** For when somebody has signed in or out: what was known for whoever was here before is forgotten. */
export function useSessionChange(): (session: Session) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (session) => {
    keepSession(session);
    client.removeQueries({ predicate: ({ queryKey }) => !ANYBODYS.includes(queryKey[0]) });
    client.setQueryData(sessionQuery.queryKey, session);
    await router.invalidate();
  };
}
