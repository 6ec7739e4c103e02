import type { Session } from '#contract/people.ts';

const KEY = 'amends-session';

/** Who was signed in here when the server last said so: shown at once, and while the server cannot be reached. */
export function lastSession(): Session | undefined {
  const kept = localStorage.getItem(KEY);
  // Written by keepSession.
  return kept === null ? undefined : (JSON.parse(kept) as Session);
}

/** The id of that person; nothing for a guest. */
export function lastPerson(): string | undefined {
  return lastSession()?.person?.id;
}

export function keepSession(session: Session): void {
  localStorage.setItem(KEY, JSON.stringify(session));
}
