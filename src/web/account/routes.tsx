import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { lastPerson } from '../shared/last-session.ts';
import { rootRoute } from '../shared/root-route.tsx';
import { guestPlays } from '../shared/store/guest-plays.ts';

/** Where somebody was going when they were asked to sign in; of this server only. */
function goingTo({ to }: Record<string, unknown>): { readonly to?: string } {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {};
}

const setUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: goingTo,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
});

const newPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new-password',
  component: lazyRouteComponent(() => import('./new-password-page.tsx'), 'NewPasswordPage'),
});

const keepPlays = createRoute({
  getParentRoute: () => rootRoute,
  path: '/keep-plays',
  validateSearch: goingTo,
  loader: async () => {
    const plays = await guestPlays();
    if (plays.length === 0 || lastPerson() === undefined) throw redirect({ to: '/' });
    return plays;
  },
  gcTime: 0,
  component: lazyRouteComponent(() => import('./keep-plays-page.tsx'), 'KeepPlaysPage'),
});

const account = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});

const privacy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./privacy-page.tsx'), 'PrivacyPage'),
});

export const accountRoutes = [setUp, signIn, invitation, newPassword, keepPlays, account, privacy] as const;
