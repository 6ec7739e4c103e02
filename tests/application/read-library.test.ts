import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '#application/read-library.ts';
import { SHARED_FILES } from '#application/read-part.ts';
import { SCENARIOS } from '../support/library.ts';

const SCENARIO = 'cold-anniversary-dinner.yaml';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-library-'));
  for (const name of [...Object.values(SHARED_FILES), SCENARIO])
    copyFileSync(join(SCENARIOS, name), join(folder, name));
  cpSync(join(SCENARIOS, 'voices'), join(folder, 'voices'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function reports(): Promise<readonly string[]> {
  const reading = await readLibrary(folder);
  return reading.ok ? [] : reading.reports;
}

describe('a library', () => {
  it('is read from a folder, and other files in it are left alone', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'not a scenario');
    const reading = await readLibrary(folder);
    expect(reading.ok && [...reading.library.editions.keys()]).toEqual(['cold-anniversary-dinner']);
  });

  it('lacks nothing silently', async () => {
    rmSync(join(folder, 'rubric.yaml'));
    expect(await reports()).toEqual([expect.stringMatching(/rubric\.yaml: expected a file, found nothing/)]);
  });

  it('has at least one scenario', async () => {
    rmSync(join(folder, SCENARIO));
    expect(await reports()).toEqual([expect.stringMatching(/expected at least one scenario/)]);
  });

  it('has no two scenarios with one id', async () => {
    copyFileSync(join(SCENARIOS, SCENARIO), join(folder, 'twin.yaml'));
    expect(await reports()).toEqual([expect.stringMatching(/twin\.yaml: expected an id of its own/)]);
  });

  it('tells the mistakes of all its files at once', async () => {
    writeFileSync(join(folder, 'a.yaml'), '');
    writeFileSync(join(folder, 'b.yaml'), '- list\n');
    expect(await reports()).toEqual([
      expect.stringMatching(/a\.yaml:1:1 error file-empty/),
      expect.stringMatching(/b\.yaml:1:1 error wrong-value/),
    ]);
  });
});
