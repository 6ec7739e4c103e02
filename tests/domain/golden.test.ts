import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rubricFor } from '#application/read-library.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { editionOf, theLibrary } from '../support/library.ts';

const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url));
const names = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.record.json'))
  .map((name) => name.replace('.record.json', ''));
const read = (name: string) => readFileSync(`${GOLDEN}/${name}`, 'utf8');

describe('golden records', async () => {
  const library = await theLibrary();
  it('are there for every scenario, played well and badly', () => {
    const expected = [...library.editions.keys()].flatMap((id) => [`${id}-bad`, `${id}-good`]);
    expect(names.sort()).toEqual(expected.sort());
  });
  it.each(names)('%s evaluates to its stored outcome, to the byte', (name) => {
    const record = JSON.parse(read(`${name}.record.json`)) as PlayRecord;
    const evaluation = evaluate(
      editionOf(library, record.scenario.id),
      rubricFor(library, record.scenario.id),
      record,
      english,
    );
    expect(evaluation.ok && `${JSON.stringify(evaluation.outcome)}\n`).toBe(read(`${name}.outcome.json`));
  });
});
