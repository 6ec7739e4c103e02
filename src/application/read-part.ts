import { basename, dirname } from 'node:path';
import { issueReport } from '#domain/scenario/issue-words.ts';
import {
  type Parsed,
  parseFile,
  parseReactions,
  parseRemedyGuide,
  parseScenario,
  parseVoice,
} from '#domain/scenario/parse-scenario.ts';
import type { Reactions, VoiceLines } from '#domain/scenario/reactions.ts';
import type { Locate } from '#domain/scenario/read-yaml.ts';
import type { RemedyGuide } from '#domain/scenario/remedy-guide.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { type Rubric, rubricSchema } from '#domain/scoring/rubric.ts';
import { readSource } from './read-source.ts';

/** The kinds of data file, by what a scenario calls them. */
interface PartOf {
  readonly scenario: Scenario;
  readonly guide: RemedyGuide;
  readonly rubric: Rubric;
  readonly reactions: Reactions;
  readonly voice: VoiceLines;
}
export type PartKind = keyof PartOf;
export type SharedKind = Exclude<PartKind, 'scenario' | 'voice'>;

/** What the shared parts are called where a scenario names no others. */
export const SHARED_FILES: Readonly<Record<SharedKind, string>> = {
  guide: 'remedy-guide.yaml',
  rubric: 'rubric.yaml',
  reactions: 'reactions.yaml',
};

const PARSERS: { readonly [Kind in PartKind]: (source: string) => Parsed<PartOf[Kind]> } = {
  scenario: parseScenario,
  guide: parseRemedyGuide,
  rubric: (source) => parseFile(rubricSchema, source),
  reactions: parseReactions,
  voice: parseVoice,
};

/** What a file is by its name: one of the shared parts, a voice in its folder, or else a scenario. */
export function kindOf(file: string): PartKind {
  if (basename(dirname(file)) === 'voices') return 'voice';
  const name = basename(file);
  const shared = (Object.entries(SHARED_FILES) as [SharedKind, string][]).find(
    ([kind, usual]) => name === usual || name.endsWith(`-${kind}.yaml`),
  );
  return shared?.[0] ?? 'scenario';
}

export type Part<Value> =
  | { readonly ok: true; readonly value: Value; readonly source: string; readonly locate: Locate }
  /** One report a mistake, each with file, line, column and the mend. */
  | { readonly ok: false; readonly reports: readonly string[] };

/** Reads data files, each once however many scenarios use it. */
export class Parts {
  readonly #read = new Map<string, Promise<Part<unknown>>>();

  read<Kind extends PartKind>(file: string, kind: Kind): Promise<Part<PartOf[Kind]>> {
    const key = `${kind} ${file}`;
    const known = this.#read.get(key) ?? readPart<unknown>(file, PARSERS[kind]);
    this.#read.set(key, known);
    // The key names the kind, so what is kept under it is of that kind.
    return known as Promise<Part<PartOf[Kind]>>;
  }

  /** Takes a text for what a file holds, so that it can be checked before it is written there. */
  hold(file: string, kind: PartKind, source: string): void {
    this.#read.set(`${kind} ${file}`, Promise.resolve(parsePart<unknown>(file, source, PARSERS[kind])));
  }
}

async function readPart<Value>(file: string, parse: (source: string) => Parsed<Value>): Promise<Part<Value>> {
  const reading = await readSource(file);
  if (!reading.ok) return { ok: false, reports: [reading.report] };
  return parsePart(file, reading.source, parse);
}

function parsePart<Value>(
  file: string,
  source: string,
  parse: (source: string) => Parsed<Value>,
): Part<Value> {
  const parsed = parse(source);
  return parsed.ok
    ? { ok: true, value: parsed.value, source, locate: parsed.locate }
    : { ok: false, reports: parsed.issues.map((issue) => issueReport(issue, file, source)) };
}
