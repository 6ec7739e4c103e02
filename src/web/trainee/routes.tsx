import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { call, RequestFailed } from '../shared/api.ts';
import { rootRoute } from '../shared/root-route.tsx';
import { sendOutbox } from '../shared/store/outbox.ts';
import { ownPlays } from '../shared/store/play-store.ts';
import { debriefSearch } from './debrief/debrief-search.ts';
import { HomePage } from './home/home-page.tsx';

/** Without the server there are no scenarios to choose, but the plays of this browser are still there. */
function unreachable(error: unknown): null {
  if (error instanceof RequestFailed && error.status === 0) return null;
  throw error;
}

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async () => {
    // What could not be sent before is sent while the page is drawn; a failure waits for the next time.
    void sendOutbox();
    const [cards, plays] = await Promise.all([call('GET /api/scenarios').catch(unreachable), ownPlays()]);
    return { cards, plays };
  },
  component: HomePage,
});

const brief = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenario/$id',
  loader: ({ params }) => call('GET /api/scenarios/:scenario', { params: { scenario: params.id } }),
  component: lazyRouteComponent(() => import('./brief/brief-page.tsx'), 'BriefPage'),
});

/** The brief of what is assigned to whoever is here; both nothing where it is not, or nobody is signed in any more. */
const loadAssigned = async (id: string) => {
  const assignments = await call('GET /api/me/assignments').catch(() => []);
  const assignment = assignments.find((each) => each.id === id);
  if (!assignment) return { assignment: null, scenarioPackage: null };
  const { scenario } = assignment;
  const scenarioPackage = await call('GET /api/scenarios/:scenario/versions/:hash', {
    params: { scenario: scenario.id, hash: scenario.hash },
  });
  return { assignment, scenarioPackage };
};

const assigned = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assigned/$assignment',
  loader: ({ params }) => loadAssigned(params.assignment),
  gcTime: 0,
  component: lazyRouteComponent(() => import('./assigned/assigned-page.tsx'), 'AssignedPage'),
});

const progress = createRoute({
  getParentRoute: () => rootRoute,
  path: '/progress',
  component: lazyRouteComponent(() => import('./progress/progress-page.tsx'), 'ProgressPage'),
});

const debriefPage = () => import('./debrief/debrief-page.tsx');

/** Loaded with the first play, not with the home page. */
const loadPlayById = async (id: string) => {
  // There when the play is over, whether or not the server can be reached then; where it cannot now, it is asked again.
  void debriefPage().catch(() => undefined);
  const { loadSession } = await import('./play/use-session.ts');
  const loaded = await loadSession(id);
  if (!loaded)
    throw new Error('This play is not in this browser. An unfinished play stays where it was begun.');
  return loaded;
};

/** Of a play in this browser, or else of one that the server has and whoever is here may see. */
const loadDebriefById = async (id: string) => {
  const { fetchSession, loadSession } = await import('./play/use-session.ts');
  const loaded = (await loadSession(id)) ?? (await fetchSession(id));
  if (!loaded) throw new Error('This play is not here, or not for you to see.');
  return loaded;
};

const play = createRoute({
  getParentRoute: () => rootRoute,
  path: '/play/$id',
  loader: ({ params }) => loadPlayById(params.id),
  gcTime: 0,
  component: lazyRouteComponent(() => import('./play/play-page.tsx'), 'PlayPage'),
});

const debrief = createRoute({
  getParentRoute: () => rootRoute,
  path: '/play/$id/debrief',
  validateSearch: debriefSearch,
  loader: ({ params }) => loadDebriefById(params.id),
  gcTime: 0,
  component: lazyRouteComponent(debriefPage, 'DebriefPage'),
});

export const traineeRoutes = [home, brief, assigned, progress, play, debrief] as const;
