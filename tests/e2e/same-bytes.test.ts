import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rubricFor } from '#application/read-library.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { launchChromium } from '../support/chromium.ts';
import { editionOf, theLibrary } from '../support/library.ts';

const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url));

/** The domain bundled for a browser, as one script that leaves `evaluateToText` on the window. */
async function domainBundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../support/evaluate-in-browser.ts', import.meta.url)),
        formats: ['iife'],
        name: 'amends',
      },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const chunk = output.find((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The bundle is empty.');
  return chunk.code;
}

describe('the outcome of a golden record', async () => {
  const library = await theLibrary();
  const names = readdirSync(GOLDEN).filter((name) => name.endsWith('.record.json'));
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await page.addScriptTag({ content: await domainBundle() });
  });
  afterAll(() => browser?.close());

  it.each(names)('%s is the same in Chromium as in Node, to the byte', async (name) => {
    const record = JSON.parse(readFileSync(`${GOLDEN}/${name}`, 'utf8')) as PlayRecord;
    const edition = editionOf(library, record.scenario.id);
    const text = await page.evaluate(
      ([edition, rubric, record]) =>
        (window as unknown as { evaluateToText(...args: unknown[]): string }).evaluateToText(
          edition,
          rubric,
          record,
        ),
      [edition, rubricFor(library, edition.scenario.scenario), record] as const,
    );
    expect(`${text}\n`).toBe(readFileSync(`${GOLDEN}/${name.replace('.record.', '.outcome.')}`, 'utf8'));
  });
});
