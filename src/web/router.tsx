import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './account/routes.tsx';
import { managerRoutes } from './manager/routes.tsx';
import { rootRoute } from './shared/root-route.tsx';
import { traineeRoutes } from './trainee/routes.tsx';
import { trainerRoutes } from './trainer/routes.tsx';

export const router = createRouter({
  routeTree: rootRoute.addChildren([...traineeRoutes, ...accountRoutes, ...trainerRoutes, ...managerRoutes]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
