import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type RunningServer, startServer } from '../support/server-process.ts';

const OWNER = { name: 'Olive Owner', email: 'olive@example.com', password: 'a long password' };
const TOM = { name: 'Tom Trainer', email: 'tom@example.com', password: 'long enough for me' };

/** What a browser itself says of an answer that is a refusal; that it was one, the page says. */
const REFUSED = /the server responded with a status of 4\d\d/;

describe('accounts, in the browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let owner: Page;
  let invitation: string;
  const contexts: BrowserContext[] = [];
  const noise: string[] = [];

  async function visitor(): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    contexts.push(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type()) || REFUSED.test(message.text())) return;
      noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(error.message));
    return page;
  }

  async function signIn(page: Page, { email, password }: Pick<typeof OWNER, 'email' | 'password'>) {
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
  }

  /** Axe finds nothing, and nothing is wider than a telephone. */
  async function clean(page: Page): Promise<void> {
    const before = page.viewportSize() ?? { width: 1280, height: 860 };
    for (const width of [before.width, 390]) {
      await page.setViewportSize({ width, height: before.height });
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
      expect((await new AxeBuilder({ page }).analyze()).violations, page.url()).toEqual([]);
    }
    await page.setViewportSize(before);
  }

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    owner = await visitor();
  }, 120_000);
  afterAll(async () => {
    for (const each of contexts) await each.close();
    await browser?.close();
    await server?.stop();
  });
  afterEach(() => {
    expect(noise.splice(0)).toEqual([]);
  });

  it('a guest is invited to set it up, and need not', async () => {
    await owner.goto(server.url);
    await owner.getByText('Set this up for your team').waitFor();
    await clean(owner);
    await owner.goto(`${server.url}/scenario/oat-not-cow`);
    await owner.getByRole('button', { name: /^Start/ }).click();
    await owner.getByRole('textbox').fill("I'm so sorry about that, that was our mistake.");
    await owner.getByRole('button', { name: /^(Send|Say it|Send email)$/ }).click();
    await owner.locator('.bubble.yours').waitFor();
  }, 90_000);

  it('says beside each field what is wrong with it, and goes to the first', async () => {
    await owner.goto(`${server.url}/set-up`);
    await owner.getByRole('button', { name: 'Set up and sign in' }).click();
    await owner.getByText('Too short: use 10 characters or more.').waitFor();
    expect(await owner.getByLabel('Your name').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await clean(owner);
  }, 90_000);

  it('asks once whether what was played without an account is kept', async () => {
    await owner.getByLabel('Your name').fill(OWNER.name);
    await owner.getByLabel('E-mail address').fill(OWNER.email);
    await owner.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
    await owner.getByLabel('Name of the first team').fill('Phones');
    await owner.keyboard.press('Enter');
    await owner.getByText('1 play was made in this browser without an account.').waitFor();
    await clean(owner);
    await owner.getByRole('button', { name: 'Keep it' }).click();
    await owner.waitForURL('**/people');
    await owner.goto(server.url);
    await owner.getByText(/^Practice · Left off/).waitFor();
  }, 90_000);

  it('gives a link of an invitation once, and only whom it is for can use it, once', async () => {
    await owner.goto(`${server.url}/people/invite`);
    await owner.getByRole('radio', { name: /Trainer/ }).check();
    await owner.getByRole('combobox', { name: 'Teams' }).click();
    await owner.getByRole('option', { name: 'Phones' }).click();
    await owner.keyboard.press('Escape');
    await owner.getByLabel(/^Their e-mail address/).fill(TOM.email);
    await owner.getByRole('button', { name: 'Make the link' }).click();
    invitation = await owner.getByLabel('Link of the invitation').inputValue();
    await clean(owner);

    const tom = await visitor();
    await tom.goto(invitation);
    await tom.getByText('Olive Owner invites you').waitFor();
    expect(tom.url()).toBe(`${server.url}/invitation`);
    expect(await tom.getByLabel('E-mail address').inputValue()).toBe(TOM.email);
    await clean(tom);
    await tom.getByLabel('Your name').fill(TOM.name);
    await tom.getByLabel('Choose a password').fill(TOM.password);
    await tom.keyboard.press('Enter');
    await tom.getByRole('button', { name: /Tom Trainer/ }).waitFor();

    await tom.goto(`${server.url}/people`);
    await tom.getByText('This page is for others').waitFor();
    await clean(tom);
    await tom.goto(invitation);
    await tom.getByText('This link does not work any more').waitFor();
    await clean(tom);
  }, 120_000);

  it('lets the owner hand over a link for a new password, which ends the old one', async () => {
    await owner.goto(`${server.url}/people`);
    await owner.getByRole('link', { name: TOM.name }).click();
    await owner.getByRole('button', { name: 'Make a link' }).click();
    const link = await owner.getByLabel('Link for a new password').inputValue();
    await clean(owner);

    const tom = await visitor();
    await tom.goto(link);
    await tom.getByLabel('New password').fill('another one to keep');
    await clean(tom);
    await tom.keyboard.press('Enter');
    await tom.getByRole('button', { name: /Tom Trainer/ }).click();
    await tom.getByRole('button', { name: 'Sign out' }).click();
    await tom.getByRole('link', { name: 'Sign in' }).waitFor();

    await tom.goto(`${server.url}/teams`);
    await tom.getByRole('link', { name: 'Sign in' }).last().click();
    await signIn(tom, TOM);
    await tom.getByText('That e-mail address and password do not belong together').waitFor();
    await clean(tom);
    await signIn(tom, { email: TOM.email, password: 'another one to keep' });
    await tom.waitForURL('**/teams');
  }, 120_000);

  it('keeps the last owner an owner', async () => {
    await owner.goto(`${server.url}/people`);
    await owner.getByRole('link', { name: OWNER.name }).click();
    await owner.getByRole('radio', { name: /Manager/ }).check();
    await owner.getByRole('button', { name: 'Save' }).click();
    await owner.getByText(/This is the only owner/).waitFor();
    await clean(owner);
  }, 90_000);

  it('makes teams of different names, and puts people in and out', async () => {
    await owner.goto(`${server.url}/teams`);
    await owner.getByLabel('Name of a new team').fill('Phones');
    await owner.keyboard.press('Enter');
    await owner.getByText(/There is a team of this name/).waitFor();
    await clean(owner);
    await owner.getByRole('link', { name: 'Phones' }).click();
    await owner.getByRole('combobox', { name: 'Put somebody into the team' }).fill('Ol');
    await owner.getByRole('option', { name: /Olive/ }).click();
    await owner.getByRole('button', { name: 'Put in' }).click();
    await owner.getByRole('link', { name: OWNER.name }).waitFor();
    await clean(owner);
    await owner.getByRole('button', { name: 'Take Olive Owner out of the team' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
    await owner.getByRole('link', { name: OWNER.name }).waitFor({ state: 'detached' });
  }, 90_000);

  it('asks before things are kept for a shorter time', async () => {
    await owner.goto(`${server.url}/privacy`);
    await owner.getByLabel('Practice, days').fill('9');
    await owner.getByRole('button', { name: 'Save' }).click();
    await owner.getByRole('dialog').getByText('Keep things for a shorter time?').waitFor();
    await clean(owner);
    await owner.getByRole('button', { name: 'Cancel' }).click();
    await owner.getByLabel('Practice, days').fill('120');
    await owner.getByRole('switch').press('Space');
    await owner.getByRole('button', { name: 'Save' }).click();
    await owner.getByText('The owner has said').waitFor();
    await clean(owner);
  }, 90_000);

  it('deletes an account once its address was typed, and the person is nobody here', async () => {
    const tom = await visitor();
    await tom.goto(`${server.url}/sign-in?to=/account`);
    await signIn(tom, { email: TOM.email, password: 'another one to keep' });
    await tom.getByRole('button', { name: 'Delete my account' }).click();
    const dialog = tom.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Delete my account' }).isEnabled()).toBe(false);
    await dialog.getByLabel('Type your e-mail address').fill(TOM.email);
    await clean(tom);
    await dialog.getByRole('button', { name: 'Delete my account' }).click();
    await tom.getByRole('link', { name: 'Sign in' }).waitFor();
    await tom.goto(`${server.url}/sign-in`);
    await signIn(tom, { email: TOM.email, password: 'another one to keep' });
    await tom.getByText('That e-mail address and password do not belong together').waitFor();
  }, 90_000);
});
