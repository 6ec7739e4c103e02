import { use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ScenarioPackage } from '#contract/api.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import { call, RequestFailed } from '../../shared/api.ts';
import { lastPerson } from '../../shared/last-session.ts';
import { loadPackage, loadPlay, type SavedPlay } from '../../shared/store/play-store.ts';
import { loadEnglish, loadedEnglish } from './english-pack.ts';
import { PlaySession, type SessionView } from './play-session.ts';

export interface LoadedPlay {
  readonly saved: SavedPlay;
  readonly scenarioPackage: ScenarioPackage;
  /** Perhaps still on its way: the page is painted without it. */
  readonly pack: LanguagePack | Promise<LanguagePack>;
  /** Whose it is, where that is somebody else: it can be read, and nothing of it changed. */
  readonly of?: string;
}

/** A play and its scenario from the browser's store; `undefined` when this browser does not have it. */
export async function loadSession(id: string): Promise<LoadedPlay | undefined> {
  const loading = loadEnglish();
  const saved = await loadPlay(id);
  const scenarioPackage = saved && (await loadPackage(saved.record.scenario.hash));
  return saved && scenarioPackage ? { saved, scenarioPackage, pack: loadedEnglish() ?? loading } : undefined;
}

/** A play that is not in this browser, as the server has it; `undefined` where whoever is here may not see it. */
export async function fetchSession(id: string): Promise<LoadedPlay | undefined> {
  const loading = loadEnglish();
  try {
    const params = { play: id };
    const [stored, standing] = await Promise.all([
      call('GET /api/plays/:play', { params }),
      call('GET /api/plays/:play/standing', { params }),
    ]);
    const { record, storedAt, outcome } = stored;
    const { id: scenario, hash } = record.scenario;
    const scenarioPackage = await call('GET /api/scenarios/:scenario/versions/:hash', {
      params: { scenario, hash },
    });
    const owner = standing.person;
    const saved: SavedPlay = {
      id,
      record,
      title: scenarioPackage.edition.scenario.title,
      finished: outcome.complete,
      total: outcome.total,
      sent: true,
      refused: null,
      draft: '',
      changed: Date.parse(storedAt),
      ...(owner && { person: owner.id }),
    };
    const foreign = owner && owner.id !== lastPerson() ? { of: owner.name } : {};
    return { saved, scenarioPackage, pack: loadedEnglish() ?? loading, ...foreign };
  } catch (error) {
    if (error instanceof RequestFailed && (error.status === 404 || error.status === 0)) return undefined;
    throw error;
  }
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
