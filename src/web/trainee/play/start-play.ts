import type { ScenarioPackage } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import { savePackage } from '../store/play-store.ts';
import { loadEnglish } from './english-pack.ts';
import { PlaySession } from './play-session.ts';

/** A new play with a customer drawn afresh; chance comes in here and nowhere else. */
export async function startPlay(
  scenarioPackage: ScenarioPackage,
  mode: PlayRecord['mode'] = 'practice',
): Promise<string> {
  const { edition } = scenarioPackage;
  // faker is large; it is only needed at this moment.
  const [{ drawPersona }, english] = await Promise.all([
    import('#domain/customer/draw-persona.ts'),
    loadEnglish(),
  ]);
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const record: PlayRecord = {
    id: crypto.randomUUID(),
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
