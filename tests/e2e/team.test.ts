import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { PLAYS } from '../support/plays.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const PASSWORD = 'a long enough password';
const SCENARIO = 'oat-not-cow';
const TITLE = /oat/i;

interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

describe('a team, in the browsers of four people', () => {
  let server: RunningServer;
  let browser: Browser;
  const noise: string[] = [];
  const visitors: BrowserContext[] = [];

  async function visitor(name: string): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(`${name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => noise.push(`${name}: ${error.message}`));
    visitors.push(context);
    return { context, page };
  }

  /** Nothing that axe finds, on the page as it is now. */
  async function accessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${page.url()}: ${id}: ${nodes[0]?.html}`),
      'axe',
    ).toEqual([]);
  }

  let owner: Visitor;
  let trainer: Visitor;
  let manager: Visitor;
  let trainee: Visitor;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    [owner, trainer, manager, trainee] = [
      await visitor('owner'),
      await visitor('trainer'),
      await visitor('manager'),
      await visitor('trainee'),
    ];
  }, 120_000);
  afterAll(async () => {
    for (const context of visitors) await context.close();
    await browser?.close();
    await server?.stop();
  });

  it('the owner sets it up', async () => {
    const { page } = owner;
    await page.goto(server.url);
    await page
      .getByRole('link', { name: /set .*up/i })
      .first()
      .click();
    await page.getByLabel(/^Your name/).fill('Olga Owner');
    await page.getByLabel(/e-mail/i).fill('olga@firm.example');
    await page
      .getByLabel(/^(Choose a )?password/i)
      .first()
      .fill(PASSWORD);
    await page.getByLabel(/team/i).first().fill('Front desk');
    await accessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'People' }).waitFor();
  });

  async function invite(role: string, name: string, visitor: Visitor): Promise<void> {
    const { page } = owner;
    await page.goto(`${server.url}/people/invite`);
    await page.getByRole('radio', { name: new RegExp(`^${role}`, 'i') }).check();
    await page.getByRole('combobox', { name: 'Teams' }).click();
    await page.getByRole('option', { name: 'Front desk' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByLabel('Link of the invitation').inputValue();
    await visitor.page.goto(link);
    await visitor.page.getByLabel(/^Your name/).fill(name);
    await visitor.page.getByLabel(/e-mail/i).fill(`${name.split(' ')[0]?.toLowerCase()}@firm.example`);
    await visitor.page
      .getByLabel(/^(Choose a )?password/i)
      .first()
      .fill(PASSWORD);
    await accessible(visitor.page);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('link', { name: 'My progress' }).waitFor();
    // The token is used, and nowhere to be read any more.
    expect(visitor.page.url()).not.toContain('#');
  }

  it('the owner invites a trainer, a manager and a trainee, each by a link of their own', async () => {
    await invite('trainer', 'Tom Trainer', trainer);
    await invite('manager', 'Mo Manager', manager);
    await invite('trainee', 'Tess Trainee', trainee);
    const { page } = owner;
    for (const path of ['/people', '/teams', '/privacy', '/account']) {
      await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await accessible(page);
    }
    await page.goto(`${server.url}/people`);
    await page.getByRole('link', { name: 'Tess Trainee' }).waitFor();
  });

  it('the trainer assigns a scenario to the team', async () => {
    const { page } = trainer;
    await page.goto(`${server.url}/assignments`);
    await page.getByRole('link', { name: 'Assign a scenario' }).first().click();
    await page.getByLabel('Scenario').selectOption(SCENARIO);
    await page.getByRole('combobox', { name: 'Teams' }).click();
    await page.getByRole('option', { name: 'Front desk' }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel(/^Pass mark/).fill('40');
    await page.getByLabel('Attempts').fill('2');
    await accessible(page);
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByRole('rowheader', { name: 'Tess Trainee' }).waitFor();
    await accessible(page);
  });

  it('the trainee plays it as an assessment, and disputes a point', async () => {
    const { page } = trainee;
    await page.goto(server.url);
    await accessible(page);
    await page.getByRole('link', { name: /^Begin/ }).click();
    await page.getByText('The managers of your teams see it.').waitFor();
    await accessible(page);
    await page.getByRole('button', { name: 'Start the assessment' }).click();
    await page.getByRole('textbox').waitFor();
    const lines = PLAYS[SCENARIO]?.bad ?? [];
    for (let turn = 0; turn < 30; turn++) {
      if (await page.getByText('Read the debrief').isVisible()) break;
      const pass = page.getByRole('button', { name: /Let it pass|Do not write|Do not call/ });
      if (await pass.isVisible()) {
        await pass.click();
        continue;
      }
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
    await page.getByText('Read the debrief').click();
    await page.getByRole('button', { name: /debrief/i }).click();
    await page.getByText('An assessment: the managers of your teams see it.').waitFor();
    await page.locator('details.skill summary').first().click();
    await page
      .getByRole('button', { name: /^Dispute this point/ })
      .first()
      .click();
    await page.getByLabel('What is wrong with this point?').fill('I did say it, in other words.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Not decided yet. A trainer reads it').waitFor();
  });

  it('the trainer answers, and the trainee reads the answer', async () => {
    const { page } = trainer;
    await page.goto(`${server.url}/disputes`);
    await page.getByText('I did say it, in other words.').waitFor();
    await accessible(page);
    await page.getByLabel(/No, the point stands/).check();
    await page.getByLabel('Why, for the trainee to read').fill('The words are about something else.');
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.getByText('Nothing waits for an answer').waitFor();
    await trainee.page.reload();
    await trainee.page.getByText('Five skills, in your words').waitFor();
    await trainee.page.locator('details.skill summary').first().click();
    await trainee.page.getByText('The words are about something else.').first().waitFor();
  });

  it('the manager sees how it stands and what was said, and the trainee sees that', async () => {
    const { page } = manager;
    await page.goto(`${server.url}/assignments`);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('link', { name: /^What was said/ }).click();
    await page.getByText(/Debrief of Tess Trainee/).waitFor();
    expect(await page.getByRole('button', { name: /^Dispute this point/ }).count()).toBe(0);
    await accessible(page);
    await trainee.page.goto(`${server.url}/account`);
    await trainee.page.getByText('Mo Manager').first().waitFor();
    await trainee.page.goto(`${server.url}/progress`);
    await trainee.page.getByRole('link', { name: TITLE }).first().waitFor();
    await accessible(trainee.page);
  });

  it('practice stays the trainee’s, whoever has its address', async () => {
    const { page } = trainee;
    const answer = await page.evaluate(async () => {
      const plays = (await (await fetch('/api/me/plays')).json()) as { items: { id: string }[] };
      return plays.items.length;
    });
    expect(answer).toBe(1);
    await trainer.page.goto(`${server.url}/people`);
    await trainer.page.getByText('This page is for others').waitFor();
  });

  it('no browser complained', () => {
    // The one thing that was asked for and is not for a trainer.
    expect(noise).toEqual([]);
  });
});
