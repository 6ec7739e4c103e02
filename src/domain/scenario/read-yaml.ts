import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Issue, IssueCode, Position } from './issue.ts';

/** A hand-written scenario is under 100 KB; the cap keeps the parser's cost bounded. */
export const MAX_FILE_CHARACTERS = 1_000_000;
const MAX_ALIASES = 200;

export type Locate = (path: readonly (string | number)[], at?: 'key' | 'value') => Position;

export type YamlReading =
  | { readonly ok: true; readonly value: unknown; readonly locate: Locate }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const START: Position = { line: 1, column: 1 };

function refuse(code: IssueCode, at: Position, expected: string, found: string, mend: string): YamlReading {
  return { ok: false, issues: [{ code, severity: 'error', at, path: [], expected, found, mend }] };
}

/** The first alias that cannot be followed: to nothing, or to what it stands inside of and would unfold for ever. */
function brokenAlias(document: Document): { readonly at: number; readonly cyclic: boolean } | undefined {
  let broken: { readonly at: number; readonly cyclic: boolean } | undefined;
  visit(document, {
    Alias(_key, alias, ancestors) {
      const target = alias.resolve(document);
      if (target && !ancestors.includes(target)) return undefined;
      broken = { at: alias.range?.[0] ?? 0, cyclic: target !== undefined };
      return visit.BREAK;
    },
  });
  return broken;
}

function countAliases(document: Document): { count: number; first: number } {
  let count = 0;
  let first = 0;
  visit(document, {
    Alias(_key, alias) {
      if (count === 0) first = alias.range?.[0] ?? 0;
      count++;
    },
  });
  return { count, first };
}

/** The first key that its block has already; the parser's own search compares every pair of keys. */
function repeatedKey(document: Document): { readonly at: number; readonly name: string } | undefined {
  let repeated: { readonly at: number; readonly name: string } | undefined;
  visit(document, {
    Map(_key, map) {
      const names = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (names.has(name)) {
          repeated = { at: key.range?.[0] ?? 0, name };
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return repeated;
}

/** Finds the position of a path, falling back to the nearest parent that is there. */
function locator(document: Document, lines: LineCounter): Locate {
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return (path, at = 'value') => {
    for (let depth = path.length; depth >= 0; depth--) {
      const part = path.slice(0, depth);
      if (at === 'key' && depth > 0) {
        const parent = document.getIn(part.slice(0, -1), true);
        const pair = isMap(parent)
          ? parent.items.find((item) => isScalar(item.key) && item.key.value === part.at(-1))
          : undefined;
        if (isNode(pair?.key) && pair.key.range) return position(pair.key.range[0]);
      }
      const node = depth === 0 ? document.contents : document.getIn(part, true);
      if (isNode(node) && node.range) return position(node.range[0]);
    }
    return START;
  };
}

/** What the parser found and the mend, in words for an author; the parser's own where there are none here. */
const SYNTAX_WORDS: Readonly<Record<string, { readonly found?: string; readonly mend: string }>> = {
  TAB_AS_INDENT: { found: 'a tab', mend: 'Indent with spaces; YAML does not take tabs.' },
  BAD_INDENT: { mend: 'Line it up with the lines above that belong to the same list or block.' },
  MISSING_CHAR: {
    found: 'a quote or bracket that is not closed',
    mend: 'Close it, or take the opening one away.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a second colon in one line',
    mend: 'Put the text in quotes: a colon followed by a space starts a new key.',
  },
  MULTILINE_IMPLICIT_KEY: { mend: 'Check for a missing colon or an unclosed quote on the line above.' },
  MULTIPLE_DOCS: {
    found: 'a second document after a line of "---"',
    mend: 'Keep one scenario in a file; move the rest to a file of its own.',
  },
  RESOURCE_EXHAUSTION: { found: 'blocks within blocks too deep to read', mend: 'Unfold them.' },
};

const EMPTY = refuse(
  'file-empty',
  START,
  'a scenario',
  'an empty file',
  'Copy one of the scenarios that come with the program and change it.',
);

/** Reads YAML into plain data with a way to find each place again; a bad file gives one issue. */
export function readYaml(source: string): YamlReading {
  if (source.length > MAX_FILE_CHARACTERS) {
    return refuse(
      'file-too-large',
      START,
      `at most ${MAX_FILE_CHARACTERS.toLocaleString('en')} characters`,
      `${source.length.toLocaleString('en')}`,
      'Split it into several scenarios, or check that it is the file you meant.',
    );
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const control = source.search(/[\0-\x08\x0e-\x1f\ufffd]/);
  if (control >= 0) {
    const before = source.slice(0, control).split('\n');
    return refuse(
      'file-not-text',
      { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      'plain text in UTF-8',
      'bytes that are not text',
      'Save the scenario as a plain text file; this looks like another kind of file.',
    );
  }
  if (source.trim() === '') return EMPTY;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error) {
    const words = SYNTAX_WORDS[error.code];
    return refuse(
      'yaml-syntax',
      position(error.pos[0]),
      'well-formed YAML',
      words?.found ?? `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
      words?.mend ?? 'Check the indentation, quotes and colons around here.',
    );
  }
  // Nothing but comments.
  if (document.contents === null) return EMPTY;
  const repeated = repeatedKey(document);
  if (repeated) {
    return refuse(
      'duplicate-id',
      position(repeated.at),
      'each name once in its block',
      `"${repeated.name}" a second time`,
      'Rename or remove one of the two.',
    );
  }
  // Counted before any is followed: following one costs a walk through the file.
  const aliases = countAliases(document);
  const bomb = (found: string): YamlReading =>
    refuse(
      'yaml-alias-bomb',
      position(aliases.first),
      `aliases that unfold to at most ${MAX_ALIASES} copies`,
      found,
      'Write the repeated text out.',
    );
  if (aliases.count > MAX_ALIASES) return bomb(`${aliases.count.toLocaleString('en')} aliases`);
  const broken = aliases.count > 0 ? brokenAlias(document) : undefined;
  if (broken?.cyclic) {
    return refuse(
      'yaml-alias-cycle',
      position(broken.at),
      'an alias to something that is complete',
      'an alias inside the very thing it stands for',
      'Write the text out instead of the alias.',
    );
  }
  if (broken) {
    return refuse(
      'yaml-syntax',
      position(broken.at),
      'well-formed YAML',
      'an alias (a word after *) to nothing that has this name',
      'Text that begins with * must be in quotes.',
    );
  }
  try {
    return {
      ok: true,
      value: document.toJS({ maxAliasCount: MAX_ALIASES }),
      locate: locator(document, lines),
    };
  } catch {
    return bomb('far more');
  }
}
