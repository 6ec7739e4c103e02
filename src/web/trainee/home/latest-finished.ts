import type { SavedPlay } from '../../shared/store/play-store.ts';

/** Of each scenario, by its id, the play that was finished last. */
export function latestFinished(plays: readonly SavedPlay[]): ReadonlyMap<string, SavedPlay> {
  const finished = plays.filter((play) => play.finished).sort((a, b) => a.changed - b.changed);
  return new Map(finished.map((play) => [play.record.scenario.id, play]));
}
