import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * The secret at the end of a link that was handed over. It is read once and taken out of the address bar, so that it
 * is neither seen over a shoulder nor kept in the history.
 */
export function useLinkToken(): string {
  const { history } = useRouter();
  const [pathname, hash] = useRouterState({
    select: ({ location }) => [location.pathname, location.hash] as const,
    structuralSharing: true,
  });
  const [token, setToken] = useState(hash);
  useEffect(() => {
    if (hash === '') return;
    setToken(hash);
    history.replace(pathname);
  }, [hash, pathname, history]);
  return token;
}
