import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dispute } from '#contract/api.ts';
import { launchChromium } from '../support/chromium.ts';
import { PLAYS } from '../support/plays.ts';
import { runCli } from '../support/run-cli.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const REASON = 'The courier works for us, so this owned it.';

describe('a point of the debrief, disputed in the browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let noise: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    noise = [];
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    expect(noise).toEqual([]);
  });

  const playBadly = async () => {
    const lines = PLAYS['cold-anniversary-dinner']?.bad ?? [];
    await page.goto(`${server.url}/scenario/cold-anniversary-dinner`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('textbox').waitFor();
    for (let turn = 0; turn < 40; turn++) {
      if (await page.getByText('Read the debrief').isVisible()) break;
      const pass = page.getByRole('button', { name: /Let it pass|Do not write|Do not call/ });
      if (await pass.isVisible()) await pass.click();
      else {
        const before = await page.getByRole('log').locator('.bubble.yours').count();
        await page.getByRole('textbox').fill(lines[Math.min(turn, lines.length - 1)] ?? 'Hello.');
        await page.getByRole('button', { name: /^(Send|Say it|Send email)$/ }).click();
        await page.waitForFunction(
          (count) =>
            document.querySelectorAll('[role=log] .bubble.yours').length > count ||
            document.body.textContent?.includes('Read the debrief'),
          before,
        );
      }
    }
    await page.getByText('Read the debrief').click();
    await page.getByRole('button', { name: /debrief/i }).click();
    await page.getByText('Five skills, in your words').waitFor();
  };
  const excuses = () => page.locator('details.skill', { hasText: 'No excuses' });
  const openExcuses = async () => {
    await excuses().locator('summary').first().click();
    await page
      .getByRole('button', { name: /^Dispute this point/ })
      .first()
      .waitFor();
  };
  const point = () => excuses().locator('.receipt').first();
  const disputes = async (): Promise<readonly Dispute[]> => {
    const id = /\/play\/([0-9a-f-]+)/.exec(page.url())?.[1];
    const answer = await fetch(`${server.url}/api/plays/${id}/disputes`);
    return answer.ok ? ((await answer.json()) as readonly Dispute[]) : [];
  };

  it('is kept while the server cannot be reached, sent once it can, and shows what was decided', async () => {
    await playBadly();
    await openExcuses();
    const points = await point().locator('text=/\\d+ of \\d+/').first().textContent();
    await point()
      .getByRole('button', { name: /^Dispute this point/ })
      .click();
    await page.keyboard.type(REASON);
    const reason = point().getByLabel('What is wrong with this point?');
    expect(await reason.inputValue()).toBe(REASON);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.route('**/api/plays/**', (route) => route.abort());
    await point().getByRole('button', { name: 'Send' }).click();
    await point().getByRole('alert').getByText('The server cannot be reached.').waitFor();
    expect(await reason.inputValue()).toBe(REASON);
    await page.reload();
    await page.getByText('Five skills, in your words').waitFor();
    await openExcuses();
    await point()
      .getByRole('button', { name: /^Dispute this point/ })
      .click();
    expect(await reason.inputValue()).toBe(REASON);
    noise = noise.filter((line) => !line.includes('ERR_FAILED'));

    await page.unroute('**/api/plays/**');
    await point().getByRole('button', { name: 'Send' }).click();
    await point().getByText(`Disputed: ${REASON}`).waitFor();
    await point().getByText('Not decided yet. A trainer reads it').waitFor();
    expect(
      await point()
        .getByRole('button', { name: /^Dispute this point/ })
        .count(),
    ).toBe(0);
    const [dispute] = await disputes();
    expect(dispute).toMatchObject({ skill: 'no-excuses', rule: 'no-excuse', reason: REASON, decision: null });
    expect(dispute?.words).not.toBeNull();

    const decided = await runCli(
      [
        ...['disputes', 'accept', dispute?.id ?? '', server.databaseFile],
        ...['--label', 'ownership', '--note', 'Right: he is ours.'],
      ],
      { cwd: '/' },
    );
    expect([decided.code, decided.stderr]).toEqual([0, '']);
    await page.reload();
    await page.getByText('Five skills, in your words').waitFor();
    await openExcuses();
    await point()
      .getByText('Accepted: Right: he is ours. By this your words are admitting the mistake.')
      .waitFor();
    expect(await point().locator('text=/\\d+ of \\d+/').first().textContent()).toBe(points);
    await point()
      .getByRole('button', { name: /^Dispute this point/ })
      .waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }, 120_000);

  it('tells in one line that words are not in the play, and keeps them', async () => {
    await playBadly();
    await page.locator('details.skill', { hasText: 'Choices' }).locator('summary').first().click();
    const choices = page.locator('details.skill', { hasText: 'Choices' }).locator('.receipt').first();
    await choices.getByRole('button', { name: /^Dispute this point/ }).click();
    await choices.getByLabel(/^Words of yours/).fill('Would you like a window table?');
    await choices.getByLabel('What is wrong with this point?').fill('I did ask.');
    await choices.getByRole('button', { name: 'Send' }).click();
    await choices.getByRole('alert').getByText('No reply of the play has the words').waitFor();
    expect(await choices.getByLabel(/^Words of yours/).inputValue()).toBe('Would you like a window table?');
    expect(await disputes()).toEqual([]);
    noise = noise.filter((line) => !line.includes('422'));
  }, 120_000);
});
