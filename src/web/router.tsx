import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { fetchPackage, fetchScenarios, RequestFailed } from './shared/api.ts';
import { Notice } from './shared/notice.tsx';
import { Shell } from './shared/shell.tsx';
import { HomePage } from './trainee/home/home-page.tsx';
import { sendOutbox } from './trainee/store/outbox.ts';
import { listPlays } from './trainee/store/play-store.ts';

const root = createRootRoute({
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

/** Without the server there are no scenarios to choose, but the plays of this browser are still there. */
function unreachable(error: unknown): null {
  if (error instanceof RequestFailed && error.status === 0) return null;
  throw error;
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async () => {
    // What could not be sent before is sent while the page is drawn; a failure waits for the next time.
    void sendOutbox();
    const [cards, plays] = await Promise.all([fetchScenarios().catch(unreachable), listPlays()]);
    return { cards, plays };
  },
  component: HomePage,
});

const brief = createRoute({
  getParentRoute: () => root,
  path: '/scenario/$id',
  loader: ({ params }) => fetchPackage(params.id),
  component: lazyRouteComponent(() => import('./trainee/brief/brief-page.tsx'), 'BriefPage'),
});

/** Loaded with the first play, not with the home page. */
const loadPlayById = async (id: string) => {
  const { loadSession } = await import('./trainee/play/use-session.ts');
  const loaded = await loadSession(id);
  if (!loaded) throw new Error('This play is not in this browser. Plays are kept where they were played.');
  return loaded;
};

const play = createRoute({
  getParentRoute: () => root,
  path: '/play/$id',
  loader: ({ params }) => loadPlayById(params.id),
  gcTime: 0,
  component: lazyRouteComponent(() => import('./trainee/play/play-page.tsx'), 'PlayPage'),
});

const debrief = createRoute({
  getParentRoute: () => root,
  path: '/play/$id/debrief',
  loader: ({ params }) => loadPlayById(params.id),
  gcTime: 0,
  component: lazyRouteComponent(() => import('./trainee/debrief/debrief-page.tsx'), 'DebriefPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, brief, play, debrief]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
