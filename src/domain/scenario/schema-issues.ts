import type { z } from 'zod';
import { BEHAVIOURS, FAMILIES } from '../language/behaviour.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import type { Locate } from './read-yaml.ts';

type Path = readonly (string | number)[];

function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

function name(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a block of keys';
  if (typeof value === 'string') {
    return value.length > 60 ? `"${value.slice(0, 57)}..."` : `"${value}"`;
  }
  return `the ${typeof value} ${String(value)}`;
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  object: 'a block of keys',
  record: 'a block of keys',
  array: 'a list (lines that begin with "-")',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  tuple: 'a list such as [35m, 55m]',
};

/** The keys a strict block takes, read from the schema along the path. */
function knownKeys(schema: z.core.$ZodType, path: Path): readonly string[] {
  let here: unknown = schema;
  const inner = (node: unknown): unknown => {
    let now = node as { _zod?: { def: Record<string, unknown> } };
    for (;;) {
      const def = now?._zod?.def;
      if (!def) return now;
      if (def.innerType) now = def.innerType as typeof now;
      else if (def.type === 'pipe') now = def.in as typeof now;
      else return now;
    }
  };
  for (const key of path) {
    const def = (inner(here) as { _zod?: { def: Record<string, unknown> } })?._zod?.def;
    if (!def) return [];
    if (def.type === 'object') here = (def.shape as Record<string, unknown>)[key];
    else if (def.type === 'record') here = def.valueType;
    else if (def.type === 'array') here = def.element;
    else if (def.type === 'union') {
      here = (def.options as { _zod: { def: Record<string, unknown> } }[])
        .map((option) => (option._zod.def.shape as Record<string, unknown> | undefined)?.[key])
        .find((found) => found !== undefined);
    } else return [];
  }
  let def = (inner(here) as { _zod?: { def: Record<string, unknown> } })?._zod?.def;
  if (def?.type === 'union') {
    def = (def.options as { _zod: { def: Record<string, unknown> } }[]).find(
      (option) => option._zod.def.type === 'object',
    )?._zod.def;
  }
  return def?.type === 'object' ? Object.keys(def.shape as object) : [];
}

/** A union's own message says nothing; the branch that fits the kind of value says what is wrong. */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const score = (branch: readonly z.core.$ZodIssue[]): number =>
    branch.some((each) => each.code === 'invalid_type' && each.path.length === 0) ? 1 : 0;
  const best = [...issue.errors].sort((a, b) => score(a) - score(b))[0] ?? [];
  if (best.length === 0 || score(best) === 1) return [issue];
  return best.flatMap((each) => unfold({ ...each, path: [...issue.path, ...each.path] }));
}

function wording(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KIND_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? `"${String(issue.values[0])}"`
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'some text'
        : `at least ${issue.minimum}${issue.origin === 'array' ? ' of them' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' of them' : ''}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'an id';
    case 'invalid_union':
      return 'one line of text, or a line for each mood with "else"';
    default:
      return issue.message;
  }
}

/** What a condition may name that belongs to no one scenario. */
const CONDITION_NAMES: readonly string[] = [...Object.keys(FAMILIES), ...BEHAVIOURS, 'promised'];

/** A file of another kind has thousands of mistakes; nobody reads more than these, and each costs a search. */
const MAX_ISSUES = 50;

/** Turns what zod found into positioned issues, in the order of the file. */
export function schemaIssues(
  schema: z.core.$ZodType,
  error: z.core.$ZodError,
  value: unknown,
  locate: Locate,
): Issue[] {
  /** Keys that stand there under a misspelt name: to report them as missing as well would be one mistake twice. */
  const misspelt = new Set<string>();
  const missingKeys = new Map<Issue, string>();
  const issues = error.issues
    .slice(0, MAX_ISSUES)
    .flatMap(unfold)
    .flatMap((issue): Issue[] => {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      if (issue.code === 'unrecognized_keys') {
        const keys = knownKeys(schema, path);
        return issue.keys.slice(0, MAX_ISSUES).map((key) => {
          const meant = nearest(key, keys);
          if (meant) misspelt.add(JSON.stringify([...path, meant]));
          return {
            code: 'unknown-key',
            severity: 'error',
            at: locate([...path, key], 'key'),
            path,
            expected: `one of the keys ${keys.join(', ')}`,
            found: `"${key}"`,
            mend: meant ? `Did you mean "${meant}"?` : 'Remove it or correct its name.',
          };
        });
      }
      const found = at(value, path);
      const missing = found === undefined && path.length > 0;
      const last = path.at(-1);
      const expected = wording(issue);
      const meant =
        issue.code === 'invalid_value' && typeof found === 'string'
          ? nearest(found, issue.values.map(String))
          : path.includes('when') && typeof found === 'string'
            ? nearest(found.replace(/^not? /, ''), CONDITION_NAMES)
            : undefined;
      const report: Issue = {
        code: missing ? 'missing-key' : 'wrong-value',
        severity: 'error',
        at: issue.code === 'invalid_key' ? locate(path, 'key') : locate(path),
        path: missing ? path.slice(0, -1) : path,
        expected: missing ? `the key "${String(last)}"` : expected,
        found: issue.code === 'invalid_key' ? `"${String(last)}"` : missing ? 'no such key' : name(found),
        mend: missing
          ? `Add "${String(last)}:" with ${expected}.`
          : meant
            ? `Did you mean "${meant}"?`
            : 'Change it to what is expected.',
      };
      if (missing) missingKeys.set(report, JSON.stringify(path));
      return [report];
    });
  return issues
    .filter((issue) => !misspelt.has(missingKeys.get(issue) ?? ''))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .slice(0, MAX_ISSUES);
}
