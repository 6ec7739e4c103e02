import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoredPlay } from '#contract/api.ts';
import { launchChromium } from '../support/chromium.ts';
import { SCENARIOS } from '../support/library.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const PROMISED_CALL = fileURLToPath(new URL('../support/promised-call.yaml', import.meta.url));
const QUESTION = 'Who packed it?';
const LONG_WORD = 'Lampenschirmbefestigungsschraubenschachtelverschlussetikett';
const MANY_FACTS = Array.from({ length: 20 }, (_, fact) => `There are ${fact + 2} more lamps on the shelf.`);
const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const DOUBT = 'Are you sure it was cracked?';

/** A library of two, which differ in how hard they are to pass; the second with a title of one long word and many facts. */
function libraryOfTwo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amends-scenarios-'));
  for (const part of ['reactions.yaml', 'rubric.yaml', 'remedy-guide.yaml', 'voices']) {
    cpSync(join(SCENARIOS, part), join(folder, part), { recursive: true });
  }
  const source = readFileSync(PROMISED_CALL, 'utf8').replace(
    '    patience: { 2m: gone-quiet }\n',
    (line) => `${line}    hint: ${QUESTION}\n`,
  );
  const withMark = (text: string, mark: number) =>
    text.replace(/^level: .*\n/m, (line) => `${line}pass-mark: ${mark}\n`);
  const easy = source
    .replace('scenario: promised-call', 'scenario: easy-call')
    .replace(/^title: .*$/m, `title: ${LONG_WORD}`)
    .replace(/known: \[.*\]/, `known: [${MANY_FACTS.join(', ')}]`);
  writeFileSync(join(folder, 'promised-call.yaml'), withMark(source, 99));
  writeFileSync(join(folder, 'easy-call.yaml'), withMark(easy, 1));
  return folder;
}

