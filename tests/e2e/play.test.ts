import AxeBuilder from '@axe-core/playwright';
import Database from 'better-sqlite3';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoredPlay } from '#contract/api.ts';
import { launchChromium } from '../support/chromium.ts';
import { doubtfulReply } from '../support/doubtful-reply.ts';
import { PLAYS, type Play } from '../support/plays.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const SKILL_COUNT = 5;
/** One of each channel; the others are played in tests/domain, and to the same bytes in Chromium. */
const SEEN: ReadonlySet<string> = new Set([
  'cold-anniversary-dinner',
  'pram-with-three-wheels',
  'misprinted-boxes',
  'oat-not-cow',
]);
/** The chunk of its own that the English pack is built into. */
const LANGUAGE_PACK = '**/assets/english-*.js';

describe('in the browser', () => {
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

  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    page = await context.newPage();
    watch(page);
  }
  function watch(watched: Page): void {
    watched.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(message.text());
    });
    watched.on('pageerror', (error) => noise.push(error.message));
  }
  beforeEach(async () => {
    noise = [];
    await open();
  });
  afterEach(async () => {
    await context.close();
    expect(noise).toEqual([]);
  });

  const start = async (scenario: string) => {
    await page.goto(`${server.url}/scenario/${scenario}`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('textbox').waitFor();
  };
  const said = () => page.getByRole('log').locator('.bubble.yours').count();
  const type = async (text: string) => {
    const before = await said();
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: /^(Send|Say it|Send email)$/ }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role=log] .bubble.yours').length > count,
      before,
    );
  };
  /** Types a line of play to the end; where there is no line left, what comes afterwards is let pass. */
  const playToTheEnd = async (play: Play) => {
    const lastTyped = play.findLast((line) => line !== null) ?? 'Hello.';
    for (let turn = 0; turn < 40; turn++) {
      if (await page.getByText('Read the debrief').isVisible()) return;
      const pass = page.getByRole('button', { name: /Let it pass|Do not write|Do not call/ });
      const calling = await page.getByRole('button', { name: 'Do not call' }).isVisible();
      const planned = calling && turn >= play.length ? null : (play[Math.min(turn, play.length - 1)] ?? null);
      if (planned === null && (await pass.isVisible())) await pass.click();
      else await type(planned ?? lastTyped);
    }
    throw new Error('The play did not end.');
  };
  const debrief = async () => {
    await page.getByText('Read the debrief').click();
    await page.getByRole('button', { name: /debrief/i }).click();
    await page.getByText('Five skills, in your words').waitFor();
    const scores = await page
      .getByRole('progressbar')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('aria-valuenow'))));
    expect(scores).toHaveLength(SKILL_COUNT);
    return scores;
  };
  const storedPlay = async (): Promise<StoredPlay> => {
    const id = /\/play\/([0-9a-f-]+)/.exec(page.url())?.[1];
    for (let tries = 0; tries < 50; tries++) {
      const response = await fetch(`${server.url}/api/plays/${id}`);
      if (response.ok) return (await response.json()) as StoredPlay;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The server never got the play.');
  };

  it.each(Object.entries(PLAYS).filter(([scenario]) => SEEN.has(scenario)))(
    '%s is played well and badly by typing; the good play wins, in no skill behind, and the customer ends calmer',
    async (scenario, { good, bad }) => {
      await start(scenario);
      await playToTheEnd(good);
      const well = await debrief();
      const wellStored = await storedPlay();
      await start(scenario);
      await playToTheEnd(bad);
      const badly = await debrief();
      const badlyStored = await storedPlay();
      // What a scenario has no stage for, such as a follow-up, nobody can show in it.
      const shown = [...Array(SKILL_COUNT).keys()].filter((skill) => (well[skill] ?? 0) > 0);
      expect(shown.length).toBeGreaterThanOrEqual(SKILL_COUNT - 1);
      for (const skill of shown) expect(well[skill]).toBeGreaterThanOrEqual(badly[skill] ?? 100);
      expect(wellStored.outcome.total).toBeGreaterThan(badlyStored.outcome.total + 20);

      // The database holds the record, and the outcome that the browser showed.
      const db = new Database(server.databaseFile, { readonly: true });
      const row = db.prepare('select record, outcome from play where id = ?').get(wellStored.id) as {
        record: string;
        outcome: string;
      };
      db.close();
      expect(JSON.parse(row.record)).toEqual(wellStored.record);
      expect(JSON.parse(row.outcome)).toEqual(wellStored.outcome);
      expect(wellStored.outcome.skills.map((skill) => skill.score)).toEqual(well);
      expect(badlyStored.outcome.skills.map((skill) => skill.score)).toEqual(badly);
      expect(wellStored.outcome.customer.end.anger).toBeLessThan(wellStored.outcome.customer.start.anger);
      expect(wellStored.outcome.customer.end.anger).toBeLessThan(badlyStored.outcome.customer.end.anger);
    },
    120_000,
  );

  it('goes on at the same moment when the tab was killed after the second reply', async () => {
    await start('cold-anniversary-dinner');
    const [first, second] = PLAYS['cold-anniversary-dinner']?.good ?? [];
    await type(first ?? '');
    await type(second ?? '');
    await page.getByRole('textbox').fill('half a sentence that was never se');
    const lines = await page.getByRole('log').locator('.bubble').allTextContents();
    const address = page.url();
    await page.waitForTimeout(200);
    // A killed tab: its process is crashed, so no handler of the page runs.
    const session = await context.newCDPSession(page);
    noise = [];
    await Promise.race([
      session.send('Page.crash').catch(() => undefined),
      new Promise((resolve) => page.once('crash', resolve)),
    ]);
    await page.close();
    page = await context.newPage();
    watch(page);
    await page.goto(address);
    await page.getByRole('textbox').waitFor();
    expect(await page.getByRole('log').locator('.bubble').allTextContents()).toEqual(lines);
    expect(await page.getByRole('textbox').inputValue()).toBe('half a sentence that was never se');
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Go on with The cold anniversary dinner' }).click();
    await page.getByRole('textbox').waitFor();
    expect(await said()).toBe(2);
  });

  it('paints the play at once and opens the conversation when the language pack is there', async () => {
    await start('cold-anniversary-dinner');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(LANGUAGE_PACK, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.getByRole('status').getByText('Opening the conversation').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('On the line');
    expect(await page.getByRole('textbox').count()).toBe(0);
    release();
    await page.getByRole('textbox').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  it('says so when the language pack cannot be fetched, and goes on with nothing lost when asked again', async () => {
    const tryAgain = async () => {
      await page.getByRole('alert').getByText('could not be loaded').waitFor();
      await page.unroute(LANGUAGE_PACK);
      await page.getByRole('button', { name: 'Try again' }).click();
    };
    await page.route(LANGUAGE_PACK, (route) => route.abort());
    await page.goto(`${server.url}/scenario/cold-anniversary-dinner`);
    await page.getByRole('button', { name: 'Start' }).click();
    await tryAgain();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('textbox').waitFor();
    await type("I'm so sorry we let your dinner go cold.");
    await page.getByRole('textbox').fill('half a sentence that was never se');
    await page.waitForTimeout(200);
    await page.route(LANGUAGE_PACK, (route) => route.abort());
    await page.reload();
    await tryAgain();
    await page.getByRole('textbox').waitFor();
    expect(await said()).toBe(1);
    expect(await page.getByRole('textbox').inputValue()).toBe('half a sentence that was never se');
    // The browser reports what was kept from it, and React what it caught.
    noise = noise.filter((line) => !/ERR_FAILED|could not be loaded/.test(line));
  });

  it('explains on request what the model alone found, and asks about what it was not sure of', async () => {
    const { text, like, asked } = doubtfulReply();
    await start('cold-anniversary-dinner');
    await type(text);
    await playToTheEnd(PLAYS['cold-anniversary-dinner']?.bad ?? []);
    await debrief();
    const transcript = page.getByRole('region', { name: 'What was said, and what it did' });
    await transcript.getByText('Read it line by line').click();
    const questions = transcript.getByRole('list', { name: 'Not sure, so not counted' }).first();
    expect(await questions.textContent()).toContain(`“${asked}”`);
    expect(await questions.textContent()).toContain('It was not counted, for or against you.');
    expect(await transcript.locator('.bubble .asked').first().textContent()).toBe(asked);

    for (const summary of await transcript.locator('.did:not([open]) > summary').all()) await summary.click();
    const explanation = transcript.getByText(`Similar to this labelled sentence: “${like}”`).first();
    expect(await explanation.isVisible()).toBe(false);
    await transcript.locator('summary', { hasText: 'Why was this read so?' }).first().focus();
    await page.keyboard.press('Enter');
    await explanation.waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }, 60_000);

  it('steps back to a reply, with its words in the composer', async () => {
    await start('pram-with-three-wheels');
    await type('Are you sure it is not in the box?');
    await page.getByRole('button', { name: /step back to reply 1/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('[role=log] .bubble.yours').length === 0);
    expect(await page.getByRole('textbox').inputValue()).toBe('Are you sure it is not in the box?');
  });

  it('does not let a second tab overwrite what was said in the first', async () => {
    await start('pram-with-three-wheels');
    const other = await context.newPage();
    watch(other);
    await other.goto(page.url());
    await other.getByRole('textbox').waitFor();
    await type("I'm so sorry that we sent you a pram with three wheels.");
    await other.getByRole('textbox').fill('Hello from the other tab.');
    await other.getByRole('alert').getByText('went on in another tab').waitFor();
    await other.getByRole('button', { name: 'Show it here' }).click();
    await other.getByRole('log').getByText('a pram with three wheels').waitFor();
    expect(await other.getByRole('log').getByText('Hello from the other tab.').count()).toBe(0);
  });

  it('keeps the send button in reach on a low screen with the options open', async () => {
    await context.close();
    await open({ viewport: { width: 640, height: 400 } });
    await start('misprinted-boxes');
    await page.getByRole('button', { name: 'Show me options' }).click();
    await page.getByRole('textbox').fill('What would you like us to do?');
    await page.getByRole('button', { name: 'Send email' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[role=log] .bubble.yours').length === 1);
  });

  it('takes the focus to the end of the play and to a new page', async () => {
    await start('cold-anniversary-dinner');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await page.title()).toContain('On the line');
    await playToTheEnd(PLAYS['cold-anniversary-dinner']?.bad ?? []);
    await page.waitForFunction(() => document.activeElement?.textContent === 'Read the debrief');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /debrief/i }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'main');
  });

  it('refuses a reply that is too long, and loses none of it', async () => {
    await start('cold-anniversary-dinner');
    await page.getByRole('textbox').fill('sorry '.repeat(800));
    await page.getByRole('button', { name: 'Say it' }).click();
    await page.getByText('800 characters too many').waitFor();
    expect(await said()).toBe(0);
    expect((await page.getByRole('textbox').inputValue()).length).toBe(4800);
  });

  it('shows the options on request and takes the one chosen', async () => {
    await start('misprinted-boxes');
    expect(await page.getByRole('group', { name: 'Options' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show me options' }).click();
    const option = page.getByRole('group', { name: 'Options' }).getByRole('button').first();
    const text = await option.textContent();
    await option.click();
    await page
      .getByRole('log')
      .getByText(text ?? '-')
      .waitFor();
  });

  it('is played from the keyboard alone', async () => {
    await page.goto(server.url);
    await page
      .getByRole('link', { name: /cold anniversary/i })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox').waitFor();
    await page.getByRole('textbox').focus();
    await page.keyboard.type("I'm so sorry we let your dinner go cold.");
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[role=log] .bubble.yours').length === 1);
    await page.keyboard.type('What would put this right for you?');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[role=log] .bubble.yours').length === 2);
  });

  it('keeps a finished play and sends it once the server can be reached', async () => {
    await start('cold-anniversary-dinner');
    const plays = /\/api\/plays(\/|$)/;
    await page.route(plays, (route) => route.abort());
    await playToTheEnd(PLAYS['cold-anniversary-dinner']?.bad ?? []);
    await debrief();
    noise = noise.filter((line) => !line.includes('ERR_FAILED'));
    await page.unroute(plays);
    const id = /\/play\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    expect((await fetch(`${server.url}/api/plays/${id}`)).status).toBe(404);
    await page.goto(server.url);
    for (let tries = 0; tries < 50 && !(await fetch(`${server.url}/api/plays/${id}`)).ok; tries++) {
      await page.waitForTimeout(100);
    }
    expect((await fetch(`${server.url}/api/plays/${id}`)).ok).toBe(true);
  }, 60_000);

  it.each([
    ['wide and light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' as const }],
    [
      'narrow and dark',
      {
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark' as const,
        reducedMotion: 'reduce' as const,
      },
    ],
  ])(
    'has no accessibility fault that axe finds, nor sideways scrolling, %s',
    async (_name, options) => {
      await context.close();
      await open(options);
      const faults: string[] = [];
      const look = async (where: string) => {
        await page.waitForTimeout(500);
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const each of violations)
          faults.push(`${where}: ${each.id} ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) faults.push(`${where}: ${overflow} px wider than the window`);
      };
      await page.goto(server.url);
      await page
        .getByRole('link', { name: /cold anniversary/i })
        .first()
        .waitFor();
      await look('home');
      await start('cold-anniversary-dinner');
      await look('play');
      await page.getByRole('button', { name: 'Show me options' }).click();
      await look('play with options');
      await page.getByRole('button', { name: 'Hide options' }).click();
      await playToTheEnd(PLAYS['cold-anniversary-dinner']?.bad ?? []);
      await look('end of play');
      await page.getByText('Read the debrief').click();
      await page.getByRole('button', { name: /debrief/i }).waitFor();
      await look('reflection');
      await page.getByRole('button', { name: /debrief/i }).click();
      await page.locator('details').first().click();
      await look('debrief');
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
