import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type FiguresFirm, makeFiguresFirm } from '../support/figures-firm.ts';
import type { MadePerson } from '../support/people.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const WIDE = { width: 1920, height: 1000 };
const NARROW = { width: 390, height: 844 };
/** Clicks from the overview to an answer, and to the sentence that cost a point. */
const [MOST, MOST_TO_A_SENTENCE] = [2, 4];

describe('what a manager sees', () => {
  let firm: FiguresFirm;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let narrow: Page;
  const contexts: BrowserContext[] = [];
  const noise: string[] = [];

  async function pageOf({ cookie, name }: MadePerson, look: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await browser.newContext({
      viewport: look === 'light' ? WIDE : NARROW,
      colorScheme: look,
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    const [cookieName = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name: cookieName, value, domain: 'localhost', path: '/' }]);
    const opened = await context.newPage();
    opened.setDefaultTimeout(15_000);
    opened.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(`${name}: ${message.text()}`);
    });
    opened.on('pageerror', (error) => noise.push(`${name}: ${error.message}`));
    return opened;
  }

  async function open(path: string, on = page): Promise<void> {
    await on.goto(server.url + path);
    await on.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Of a part of the overview. */
  const view = (heading: string) => page.locator(`section[aria-labelledby="${heading}"]`);

  /** The overview has rows of the same people: the page behind a number is waited for. */
  const onThePlays = () => page.getByRole('list', { name: 'What these plays are narrowed to' }).waitFor();

  /** Goes from the overview to an answer. @returns how many clicks that took */
  async function clicksTo(walk: (click: (on: Locator) => Promise<void>) => Promise<void>): Promise<number> {
    let clicks = 0;
    await open('/figures');
    await walk(async (on) => {
      clicks++;
      await on.click();
    });
    return clicks;
  }

  beforeAll(async () => {
    [firm, browser] = await Promise.all([makeFiguresFirm(), launchChromium()]);
    server = await startServer(undefined, firm.environment);
    page = await pageOf(firm.mo);
    narrow = await pageOf(firm.mo, 'dark');
  }, 120_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
    await firm?.stop();
  });

  const QUESTIONS: Readonly<Record<string, (click: (on: Locator) => Promise<void>) => Promise<void>>> = {
    'who has not started or is overdue': async (click) => {
      await view('attention').getByText('3 overdue').first().waitFor();
      await click(view('attention').getByRole('link', { name: firm.overdue.title, exact: true }));
      await page.getByRole('rowheader', { name: 'Ann Archer' }).waitFor();
      await page.getByRole('cell', { name: 'Overdue' }).first().waitFor();
    },
    'are we improving': async (click) => {
      await view('improvement').getByText('3 better').waitFor();
      await click(view('improvement').getByRole('link', { name: /^3 people/ }));
      await page
        .getByRole('row', { name: /Cem Can/ })
        .first()
        .waitFor();
    },
    'which skill is weakest': async () => {
      await view('skills')
        .getByRole('heading', { name: /is met least/ })
        .waitFor();
      await view('skills')
        .getByRole('row', { name: /^Apology/ })
        .waitFor();
    },
    'who needs what next': async (click) => {
      await click(view('people').getByRole('link', { name: 'Ann Archer', exact: true }));
      await page.getByRole('region', { name: 'What to recommend next' }).waitFor();
      await click(page.getByRole('link', { name: /^Assign “/ }).first());
      await page.getByRole('heading', { name: 'Assign a scenario' }).waitFor();
      await page.getByText('Ann Archer').first().waitFor();
      expect(await page.getByLabel('Scenario').inputValue()).not.toBe('');
    },
    'what did they actually say': async (click) => {
      await click(view('skills').getByRole('link', { name: /Apology missed/ }));
      await onThePlays();
      await click(page.getByRole('row', { name: /Bob Baker/ }).getByRole('link'));
      await page.getByText('Debrief of Bob Baker').waitFor();
      await page.locator('.bubble.yours').first().waitFor();
    },
    'is scoring fair': async (click) => {
      await view('trust').getByText('No dispute is answered yet, 1 waiting').waitFor();
      await click(view('trust').getByRole('link', { name: /^1: disputes of .* waiting/ }));
      await page.getByRole('rowheader', { name: /Bob Baker/ }).waitFor();
    },
    'is the scenario broken': async (click) => {
      await click(view('health').getByRole('link', { name: `Path map of ${firm.played.title}` }));
      await page.getByText('Of 1 assigned attempt that was begun, 1 is not finished (100%)').waitFor();
      const outline = page.getByRole('list', { name: 'Places of the path' });
      await outline.getByRole('listitem').first().waitFor();
      await page.locator('.react-flow__node').first().waitFor();
      await click(outline.getByRole('link', { name: /times to “/ }).first());
      await page.getByRole('rowheader').first().waitFor();
    },
    'did coaching work': async (click) => {
      await click(view('people').getByRole('link', { name: 'Ann Archer', exact: true }));
      await page.getByText('We read the first reply aloud').waitFor();
      await page.getByText('the line says when, not why').waitFor();
      await page.getByRole('row', { name: /^Apology .*Coaching notes:/ }).waitFor();
    },
    'what goodwill cost, and what it brought': async (click) => {
      await click(page.getByRole('link', { name: 'What is practised' }));
      await view('compensation').getByRole('heading').first().waitFor();
    },
  };

  it.each(Object.keys(QUESTIONS))(`answers in at most ${MOST} clicks: %s`, async (question) => {
    const walk = QUESTIONS[question];
    if (!walk) throw new Error(question);
    expect(await clicksTo(walk)).toBeLessThanOrEqual(MOST);
  });

  it(`shows the sentence that cost a point in at most ${MOST_TO_A_SENTENCE} clicks`, async () => {
    const clicks = await clicksTo(async (click) => {
      await click(view('skills').getByRole('link', { name: /No excuses missed/ }));
      await onThePlays();
      await click(page.getByRole('row', { name: /Bob Baker/ }).getByRole('link'));
      const asked = page.locator('details.skill[open]');
      await asked.locator('.receipt .quote').first().waitFor();
      expect(await asked.locator('summary').first().innerText()).toContain('No excuses');
      expect(await asked.locator('.receipt .quote').first().innerText()).toContain('a different company');
    });
    expect(clicks).toBeLessThanOrEqual(MOST_TO_A_SENTENCE);
  });

  it('takes a word out of what the plays are narrowed to', async () => {
    await open('/figures/plays?skill=apology&verdict=missed&mode=assessment');
    const narrowed = page.getByRole('list', { name: 'What these plays are narrowed to' });
    await page.getByText('3 in all.').waitFor();
    expect(await narrowed.innerText()).toMatch(/^Apology missed\s+Assessments\s+North$/);
    await narrowed.getByRole('link', { name: 'Apology missed: take this away' }).click();
    await page.getByText('6 in all.').waitFor();
    expect(await narrowed.innerText()).toMatch(/^Assessments\s+North$/);
  });

  it('is noted for the person to read, and taken away again', async () => {
    const [, bob] = firm.trainees;
    if (!bob) throw new Error('There is no Bob.');
    await open(`/figures/person/${bob.id}`);
    await page.getByLabel('What was talked about').fill('Ask first what would help.');
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.getByText('Noted.').waitFor();
    const own = await pageOf(bob);
    await open('/progress', own);
    await own.getByRole('region', { name: 'Coaching notes about you' }).waitFor();
    await own.getByText('Ask first what would help.').waitFor();
    await page.getByRole('button', { name: /^Remove the note: Ask first/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nothing is noted yet.').waitFor();
  });

  it('is filtered, and people are chosen, by the keyboard alone', async () => {
    await open('/figures');
    await view('people').getByRole('row').nth(1).waitFor();
    await page.getByLabel('Mode').focus();
    await page.keyboard.press('a');
    await page.waitForURL(/mode=assessment/);
    await view('skills')
      .getByText(/^6 finished plays/)
      .waitFor();
    const box = page.getByRole('checkbox', { name: 'Choose Ann Archer' });
    for (let press = 0; press < 120; press++) {
      if (await box.evaluate((each) => each === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: 'Assign to Ann Archer' }).waitFor();
    expect(await box.isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ann Archer' }).waitFor();
  });

  const PAGES: Readonly<Record<string, () => string>> = {
    overview: () => '/figures',
    'what is practised': () => '/figures/practice',
    report: () => '/figures/report',
    plays: () => '/figures/plays?skill=apology&verdict=missed',
    person: () => `/figures/person/${firm.trainees[0]?.id}`,
    path: () => `/figures/path?scenario=${firm.played.hash}`,
  };

  it.each(Object.entries(PAGES))(
    'has nothing that axe finds and does not scroll sideways: %s',
    async (_, path) => {
      for (const on of [page, narrow]) {
        await open(path(), on);
        await on.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page: on }).setLegacyMode(true).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        const over = await on.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
    },
  );

  it('is for nobody else: neither a trainee nor the manager of another team', async () => {
    const [ann] = firm.trainees;
    if (!ann) throw new Error('There is no Ann.');
    const own = await pageOf(ann);
    await open('/figures', own);
    await own.getByText('This page is for others').waitFor();
    const other = await pageOf(firm.sol);
    await open('/figures', other);
    await other.getByText('No play counts yet').first().waitFor();
    expect(await other.getByText('Ann Archer').count()).toBe(0);
    noise.splice(0);
    await open(`/figures/person/${ann.id}`, other);
    await other.getByRole('alert').first().waitFor();
    expect(await other.getByText('Ann Archer').count()).toBe(0);
    // What was asked for and is not for this manager, and nothing else.
    expect(noise.splice(0).filter((line) => !line.includes('404'))).toEqual([]);
  });

  it('no browser complained', () => {
    expect(noise).toEqual([]);
  });
});
