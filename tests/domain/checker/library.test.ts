import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { checkFile } from '#application/check-file.ts';
import { kindOf } from '#application/read-part.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { SCENARIOS } from '../../support/library.ts';

vi.setConfig({ testTimeout: 120_000 });

const NEEDS = { libraryFolder: SCENARIOS, pack: english, phrases: englishPhrases, scores: false };
const names = readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml') && kindOf(name) === 'scenario');

describe('the scenario', () => {
  it.each(names)('%s has no error and no warning, and all of it is proved', async (name) => {
    const file = `${SCENARIOS}/${name}`;
    const { reports, checked } = await checkFile(file, NEEDS);
    expect(reports).toEqual([]);
    expect(checked?.report.exhaustive).toBe(true);
    const grave = checked?.report.issues.filter(({ severity }) => severity !== 'advice') ?? [];
    expect(grave.map(({ at, code, found }) => `${name}:${at.line} ${code}: ${found}`)).toEqual([]);
  });
});
