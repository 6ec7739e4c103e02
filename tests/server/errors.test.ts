import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ERRORS } from '#server/errors.ts';

const DOCS = fileURLToPath(new URL('../../docs/errors.md', import.meta.url));

it('the documentation lists exactly the errors of the catalogue', () => {
  const documented = readFileSync(DOCS, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const catalogue = Object.entries(ERRORS).map(([code, { status, title, when, mend }]) => [
    `\`${code}\``,
    String(status),
    title,
    when,
    mend,
  ]);
  expect(documented).toEqual(catalogue);
});
