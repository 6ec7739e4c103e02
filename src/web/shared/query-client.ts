import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './api.ts';
import { sessionQuery } from './session.ts';

/** Worth asking once more: the server was busy, or there was no connection. */
function mayPass(error: Error): boolean {
  return error instanceof RequestFailed && (error.status === 0 || error.status >= 500);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session has ended: the header shows it, and pages ask to sign in.
    onError: (error) => {
      if (error instanceof RequestFailed && error.code === 'sign-in-needed') {
        void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }
    },
  }),
  defaultOptions: {
    queries: {
      // Asked although the browser believes to be offline: a server on this machine may still answer.
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && mayPass(error),
      refetchOnWindowFocus: false,
      staleTime: 10_000,
    },
    mutations: { networkMode: 'always' },
  },
});
