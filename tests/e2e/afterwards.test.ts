import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { SCENARIOS } from '../support/library.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const PROMISED_CALL = fileURLToPath(new URL('../support/promised-call.yaml', import.meta.url));
const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const CALL = "I'll call you within the hour.";

/** A library of one scenario, with the lines and the rubric of the real one. */
function libraryOfOne(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amends-scenarios-'));
  for (const part of ['reactions.yaml', 'rubric.yaml', 'remedy-guide.yaml', 'voices']) {
    cpSync(join(SCENARIOS, part), join(folder, part), { recursive: true });
  }
  cpSync(PROMISED_CALL, join(folder, 'promised-call.yaml'));
  return folder;
}

describe('what is promised and done afterwards, in the browser', () => {
  const folder = libraryOfOne();
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let noise: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(folder), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    noise = [];
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(error.message));
    // The same customer in every play, so that what is compared is what was done.
    await page.addInitScript(() => {
      crypto.getRandomValues = (array) => {
        if (array instanceof Uint32Array) array.fill(7);
        return array;
      };
    });
  });
  afterEach(async () => {
    await context.close();
    expect(noise).toEqual([]);
  });

  const start = async () => {
    await page.goto(`${server.url}/scenario/promised-call`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('textbox').waitFor();
  };
  const customer = () => page.getByRole('log').locator('.bubble.theirs');
  const say = async (text: string) => {
    const before = await page.getByRole('log').locator('.bubble.yours').count();
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: /^(Send|Say it|Send email)$/ }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role=log] .bubble.yours').length > count,
      before,
    );
  };
  const pass = async (name: string) => {
    await page.getByRole('button', { name }).click();
  };
  const leaveTheRest = async () => {
    for (const name of ['Let it pass', 'Do not write', 'Do not call']) await pass(name);
  };
  /** What the debrief shows of the promises, and how satisfied the customer is with the firm. */
  const debrief = async () => {
    await page.getByText('Read the debrief').click();
    await page.getByRole('button', { name: /debrief/i }).click();
    await page.getByText('How you leave the customer').waitFor();
    const [, firm] = await page.locator('.reading dd').allTextContents();
    return {
      promises: await page.locator('.promise').allTextContents(),
      satisfaction: Number(/^\d+/.exec(firm ?? '')?.[0]),
    };
  };

  it('a promise broken leaves the customer worse than none, and one kept better, as the ledger shows', async () => {
    await start();
    await say(SORRY);
    await pass('Let it pass');
    await leaveTheRest();
    const none = await debrief();

    await start();
    await say(`${SORRY} ${CALL}`);
    await page.getByText('On your list').waitFor();
    await say("I'm ringing as I said I would. The shade is on the bench.");
    await leaveTheRest();
    const kept = await debrief();

    await start();
    await say(`${SORRY} ${CALL}`);
    await pass('Let it pass');
    await customer().getByText("“I'll call you within the hour”").waitFor();
    await leaveTheRest();
    const broken = await debrief();
    const promises = page.locator('details.skill', { hasText: 'Realistic promises' });
    await promises.locator('summary').first().click();
    const lost = promises.locator('.receipt', { hasText: 'Keep it, or call before it is due' });
    expect(await lost.locator('.quote').first().textContent()).toContain("I'll call you within the hour");

    expect(none.promises).toEqual([]);
    expect(kept.promises[0]).toContain('What became of it: kept');
    expect(broken.promises[0]).toContain('What became of it: broken');
    expect(kept.satisfaction).toBeGreaterThan(none.satisfaction);
    expect(broken.satisfaction).toBeLessThan(none.satisfaction);
  }, 60_000);

  it('the case to a colleague is answered by what it says, what is promised is done by hand, and the call is made', async () => {
    await start();
    await say(`${SORRY} I'll put a note in your file before eleven.`);
    await page.getByRole('button', { name: 'Write to the workshop' }).click();
    const message = page.getByRole('textbox', { name: 'To Ida in the workshop' });
    await message.fill('Please finish the new shade.');
    await page.reload();
    await page.getByRole('button', { name: 'Write to the workshop' }).click();
    expect(await message.inputValue()).toBe('Please finish the new shade.');
    await page.getByRole('button', { name: 'Send to them' }).click();
    await page.getByRole('log').getByText('by when, and what it means to the customer').waitFor();
    await page.getByRole('button', { name: 'Write to the workshop' }).click();
    await message.fill('Please finish the new shade by two: she has waited twice and has guests tonight.');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Send to them' }).click();
    await page.getByRole('log').getByText('It is the last one, and it is theirs.').waitFor();
    await page.getByRole('button', { name: /^Do it/ }).click();
    await page.getByRole('log').getByText('You did what you had promised.').waitFor();
    await pass('Let it pass');
    await pass('Let it pass');
    await pass('Do not write');
    await say('Hello, is the new shade all right?');
    expect(await customer().count()).toBeGreaterThan(3);
    const { promises } = await debrief();
    expect(promises[0]).toContain('kept');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }, 60_000);

  it('silence counts only when time pressure is on, and what is being typed stays', async () => {
    await page.clock.install();
    await page.goto(`${server.url}/scenario/promised-call`);
    await page.getByText('Real', { exact: true }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('textbox').waitFor();
    await page.getByRole('timer').waitFor();
    await page.getByRole('textbox').fill('half a sen');
    const before = await customer().count();
    await page.clock.runFor(60_000);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role=log] .bubble.theirs').length > count,
      before,
    );
    expect(await page.getByRole('textbox').inputValue()).toBe('half a sen');
    await page.getByRole('button', { name: 'No time pressure' }).click();
    await page.getByRole('timer').waitFor({ state: 'detached' });
    const after = await customer().count();
    await page.clock.runFor(600_000);
    expect(await customer().count()).toBe(after);
  }, 60_000);
});
