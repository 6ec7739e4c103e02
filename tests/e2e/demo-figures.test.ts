import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '#domain/language/packs/english/english.ts';
import { fillDemo } from '#server/demo/fill-demo.ts';
import { evaluationPool } from '#server/evaluation/evaluation-pool.ts';
import { launchChromium } from '../support/chromium.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { theLibrary } from '../support/library.ts';
import { makePerson } from '../support/people.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';
import { startTestServer } from '../support/test-server.ts';

/** As many clicks as an answer may take from the overview. */
const MOST = 2;
const MOST_TO_A_SENTENCE = 4;
/** A Friday afternoon; the same plays whenever it is run. */
const END = new Date('2026-11-20T15:00:00.000Z');
/** Enough of the demo firm that every question has an answer in it. */
const SIZE = { people: 36, days: 120 };

describe('what the owner sees of the demo firm', () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  /** Somebody of whom a coaching note is kept. */
  let coached: string;

  beforeAll(async () => {
    const [sqlite] = DATABASES;
    if (!sqlite) throw new Error('There is no database to test with.');
    database = await sqlite.start();
    const library = await theLibrary();
    const filled = await startTestServer(database.place, library);
    const evaluator = evaluationPool();
    await fillDemo({
      db: filled.database.db,
      library,
      pack: english,
      evaluator,
      end: END,
      ...SIZE,
      day: async () => {},
    });
    await evaluator.close();
    const noted = await filled.database.db
      .selectFrom('coaching_note')
      .innerJoin('person', 'person.id', 'coaching_note.person_id')
      .select('person.name')
      .orderBy('person.name')
      .executeTakeFirstOrThrow();
    coached = noted.name;
    const owner = await makePerson(filled, { role: 'owner', name: 'Olga Owner' });
    await filled.stop();
    [server, browser] = await Promise.all([startServer(undefined, database.environment), launchChromium()]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name = '', value = ''] = owner.cookie.split('=');
    await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
  }, 240_000);
  /** Of a part of the overview. */
  const view = (heading: string) => page.locator(`section[aria-labelledby="${heading}"]`);

  /** The overview has rows of the same people: the page behind a number is waited for. */
  const onThePlays = () => page.getByRole('list', { name: 'What these plays are narrowed to' }).waitFor();

  /** Goes from the overview to an answer. @returns how many clicks that took */
  async function clicksTo(walk: (click: (on: Locator) => Promise<void>) => Promise<void>): Promise<number> {
    let clicks = 0;
    await page.goto(`${server.url}/figures`);
    await view('people').getByRole('link').first().waitFor();
    await walk(async (on) => {
      clicks++;
      await on.click();
    });
    return clicks;
  }

  const QUESTIONS: Readonly<Record<string, (click: (on: Locator) => Promise<void>) => Promise<void>>> = {
    'who has not started or is overdue': async (click) => {
      await view('attention')
        .getByText(/[1-9]\d* (overdue|stuck)/)
        .first()
        .waitFor();
      await click(view('attention').locator('li').filter({ hasText: 'due' }).getByRole('link').first());
      await page.getByRole('columnheader', { name: 'Stands' }).first().waitFor();
    },
    'are we improving': async (click) => {
      await view('improvement')
        .getByText(/latest plays/)
        .first()
        .waitFor();
      await click(
        view('improvement')
          .getByRole('link', { name: /better: first and latest plays/ })
          .first(),
      );
      await onThePlays();
      await page.getByRole('rowheader').first().waitFor();
    },
    'which skill is weakest': async () => {
      await view('skills')
        .getByRole('heading', { name: /is met least/ })
        .waitFor();
    },
    'who needs what next': async (click) => {
      await click(
        view('people')
          .getByRole('link', { name: /^[A-Z]\D+$/ })
          .first(),
      );
      await page.getByRole('region', { name: 'What to recommend next' }).waitFor();
      await click(page.getByRole('link', { name: /^Assign “/ }).first());
      await page.getByRole('heading', { name: 'Assign a scenario' }).waitFor();
      expect(await page.getByLabel('Scenario').inputValue()).not.toBe('');
    },
    'what did they actually say': async (click) => {
      await click(view('skills').getByRole('link', { name: /Apology missed/ }));
      await onThePlays();
      await click(page.getByRole('rowheader').first().getByRole('link').first());
      await page.getByText(/Debrief of /).waitFor();
      await page.locator('.bubble.yours').first().waitFor();
    },
    'is scoring fair': async (click) => {
      await click(
        view('trust')
          .getByRole('link', { name: /: disputes of / })
          .first(),
      );
      await onThePlays();
      await page.getByRole('rowheader').first().waitFor();
    },
    'is the scenario broken': async (click) => {
      await click(
        view('health')
          .getByRole('link', { name: /^Path map of / })
          .first(),
      );
      await page.getByRole('list', { name: 'Places of the path' }).getByRole('listitem').first().waitFor();
    },
    'did coaching work': async (click) => {
      await click(page.getByRole('link', { name: coached, exact: true }).first());
      await page.getByText('the line says when, not why').waitFor();
      await page
        .getByRole('row', { name: /Coaching notes:/ })
        .first()
        .waitFor();
    },
    'what goodwill cost, and what it brought': async (click) => {
      await click(page.getByRole('link', { name: 'What is practised' }));
      await view('compensation')
        .getByRole('heading', { name: /satisfaction/ })
        .waitFor();
      await view('compensation').getByRole('rowheader').first().waitFor();
    },
  };

  it.each(Object.keys(QUESTIONS))(`is answered in at most ${MOST} clicks: %s`, async (question) => {
    const walk = QUESTIONS[question];
    if (!walk) throw new Error(question);
    expect(await clicksTo(walk)).toBeLessThanOrEqual(MOST);
  });

  it(`has the sentence that cost a point in at most ${MOST_TO_A_SENTENCE} clicks`, async () => {
    const clicks = await clicksTo(async (click) => {
      await click(view('skills').getByRole('link', { name: /No excuses missed/ }));
      await onThePlays();
      await click(page.getByRole('rowheader').first().getByRole('link').first());
      const asked = page.locator('details.skill[open]');
      await asked.locator('.receipt .quote').first().waitFor();
      expect(await asked.locator('summary').first().innerText()).toContain('No excuses');
      expect((await asked.locator('.receipt .quote').first().innerText()).length).toBeGreaterThan(3);
    });
    expect(clicks).toBeLessThanOrEqual(MOST_TO_A_SENTENCE);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.stop();
  });
});
