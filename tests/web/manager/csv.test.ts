import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '#web/manager/figures/csv.ts';

describe('a table as a file', () => {
  it('begins with the mark of UTF-8, and ends each line as RFC 4180 says', () => {
    expect(csvOf(['name', 'plays'], [['Zoë', 3]])).toBe('\ufeffname,plays\r\nZoë,3\r\n');
  });

  it('guards every text that a spreadsheet would take for a formula, and no number', () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1"];
    const rows = Papa.parse<string[]>(
      csvOf(
        ['text', 'number'],
        dangerous.map((each) => [each, -2]),
      )
        .slice(1)
        .trimEnd(),
      {
        newline: '\r\n',
      },
    ).data.slice(1);
    expect(rows).toEqual(dangerous.map((each) => [`'${each}`, '-2']));
  });

  it('keeps commas, quotes and new lines within their cells', () => {
    const cells = ['a, b', 'said "sorry"', 'one\ntwo'];
    const [, row] = Papa.parse<string[]>(csvOf(['a', 'b', 'c'], [cells]).slice(1)).data;
    expect(row).toEqual(cells);
  });
});
