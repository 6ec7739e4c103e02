import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '#domain/checker/codes.ts';

const PAGE = join(import.meta.dirname, '../../../docs/checks.md');

describe('the page of checks', () => {
  it('has the codes, grades and meanings of the catalogue, in its order', () => {
    const rows = readFileSync(PAGE, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows.map(([, code, grade, means]) => [code?.replaceAll('`', ''), grade, means])).toEqual(
      Object.entries(CHECKS).map(([code, [grade, means]]) => [code, grade, means]),
    );
    expect(rows.every(([, , , , mend]) => (mend ?? '').length > 10)).toBe(true);
  });
});
