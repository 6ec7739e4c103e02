import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { loadScenario } from './load-scenario.ts';
import { kindOf, Parts, SHARED_FILES } from './read-part.ts';

export interface Library {
  /** By scenario id. */
  readonly editions: ReadonlyMap<string, Edition>;
  readonly rubric: Rubric;
  /** Rubrics of the scenarios that use one of their own, by scenario id. */
  readonly ownRubrics: ReadonlyMap<string, Rubric>;
}

export type LibraryReading =
  | { readonly ok: true; readonly library: Library }
  /** One report a mistake, each with file, line, column and the mend. */
  | { readonly ok: false; readonly reports: readonly string[] };

export function rubricFor(library: Library, scenarioId: string): Rubric {
  return library.ownRubrics.get(scenarioId) ?? library.rubric;
}

export function isScenarioFile(name: string): boolean {
  return /\.ya?ml$/.test(name) && kindOf(name) === 'scenario';
}

/** The scenario files of a folder, by name; none where there is no such folder. */
export async function scenarioFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch((): string[] => [])).filter(isScenarioFile).sort();
}

/** Reads a folder of scenarios with the guide, rubric and reactions beside them. */
export async function readLibrary(folder: string): Promise<LibraryReading> {
  const parts = new Parts();
  const shared = await Promise.all([
    parts.read(join(folder, SHARED_FILES.guide), 'guide'),
    parts.read(join(folder, SHARED_FILES.rubric), 'rubric'),
    parts.read(join(folder, SHARED_FILES.reactions), 'reactions'),
  ]);
  const reports = shared.flatMap((each) => (each.ok ? [] : each.reports));
  const [, rubric] = shared;
  const names = await scenarioFiles(folder);
  if (names.length === 0)
    reports.push(
      `${folder}: expected at least one scenario (a .yaml file), found none. Put one there, or name another folder.`,
    );
  const loadings = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, loading: await loadScenario(file, folder, parts) };
    }),
  );
  const editions = new Map<string, Edition>();
  const ownRubrics = new Map<string, Rubric>();
  for (const { file, loading } of loadings) {
    if (!loading.ok) {
      // What is wrong with a shared part has been told once.
      reports.push(...loading.reports.filter((report) => !reports.includes(report)));
      continue;
    }
    const { scenario, uses } = {
      scenario: loading.edition.scenario.scenario,
      uses: loading.edition.scenario.uses,
    };
    if (editions.has(scenario)) {
      reports.push(
        `${file}: expected an id of its own, found "${scenario}" a second time. Give one of the two files another "scenario:" id.`,
      );
      continue;
    }
    editions.set(scenario, loading.edition);
    if (uses.rubric !== undefined) ownRubrics.set(scenario, loading.rubric);
  }
  if (reports.length > 0 || !rubric.ok) return { ok: false, reports };
  return { ok: true, library: { editions, rubric: rubric.value, ownRubrics } };
}
