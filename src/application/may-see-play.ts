import { type Actor, type Permission, reaches, reachOf } from '#contract/permissions.ts';
import type { PlayStanding } from './ports.ts';

const ROW = {
  private: 'see-private-play',
  shared: 'see-shared-play',
  assessed: 'see-assessed-play',
} as const satisfies Record<PlayStanding['visibility'], Permission>;

/** Whether somebody may see a play: by any row of the permissions that holds for what it is. */
export function maySeePlay(actor: Actor, { owner, teams, visibility, disputed }: PlayStanding): boolean {
  const subject = { person: owner?.id ?? null, teams };
  const rows: readonly Permission[] = disputed ? [ROW[visibility], 'see-disputed-play'] : [ROW[visibility]];
  return rows.some((row) => reaches(reachOf(actor.standing, row), actor, subject));
}
