import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Edition, makeEdition } from '#domain/scenario/edition.ts';
import { issueReport } from '#domain/scenario/issue-words.ts';
import {
  type Parsed,
  parseFile,
  parseReactions,
  parseRemedyGuide,
  parseScenario,
} from '#domain/scenario/parse-scenario.ts';
import { type Rubric, rubricSchema } from '#domain/scoring/rubric.ts';
import { readSource } from './read-source.ts';

/** Files of a scenario folder that are not scenarios but belong to all of them. */
export const SHARED_FILES = ['remedy-guide.yaml', 'rubric.yaml', 'reactions.yaml'] as const;

export interface Library {
  /** By scenario id. */
  readonly editions: ReadonlyMap<string, Edition>;
  readonly rubric: Rubric;
}

export type LibraryReading =
  | { readonly ok: true; readonly library: Library }
  /** One report a mistake, each with file, line, column and the mend. */
  | { readonly ok: false; readonly reports: readonly string[] };

export function isScenarioFile(name: string): boolean {
  return /\.ya?ml$/.test(name) && !SHARED_FILES.includes(basename(name) as (typeof SHARED_FILES)[number]);
}

/** The scenario files of a folder, by name; none where there is no such folder. */
export async function scenarioFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch((): string[] => [])).filter(isScenarioFile).sort();
}

/** Reads a folder of scenarios with the guide, rubric and reactions beside them. */
export async function readLibrary(folder: string): Promise<LibraryReading> {
  const reports: string[] = [];
  const load = async <Value>(
    name: string,
    parse: (source: string) => Parsed<Value>,
  ): Promise<Value | undefined> => {
    const file = join(folder, name);
    const reading = await readSource(file);
    if (!reading.ok) {
      reports.push(reading.report);
      return undefined;
    }
    const parsed = parse(reading.source);
    if (parsed.ok) return parsed.value;
    reports.push(...parsed.issues.map((issue) => issueReport(issue, file, reading.source)));
    return undefined;
  };

  const [guide, rubric, reactions] = await Promise.all([
    load('remedy-guide.yaml', parseRemedyGuide),
    load('rubric.yaml', (source) => parseFile(rubricSchema, source)),
    load('reactions.yaml', parseReactions),
  ]);
  const names = await scenarioFiles(folder);
  if (names.length === 0)
    reports.push(
      `${folder}: expected at least one scenario (a .yaml file), found none. Put one there, or name another folder.`,
    );
  const scenarios = await Promise.all(
    names.map(async (name) => ({ name, scenario: await load(name, parseScenario) })),
  );
  if (!guide || !rubric || !reactions) return { ok: false, reports };

  const editions = new Map<string, Edition>();
  for (const { name, scenario } of scenarios) {
    if (!scenario) continue;
    if (editions.has(scenario.scenario)) {
      reports.push(
        `${join(folder, name)}: expected an id of its own, found "${scenario.scenario}" a second time. Give one of the two files another "scenario:" id.`,
      );
      continue;
    }
    editions.set(scenario.scenario, makeEdition(scenario, guide, reactions));
  }
  return reports.length > 0 ? { ok: false, reports } : { ok: true, library: { editions, rubric } };
}
