import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shared/root-route.tsx';
import { assignSearch } from './assignments/assign-search.ts';

const assignments = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments',
  component: lazyRouteComponent(() => import('./assignments/assignments-page.tsx'), 'AssignmentsPage'),
});

const assign = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments/new',
  validateSearch: assignSearch,
  component: lazyRouteComponent(() => import('./assignments/assign-page.tsx'), 'AssignPage'),
});

const assignment = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments/$assignment',
  component: lazyRouteComponent(() => import('./assignments/assignment-page.tsx'), 'AssignmentPage'),
});

const disputes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/disputes',
  component: lazyRouteComponent(() => import('./disputes/disputes-page.tsx'), 'DisputesPage'),
});

export const trainerRoutes = [assignments, assign, assignment, disputes] as const;
