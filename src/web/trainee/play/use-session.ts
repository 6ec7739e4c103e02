import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ScenarioPackage } from '#contract/api.ts';
import { loadPackage, loadPlay, type SavedPlay } from '../store/play-store.ts';
import { PlaySession, type SessionView } from './play-session.ts';

export interface LoadedPlay {
  readonly saved: SavedPlay;
  readonly scenarioPackage: ScenarioPackage;
}

/** A play and its scenario from the browser's store; `undefined` when this browser does not have it. */
export async function loadSession(id: string): Promise<LoadedPlay | undefined> {
  const saved = await loadPlay(id);
  const scenarioPackage = saved && (await loadPackage(saved.record.scenario.hash));
  return saved && scenarioPackage ? { saved, scenarioPackage } : undefined;
}

/** The session of a loaded play, watched. */
export function useSession({ saved, scenarioPackage }: LoadedPlay): readonly [PlaySession, SessionView] {
  const [session] = useState(() => new PlaySession(scenarioPackage, saved.record, saved.draft));
  useEffect(() => () => session.stop(), [session]);
  return [session, useSyncExternalStore(session.subscribe, session.view)];
}
