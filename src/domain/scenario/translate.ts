import { isScalar, parseDocument } from 'yaml';
import { nearest } from './nearest.ts';
import { rewriteScalar } from './rewrite-scalar.ts';
import { type Splice, spliced } from './splice.ts';
import { type ScenarioText, textsOf } from './texts.ts';
import { variablesIn } from './variables.ts';
import { nodeAt } from './yaml-node.ts';

/** A text as it went out and as it came back. */
export interface TranslatedText {
  /** Where it stands in what came back, from 1, for the report. */
  readonly row: number;
  readonly key: string;
  readonly text: string;
  /** Empty: it stays as it is. */
  readonly translation: string;
}

export interface TranslationFault {
  readonly row: number;
  readonly column: 'key' | 'text' | 'translation';
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}

export type Translating =
  | { readonly ok: true; readonly source: string; readonly changed: number }
  | { readonly ok: false; readonly faults: readonly TranslationFault[] };

const shown = (text: string): string =>
  `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`.replace(/\s+/g, ' ');

/**
 * Puts translations in the place of texts. Comments, order and blanks of the file stay; with any fault nothing is
 * changed at all.
 *
 * @param raw the file as plain data
 */
export function translate(source: string, raw: unknown, rows: readonly TranslatedText[]): Translating {
  const byKey = new Map<string, ScenarioText>();
  const texts = textsOf(raw);
  for (const text of texts) for (const key of text.formerKeys) byKey.set(key, text);
  // What has the key now goes before what had it once.
  for (const text of texts) byKey.set(text.key, text);
  const document = parseDocument(source, { uniqueKeys: false });
  const faults: TranslationFault[] = [];
  const splices = new Map<number, Splice>();
  const keys = new Map<string, number>();
  for (const { row, key, text, translation } of rows) {
    const fault = (column: TranslationFault['column'], expected: string, found: string, mend: string) =>
      void faults.push({ row, column, expected, found, mend });
    const known = byKey.get(key);
    if (!known) {
      const meant = nearest(key, [...byKey.keys()]);
      fault(
        'key',
        'the key of a text of the file',
        shown(key),
        meant ? `Did you mean "${meant}"?` : 'Export the texts again, or take the row out.',
      );
      continue;
    }
    const before = keys.get(known.key);
    if (before !== undefined) {
      fault('key', 'each key once', `"${key}", which row ${before} has`, 'Take one of the two rows out.');
      continue;
    }
    keys.set(known.key, row);
    if (text !== known.text) {
      fault(
        'text',
        `the text as the file has it, ${shown(known.text)}`,
        shown(text),
        'Export the texts again: the file or this cell was changed since.',
      );
      continue;
    }
    if (translation === '' || translation === known.text) continue;
    const said = variablesIn(translation);
    const lost = known.variables.filter((each) => !said.includes(each));
    if (lost.length > 0) {
      fault(
        'translation',
        `${lost.map((each) => `{{${each}}}`).join(' and ')} in it, as in the text`,
        shown(translation),
        'Put it where the value is to stand.',
      );
      continue;
    }
    const node = scalarAt(document, known);
    const splice = node && rewriteScalar(source, node, translation);
    const other = splice && splices.get(splice.from);
    if (!splice || (other && other.text !== splice.text)) {
      fault(
        'key',
        'a text that is written out in the file',
        `"${key}", which is shared with another by an alias`,
        'Write it out in the file and export the texts again.',
      );
      continue;
    }
    splices.set(splice.from, splice);
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, source: spliced(source, [...splices.values()]), changed: splices.size };
}

function scalarAt(document: ReturnType<typeof parseDocument>, { path }: ScenarioText) {
  const node = nodeAt(document, path);
  return isScalar(node) ? node : undefined;
}
