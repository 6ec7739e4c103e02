import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shared/root-route.tsx';
import { peopleSearch } from './people/people-search.ts';

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const invite = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/invite',
  component: lazyRouteComponent(() => import('./people/invite-page.tsx'), 'InvitePage'),
});

const person = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$person',
  component: lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
});

const teams = createRoute({
  getParentRoute: () => rootRoute,
  path: '/teams',
  component: lazyRouteComponent(() => import('./people/teams-page.tsx'), 'TeamsPage'),
});

const team = createRoute({
  getParentRoute: () => rootRoute,
  path: '/teams/$team',
  component: lazyRouteComponent(() => import('./people/team-page.tsx'), 'TeamPage'),
});

export const managerRoutes = [people, invite, person, teams, team] as const;
