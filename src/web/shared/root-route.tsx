import { createRootRoute, Outlet } from '@tanstack/react-router';
import { RequestFailed } from './api.ts';
import { Notice } from './notice.tsx';
import { Shell } from './shell.tsx';

/** Above the pages of every area. */
export const rootRoute = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  errorComponent: ({ error }) => (
    <Shell>
      <Notice
        title={
          error instanceof RequestFailed && error.status === 404 ? 'That is not here' : 'That did not work'
        }
        detail={error instanceof Error ? error.message : 'Something unexpected happened.'}
      />
    </Shell>
  ),
  notFoundComponent: () => (
    <Notice title="There is no such page" detail="Check the address, or begin with the scenarios." />
  ),
});
