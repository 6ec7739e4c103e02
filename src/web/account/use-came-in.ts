import { useNavigate } from '@tanstack/react-router';
import type { Session } from '#contract/people.ts';
import { useSessionChange } from '../shared/session.ts';
import { guestPlays } from '../shared/store/guest-plays.ts';

/** After coming in: to where one was going, or first to the question about what was played here without an account. */
export function useCameIn(to = '/'): (session: Session) => Promise<void> {
  const change = useSessionChange();
  const navigate = useNavigate();
  return async (session) => {
    await change(session);
    if ((await guestPlays()).length > 0) await navigate({ to: '/keep-plays', search: { to }, replace: true });
    else await navigate({ to, replace: true });
  };
}
