import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LABELS, type Label } from '#domain/language/behaviour.ts';

interface Row {
  readonly id: string;
  readonly trade?: string;
  readonly text: string;
  readonly labels: readonly { readonly label: Label; readonly span: string }[];
}

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const rowsOf = (folder: string): readonly Row[] =>
  readdirSync(`${CORPUS}/${folder}`)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('graded'))
    .flatMap((name) => readFileSync(`${CORPUS}/${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Row);

describe.each(['own', 'given'])('the %s corpus', (folder) => {
  const rows = rowsOf(folder);
  it('has every span in its text and only labels of the guide', () => {
    for (const row of rows) {
      for (const { label, span } of row.labels) {
        expect(LABELS, row.id).toContain(label);
        expect(row.text.includes(span), `${row.id}: ${span}`).toBe(true);
      }
    }
  });
  it('has each id and each text once', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.text)).size).toBe(rows.length);
  });
});

describe('the own corpus', () => {
  const rows = rowsOf('own');
  it('has 4,000 replies or more, from 40 trades or more, each label 200 times or more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(4000);
    expect(new Set(rows.map((row) => row.trade)).size).toBeGreaterThanOrEqual(40);
    for (const label of LABELS) {
      const count = rows.flatMap((row) => row.labels).filter((each) => each.label === label).length;
      expect(count, label).toBeGreaterThanOrEqual(200);
    }
  });
  it('shares no text with the given one', () => {
    const given = new Set(rowsOf('given').map((row) => row.text));
    expect(rows.filter((row) => given.has(row.text))).toEqual([]);
  });
});
