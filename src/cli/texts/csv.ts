import Papa from 'papaparse';
import type { ScenarioText } from '#domain/scenario/texts.ts';
import type { TranslatedText } from '#domain/scenario/translate.ts';

export const COLUMNS = ['key', 'where', 'text', 'translation', 'note'] as const;
const BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet program would take such a cell for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  const text = cell.replaceAll('\r\n', '\n');
  return (GUARDED.test(text) ? text.slice(1) : text).trim();
}

/** Texts as CSV by RFC 4180, with the mark by which spreadsheet programs know UTF-8. */
export function csvOf(texts: readonly ScenarioText[]): string {
  const data = texts.map(({ key, path, text, variables }) =>
    [
      key,
      path.map((step) => (typeof step === 'number' ? String(step + 1) : step)).join(' › '),
      text,
      '',
      variables.length > 0 ? `keep ${variables.map((each) => `{{${each}}}`).join(', ')}` : '',
    ].map(guarded),
  );
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' })}\r\n`;
}

export type CsvReading =
  | { readonly ok: true; readonly rows: readonly TranslatedText[] }
  /** What was expected, what was found, the mend; with the row where there is one. */
  | { readonly ok: false; readonly reports: readonly string[] };

/** Reads texts back; cells may be separated by commas, semicolons or tabs, as spreadsheet programs write them. */
export function readCsv(source: string): CsvReading {
  const { data, errors } = Papa.parse<string[]>(source.replace(BYTE_ORDER_MARK, ''), {
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = errors.filter(({ type }) => type === 'Quotes');
  if (broken.length > 0) {
    return {
      ok: false,
      reports: broken
        .slice(0, 1)
        .map(
          ({ row }) =>
            `row ${(row ?? 0) + 1}: expected cells in quotes that are closed, found one that is not. Save it as CSV again.`,
        ),
    };
  }
  const heads = (data[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = (['key', 'text', 'translation'] as const).filter((name) => !heads.includes(name));
  if (missing.length > 0) {
    return {
      ok: false,
      reports: [
        `row 1: expected the columns ${COLUMNS.join(', ')}, found no ${missing.map((name) => `"${name}"`).join(' and no ')}. Begin with a file written by "amends export-texts".`,
      ],
    };
  }
  const cell = (cells: readonly string[], name: string) => unguarded(cells[heads.indexOf(name)] ?? '');
  return {
    ok: true,
    rows: data.slice(1).flatMap((cells, index) =>
      cells.every((each) => each.trim() === '')
        ? []
        : [
            {
              row: index + 2,
              key: cell(cells, 'key'),
              text: cell(cells, 'text'),
              translation: cell(cells, 'translation'),
            },
          ],
    ),
  };
}
