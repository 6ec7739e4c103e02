import { createRootRoute, Outlet } from '@tanstack/react-router';
import { Failed } from './failed.tsx';
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
      <Failed error={error} />
    </Shell>
  ),
  notFoundComponent: () => (
    <Notice title="There is no such page" detail="Check the address, or begin with the scenarios." />
  ),
});
