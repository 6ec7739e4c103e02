import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

export type ScenarioLoading =
  | { readonly ok: true; readonly edition: Edition; readonly rubric: Rubric }
  | { readonly ok: false; readonly reports: readonly string[] };

type Loaded<Value> = { readonly value: Value } | { readonly reports: readonly string[] };

async function load<Value>(file: string, parse: (source: string) => Parsed<Value>): Promise<Loaded<Value>> {
  const reading = await readSource(file);
  if (!reading.ok) return { reports: [reading.report] };
  const parsed = parse(reading.source);
  return parsed.ok
    ? { value: parsed.value }
    : { reports: parsed.issues.map((issue) => issueReport(issue, file, reading.source)) };
}

/** One scenario file with the guide, rubric and reactions beside it, or else those of the library. */
export async function loadScenario(file: string, libraryFolder: string): Promise<ScenarioLoading> {
  const shared = (name: string): string => {
    const beside = join(dirname(file), name);
    return existsSync(beside) ? beside : join(libraryFolder, name);
  };
  const [scenario, guide, rubric, reactions] = await Promise.all([
    load(file, parseScenario),
    load(shared('remedy-guide.yaml'), parseRemedyGuide),
    load(shared('rubric.yaml'), (source) => parseFile(rubricSchema, source)),
    load(shared('reactions.yaml'), parseReactions),
  ]);
  if ('value' in scenario && 'value' in guide && 'value' in rubric && 'value' in reactions) {
    return {
      ok: true,
      edition: makeEdition(scenario.value, guide.value, reactions.value),
      rubric: rubric.value,
    };
  }
  return {
    ok: false,
    reports: [scenario, guide, rubric, reactions].flatMap((each) => ('reports' in each ? each.reports : [])),
  };
}
