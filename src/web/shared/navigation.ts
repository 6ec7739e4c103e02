import type { Permission } from '#contract/permissions.ts';

export interface Destination {
  readonly to: string;
  readonly name: string;
  /** Shown to whoever may do this. */
  readonly may: Permission;
}

/** The main pages, in the order of the header. */
export const NAVIGATION: readonly Destination[] = [
  { to: '/', name: 'Home', may: 'enter' },
  { to: '/progress', name: 'My progress', may: 'see-progress' },
  { to: '/assignments', name: 'Assignments', may: 'assign' },
  { to: '/disputes', name: 'Disputes', may: 'see-disputes' },
  { to: '/figures', name: 'Team figures', may: 'see-figures' },
  { to: '/teams', name: 'Teams', may: 'see-teams' },
  { to: '/people', name: 'People', may: 'manage-people' },
];
