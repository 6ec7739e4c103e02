import { use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ScenarioPackage } from '#contract/api.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import { loadPackage, loadPlay, type SavedPlay } from '../store/play-store.ts';
import { loadEnglish, loadedEnglish } from './english-pack.ts';
import { PlaySession, type SessionView } from './play-session.ts';

export interface LoadedPlay {
  readonly saved: SavedPlay;
  readonly scenarioPackage: ScenarioPackage;
  /** Perhaps still on its way: the page is painted without it. */
  readonly pack: LanguagePack | Promise<LanguagePack>;
}

/** A play and its scenario from the browser's store; `undefined` when this browser does not have it. */
export async function loadSession(id: string): Promise<LoadedPlay | undefined> {
  const loading = loadEnglish();
  const saved = await loadPlay(id);
  const scenarioPackage = saved && (await loadPackage(saved.record.scenario.hash));
  return saved && scenarioPackage ? { saved, scenarioPackage, pack: loadedEnglish() ?? loading } : undefined;
}

/** The session of a loaded play, watched; suspends until the language pack is there. */
export function useSession({
  saved,
  scenarioPackage,
  pack,
}: LoadedPlay): readonly [PlaySession, SessionView] {
  const english = pack instanceof Promise ? use(pack) : pack;
  const [session] = useState(() => new PlaySession(scenarioPackage, saved.record, english, saved.draft));
  useEffect(() => () => session.stop(), [session]);
  return [session, useSyncExternalStore(session.subscribe, session.view)];
}
