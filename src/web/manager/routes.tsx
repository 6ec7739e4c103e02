import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shared/root-route.tsx';
import { figuresSearch } from './figures/figures-search.ts';
import { playsSearch } from './figures/plays-search.ts';
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

const figures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
});

const practice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/practice',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/practice-page.tsx'), 'PracticePage'),
});

const report = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/report',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/report-page.tsx'), 'ReportPage'),
});

const countedPlays = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/plays',
  validateSearch: playsSearch,
  component: lazyRouteComponent(() => import('./figures-plays/plays-page.tsx'), 'PlaysPage'),
});

const path = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/path',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures-path/path-page.tsx'), 'PathPage'),
});

const personFigures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/person/$person',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(
    () => import('./figures-person/person-figures-page.tsx'),
    'PersonFiguresPage',
  ),
});

export const managerRoutes = [
  people,
  invite,
  person,
  teams,
  team,
  figures,
  practice,
  report,
  countedPlays,
  path,
  personFigures,
] as const;
