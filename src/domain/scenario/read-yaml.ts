import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
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

/** An alias that stands inside the node it names would unfold for ever. */
function cyclicAlias(document: Document): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias(_key, alias, ancestors) {
      const target = alias.resolve(document);
      if (target && ancestors.includes(target)) {
        at = alias.range?.[0] ?? 0;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return at;
}

function countAliases(document: Document): { count: number; first: number } {
  let count = 0;
  let first = 0;
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      if (count === 0) first = node.range?.[0] ?? 0;
      count++;
    }
  });
  return { count, first };
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

const SYNTAX_MENDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML does not take tabs.',
  BAD_INDENT: 'Line it up with the lines above that belong to the same list or block.',
  MISSING_CHAR: 'A quote or bracket opened earlier is not closed.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the text in quotes: a colon followed by a space starts a new key.',
  MULTILINE_IMPLICIT_KEY: 'Check for a missing colon or an unclosed quote on the line above.',
  UNRESOLVED_ALIAS: 'Text that begins with * must be in quotes.',
};

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
  if (source.trim() === '') {
    return refuse(
      'file-empty',
      START,
      'a scenario',
      'an empty file',
      'Copy one of the scenarios that come with the program and change it.',
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const duplicate = error.code === 'DUPLICATE_KEY';
    return refuse(
      duplicate ? 'duplicate-id' : 'yaml-syntax',
      { line: Math.max(1, line), column: Math.max(1, col) },
      duplicate ? 'each name once in its block' : 'well-formed YAML',
      duplicate
        ? `"${/^[\w.-]*/.exec(source.slice(error.pos[0]))?.[0] ?? ''}" a second time`
        : `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
      duplicate
        ? 'Rename or remove one of the two.'
        : (SYNTAX_MENDS[error.code] ?? 'Check the indentation, quotes and colons around here.'),
    );
  }
  const cycle = cyclicAlias(document);
  if (cycle !== undefined) {
    const { line, col } = lines.linePos(cycle);
    return refuse(
      'yaml-alias-cycle',
      { line, column: col },
      'an alias to something that is complete',
      'an alias inside the very thing it stands for',
      'Write the text out instead of the alias.',
    );
  }
  const aliases = countAliases(document);
  if (aliases.count > 0) {
    try {
      return {
        ok: true,
        value: document.toJS({ maxAliasCount: MAX_ALIASES }),
        locate: locator(document, lines),
      };
    } catch {
      const { line, col } = lines.linePos(aliases.first);
      return refuse(
        'yaml-alias-bomb',
        { line, column: col },
        `aliases that unfold to at most ${MAX_ALIASES} copies`,
        'far more',
        'Write the repeated text out.',
      );
    }
  }
  return { ok: true, value: document.toJS(), locate: locator(document, lines) };
}
