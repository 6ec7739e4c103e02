import { basename } from 'node:path';
import { issueReport } from '#domain/scenario/issue-words.ts';
import {
  type Parsed,
  parseFile,
  parseReactions,
  parseRemedyGuide,
  parseScenario,
} from '#domain/scenario/parse-scenario.ts';
import { rubricSchema } from '#domain/scoring/rubric.ts';
import { readSource } from './read-source.ts';

export interface FileCheck {
  readonly file: string;
  /** One report a mistake or a warning. */
  readonly reports: readonly string[];
  readonly errors: number;
  /** The scenario's id, where the file is a sound scenario. */
  readonly scenario?: string;
}

function parserFor(file: string): (source: string) => Parsed<unknown> {
  switch (basename(file)) {
    case 'remedy-guide.yaml':
      return parseRemedyGuide;
    case 'rubric.yaml':
      return (source) => parseFile(rubricSchema, source);
    case 'reactions.yaml':
      return parseReactions;
    default:
      return parseScenario;
  }
}

/** Reads one file as what its name says it is: the guide, the rubric, the reactions, or else a scenario. */
export async function checkFile(file: string): Promise<FileCheck> {
  const reading = await readSource(file);
  if (!reading.ok) return { file, reports: [reading.report], errors: 1 };
  const parse = parserFor(file);
  const parsed = parse(reading.source);
  if (!parsed.ok) {
    return {
      file,
      reports: parsed.issues.map((issue) => issueReport(issue, file, reading.source)),
      errors: parsed.issues.filter((issue) => issue.severity === 'error').length,
    };
  }
  const { value } = parsed;
  const named = parse === parseScenario && typeof value === 'object' && value !== null && 'scenario' in value;
  return { file, reports: [], errors: 0, ...(named && { scenario: String(value.scenario) }) };
}

/** Two scenarios with one id: the second of them is the mistake. */
export function sameIds(checks: readonly FileCheck[]): readonly string[] {
  const first = new Map<string, string>();
  return checks.flatMap(({ file, scenario }) => {
    if (scenario === undefined) return [];
    const other = first.get(scenario);
    if (other === undefined) first.set(scenario, file);
    return other === undefined || other === file
      ? []
      : [
          `${file}: expected an id of its own, found "${scenario}", which ${other} has. Give one of the two another "scenario:" id.`,
        ];
  });
}