describe('practice and assessment, in the browser', () => {
  const folder = libraryOfTwo();
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
    // The same customer in every play.
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

  const brief = async (scenario: string) => {
    await page.goto(`${server.url}/scenario/${scenario}`);
    await page.getByRole('radio', { name: 'Practice' }).waitFor();
  };
  const start = async (scenario: string, mode: 'Practice' | 'Assessment') => {
    await brief(scenario);
    await page.getByRole('radio', { name: mode }).check();
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.getByRole('textbox').waitFor();
  };
  const say = async (text: string) => {
    const before = await page.getByRole('log').locator('.bubble.yours').count();
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: /^(Send|Say it|Send email)$/ }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role=log] .bubble.yours').length > count,
      before,
    );
  };
  const leaveTheRest = async () => {
    for (const name of ['Let it pass', 'Let it pass', 'Do not write', 'Do not call']) {
      await page.getByRole('button', { name }).click();
    }
    await page.getByText('Read the debrief').waitFor();
  };
  const debrief = async () => {
    await page.getByText('Read the debrief').click();
    await page.getByRole('button', { name: /debrief/i }).click();
    await page.getByText('Five skills, in your words').waitFor();
  };
  const clean = async () => {
    // What is still fading in has too little contrast.
    await page.waitForTimeout(400);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  };
  const help = () =>
    page.getByRole('button', { name: /^(Hint|Show me an answer|How did that land\?|Try again)/ });

  it('is practice unless chosen otherwise, and says what each has and who sees it', async () => {
    await brief('promised-call');
    expect(await page.getByRole('radio', { name: 'Practice' }).isChecked()).toBe(true);
    await page.getByText('It is kept in this browser, and stored on this server').waitFor();
    await page.getByText('Passed from 99 of 100.').waitFor();
    await clean();
  }, 60_000);

  it('practice gives a question and, asked again, the answer that would help most', async () => {
    await start('promised-call', 'Practice');
    const answer = page.getByText(
      "An answer that would help: “I'm so sorry that we sent you a cracked shade.”",
    );
    await page.getByRole('button', { name: 'Hint' }).click();
    await page.getByText(QUESTION).waitFor();
    expect(await answer.count()).toBe(0);
    await clean();
    await page.getByRole('button', { name: 'Show me an answer' }).press('Enter');
    await answer.waitFor();
    expect(await page.getByText(QUESTION).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('cracked shade');
    await clean();
    // What was shown is for this moment.
    await say(DOUBT);
    expect(await answer.count()).toBe(0);
  }, 60_000);

  it('practice tells on request how the last reply landed, and lets one try again', async () => {
    await start('promised-call', 'Practice');
    await say(DOUBT);
    await page.getByRole('button', { name: 'How did that land?' }).press('Enter');
    const landed = page.getByRole('region', { name: 'How that landed' });
    await landed.getByText(/^(Angrier|Stayed).*being argued with\.$/).waitFor();
    expect(await landed.getByRole('img', { name: 'Cost' }).count()).toBeGreaterThan(0);
    expect(await page.locator('.bubble.yours mark.cost').count()).toBeGreaterThan(0);
    await clean();
    await say(DOUBT);
    expect(await page.getByRole('button', { name: 'How did that land?' }).count()).toBe(1);
    await page.getByRole('button', { name: /step back to reply 1/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('[role=log] .bubble.yours').length === 0);
    await say(SORRY);
    await page.getByRole('button', { name: 'How did that land?' }).click();
    await landed.getByText(/^(Calmer|Stayed)/).waitFor();
    expect(await landed.getByRole('img', { name: 'Helped' }).count()).toBeGreaterThan(0);
    await leaveTheRest();
    expect(await help().count()).toBe(0);
    await debrief();
    await page.getByText('Debrief · Practice').waitFor();
    expect(await page.getByText('the mark is').count()).toBe(0);
    await page.goto(server.url);
    await page.getByText(/^Practice · Finished/).waitFor();
  }, 60_000);

  it('an assessment, chosen by keyboard, has no help, and feedback only at its end', async () => {
    await brief('promised-call');
    await page.getByRole('radio', { name: 'Practice' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Assessment' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Start the assessment' }).press('Enter');
    await page.getByRole('textbox').waitFor();
    const id = /\/play\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    await page.getByText('Assessment', { exact: true }).waitFor();
    expect(await help().count()).toBe(0);
    await say(DOUBT);
    expect(await help().count()).toBe(0);
    // One sees a customer's face in life too.
    await page.locator('header .mood').getByText('angrier').waitFor();
    await clean();
    await page.reload();
    await page.getByRole('textbox').waitFor();
    expect(await help().count()).toBe(0);
    await say(SORRY);
    await leaveTheRest();
    expect(await help().count()).toBe(0);
    await debrief();
    await page.getByText('Debrief · Assessment').waitFor();
    await page.getByText(/^Not passed with \d+ of 100: the mark is 99/).waitFor();
    expect(await page.getByRole('button', { name: /^What if/ }).count()).toBe(0);
    await clean();
    const stored = (await (await fetch(`${server.url}/api/plays/${id}`)).json()) as StoredPlay;
    expect([stored.mode, stored.record.mode, stored.outcome.mode]).toEqual(Array(3).fill('assessment'));

    // A retry is a practice play of its own.
    await page.getByText('Read it line by line').click();
    await page.getByRole('button', { name: 'Retry from here: reply 2' }).click();
    await page.getByRole('button', { name: 'Hint' }).waitFor();
    expect(page.url()).not.toContain(id);
    expect(await page.getByText('Assessment', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: /step back to reply 1/ }).waitFor();
    await say(SORRY);
    await page.goto(server.url);
    await page.getByText(/^Practice · Left off/).waitFor();
    await page.getByText(/^Assessment · Finished/).waitFor();
    await clean();
  }, 60_000);

  it('says so when an assessment is passed', async () => {
    await start('easy-call', 'Assessment');
    await say(SORRY);
    await leaveTheRest();
    await debrief();
    const passed = page.getByText(/^Passed with \d+ of 100: the mark is 1\.$/);
    const total = /\d+/.exec((await passed.textContent()) ?? '')?.[0];
    await page.goto(server.url);
    const cards = page.locator('.scenario-card');
    await cards.filter({ hasText: LONG_WORD }).getByText(`Played, ${total} of 100`).waitFor();
    expect(await page.getByText(/^Played, /).count()).toBe(1);
    await page.getByText(new RegExp(`^Assessment · Finished .* · ${total} of 100`)).waitFor();
  }, 60_000);

  it('hurries nobody in another scenario than the one for which they chose to be hurried', async () => {
    const timer = page.getByRole('timer');
    const pressure = page.getByRole('radiogroup', { name: 'Time pressure' });
    await page.goto(`${server.url}/scenario/easy-call`);
    await pressure.getByText('Gentle').click();
    await page.getByRole('button', { name: 'Start' }).click();
    await timer.waitFor();
    expect(await timer.textContent()).toMatch(/^\d+:\d\d until the customer speaks up$/);
    await page.goto(`${server.url}/scenario/promised-call`);
    expect(await pressure.getByRole('radio', { name: 'Off' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Hint' }).waitFor();
    expect(await timer.count()).toBe(0);
  }, 60_000);

  it('fits a narrow screen in both modes, with a title of one long word', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    for (const mode of ['Practice', 'Assessment'] as const) {
      await start('easy-call', mode);
      await say(DOUBT);
      if (mode === 'Practice') {
        await page.getByRole('button', { name: 'How did that land?' }).click();
        await page.getByRole('button', { name: 'Hint' }).click();
        await page.getByRole('button', { name: 'Show me an answer' }).click();
      }
      expect(await tooWide(), mode).toBeLessThanOrEqual(0);
      // The mood is never pushed out by what stands beside it.
      expect((await page.locator('header .mood svg').first().boundingBox())?.width).toBeGreaterThanOrEqual(
        19,
      );
      await clean();
      await page.goto(`${server.url}/scenario/easy-call`);
      await page.getByRole('radio', { name: mode }).waitFor();
      expect(await tooWide(), `${mode}: brief`).toBeLessThanOrEqual(0);
    }
    await page.goto(server.url);
    await page.getByText(/^Assessment · Left off/).waitFor();
    expect(await tooWide(), 'home').toBeLessThanOrEqual(0);
    await clean();
  }, 60_000);

  it('shows that the facts go on below, and covers none of them at their end', async () => {
    await start('easy-call', 'Practice');
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await facts.focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => {
      const side = document.querySelector('.play-side');
      return side && side.scrollTop > 0 && side.scrollTop + side.clientHeight >= side.scrollHeight - 1;
    });
    const [end, edge] = await facts.evaluate((side) => {
      const fade = Number.parseFloat(getComputedStyle(side, '::after').height);
      const last = side.querySelector(':scope > * > :last-child')?.getBoundingClientRect().bottom ?? 0;
      return [last, side.getBoundingClientRect().bottom - fade];
    });
    expect(end).toBeLessThanOrEqual((edge ?? 0) + 1);
  }, 60_000);
});
