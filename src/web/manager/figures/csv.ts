import Papa from 'papaparse';

export type Cell = string | number;
const BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet program would take such a text for a formula; one that is guarded already is guarded once more. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A table as CSV by RFC 4180, with the mark by which spreadsheet programs know UTF-8. Numbers stay numbers. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const guarded = (cell: Cell) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);
  const data = rows.map((row) => row.map(guarded));
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields: [...head], data }, { newline: '\r\n' })}\r\n`;
}
