import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ERRORS } from '#server/errors.ts';

/** Writes the table of docs/errors.md from the catalogue; what stands around the table stays. */
const FILE = fileURLToPath(new URL('../docs/errors.md', import.meta.url));
const lines = readFileSync(FILE, 'utf8').split('\n');
const rows = Object.entries(ERRORS).map(
  ([code, { status, title, when, mend }]) => `| \`${code}\` | ${status} | ${title} | ${when} | ${mend} |`,
);
const first = lines.findIndex((line) => line.startsWith('| `'));
const last = lines.findLastIndex((line) => line.startsWith('| `'));
writeFileSync(FILE, [...lines.slice(0, first), ...rows, ...lines.slice(last + 1)].join('\n'));
