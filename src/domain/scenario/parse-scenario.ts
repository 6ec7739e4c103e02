import type { z } from 'zod';
import type { Issue } from './issue.ts';
import { type Reactions, reactionsSchema, type VoiceLines, voiceSchema } from './reactions.ts';
import { type Locate, readYaml } from './read-yaml.ts';
import { lineIssues, referenceIssues } from './reference-issues.ts';
import { type RemedyGuide, remedyGuideSchema } from './remedy-guide.ts';
import { type Scenario, scenarioSchema } from './scenario-schema.ts';
import { schemaIssues } from './schema-issues.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly raw: unknown; readonly locate: Locate }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a data file by its schema; every issue has its line and column. */
export function parseFile<Schema extends z.ZodType>(
  schema: Schema,
  source: string,
): Parsed<z.output<Schema>> {
  const yaml = readYaml(source);
  if (!yaml.ok) return yaml;
  const result = schema.safeParse(yaml.value);
  if (result.success) return { ok: true, value: result.data, raw: yaml.value, locate: yaml.locate };
  return { ok: false, issues: schemaIssues(schema, result.error, yaml.value, yaml.locate) };
}

/** Reads a scenario file: YAML, then its shape, then that every name it uses is there. */
export function parseScenario(source: string): Parsed<Scenario> {
  const yaml = readYaml(source);
  if (!yaml.ok) return yaml;
  const result = scenarioSchema.safeParse(yaml.value);
  if (!result.success) {
    return { ok: false, issues: schemaIssues(scenarioSchema, result.error, yaml.value, yaml.locate) };
  }
  const issues = referenceIssues(result.data, yaml.value, yaml.locate);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: result.data, raw: yaml.value, locate: yaml.locate };
}

export const parseRemedyGuide = (source: string): Parsed<RemedyGuide> => parseFile(remedyGuideSchema, source);

/** The customer's stock lines: their shape, then that every variable in them is one that all scenarios fill in. */
function parseLines<Schema extends z.ZodType>(schema: Schema, source: string): Parsed<z.output<Schema>> {
  const parsed = parseFile(schema, source);
  const issues = parsed.ok ? lineIssues(parsed.raw, parsed.locate) : [];
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

export const parseReactions = (source: string): Parsed<Reactions> => parseLines(reactionsSchema, source);

export const parseVoice = (source: string): Parsed<VoiceLines> => parseLines(voiceSchema, source);
