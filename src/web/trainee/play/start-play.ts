import type { ScenarioPackage } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import { savePackage } from '../../shared/store/play-store.ts';
import { loadEnglish } from './english-pack.ts';
import { PlaySession } from './play-session.ts';

/** An attempt that the server has begun. */
export interface Begun {
  readonly play: string;
  readonly seed: number;
}

/**
 * A new play with a customer drawn afresh; chance comes in here and nowhere else.
 *
 * @param begun whose id and customer it has to have, where it is an attempt at an assignment
 */
export async function startPlay(
  scenarioPackage: ScenarioPackage,
  mode: PlayRecord['mode'] = 'practice',
  begun?: Begun,
): Promise<string> {
  const { edition } = scenarioPackage;
  // faker is large; it is only needed at this moment.
  const [{ drawPersona }, english] = await Promise.all([
    import('#domain/customer/draw-persona.ts'),
    loadEnglish(),
  ]);
  const seed = begun?.seed ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const record: PlayRecord = {
    id: begun?.play ?? crypto.randomUUID(),
    scenario: { id: edition.scenario.scenario, hash: edition.hash },
    rules: RULES_VERSION,
    seed,
    persona: drawPersona(edition.scenario, seed),
    mode,
    events: [],
  };
  await savePackage(scenarioPackage);
  const session = new PlaySession(scenarioPackage, record, english);
  await session.begin();
  session.stop();
  return record.id;
}
