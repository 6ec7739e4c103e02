import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './account/routes.tsx';
import { managerRoutes } from './manager/routes.tsx';
import { Failed } from './shared/failed.tsx';
import { rootRoute } from './shared/root-route.tsx';
import { traineeRoutes } from './trainee/routes.tsx';
import { trainerRoutes } from './trainer/routes.tsx';

export const router = createRouter({
  routeTree: rootRoute.addChildren([...traineeRoutes, ...accountRoutes, ...trainerRoutes, ...managerRoutes]),
  defaultPreload: 'intent',
  // The header stays as it is above it.
  defaultErrorComponent: Failed,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
