import type { ScenarioPackage } from '#contract/api.ts';
import type { OwnAssignment } from '#contract/assignments.ts';
import { call } from '../../shared/api.ts';
import { loadPlay } from '../../shared/store/play-store.ts';
import { startPlay } from '../play/start-play.ts';

/** Begins an attempt at what is assigned, or finds the one that was begun in this browser. @returns the play's id */
export async function beginAttempt(
  { id }: OwnAssignment,
  scenarioPackage: ScenarioPackage,
): Promise<{ readonly id: string; readonly finished: boolean }> {
  const attempt = await call('POST /api/me/assignments/:assignment/attempts', {
    params: { assignment: id },
  });
  const known = await loadPlay(attempt.play);
  if (known) return { id: known.id, finished: known.finished };
  return { id: await startPlay(scenarioPackage, attempt.mode, attempt), finished: false };
}
