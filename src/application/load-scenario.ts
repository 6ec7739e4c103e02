import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Edition, makeEdition, reactionSet } from '#domain/scenario/edition.ts';
import type { Locate } from '#domain/scenario/read-yaml.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { Parts, SHARED_FILES, type SharedKind } from './read-part.ts';

export type ScenarioLoading =
  | {
      readonly ok: true;
      readonly edition: Edition;
      readonly rubric: Rubric;
      /** The scenario's own text, and where things stand in it. */
      readonly source: string;
      readonly locate: Locate;
    }
  | { readonly ok: false; readonly reports: readonly string[] };

/**
 * One scenario file with its guide, rubric and reactions: those it names under "uses", or those beside it, or else
 * those of the library.
 */
export async function loadScenario(
  file: string,
  libraryFolder: string,
  parts: Parts = new Parts(),
): Promise<ScenarioLoading> {
  const scenario = await parts.read(file, 'scenario');
  if (!scenario.ok) return scenario;
  const { uses } = scenario.value;
  const shared = (kind: SharedKind): string => {
    const named = uses[kind];
    if (named !== undefined) return join(dirname(file), named);
    const beside = join(dirname(file), SHARED_FILES[kind]);
    return existsSync(beside) ? beside : join(libraryFolder, SHARED_FILES[kind]);
  };
  const reactionsFile = shared('reactions');
  const [guide, rubric, reactions] = await Promise.all([
    parts.read(shared('guide'), 'guide'),
    parts.read(shared('rubric'), 'rubric'),
    parts.read(reactionsFile, 'reactions'),
  ]);
  const voices = await Promise.all(
    (reactions.ok ? Object.values(reactions.value.voices) : []).map((voice) =>
      parts.read(join(dirname(reactionsFile), voice), 'voice'),
    ),
  );
  const spoken = voices.flatMap((voice) => (voice.ok ? [voice.value] : []));
  if (guide.ok && rubric.ok && reactions.ok && spoken.length === voices.length) {
    return {
      ok: true,
      edition: makeEdition(scenario.value, guide.value, reactionSet(scenario.value, reactions.value, spoken)),
      rubric: rubric.value,
      source: scenario.source,
      locate: scenario.locate,
    };
  }
  return {
    ok: false,
    reports: [guide, rubric, reactions, ...voices].flatMap((each) => (each.ok ? [] : each.reports)),
  };
}
