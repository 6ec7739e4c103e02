import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { PLAYS } from '../support/plays.ts';
import { freePort, type RunningServer, startServer } from '../support/server-process.ts';

const SCENARIO = 'oat-not-cow';
const LINES = PLAYS[SCENARIO]?.good.filter((line) => line !== null) ?? [];
const OWNER = { name: 'Olive', email: 'olive@example.com', password: 'a long password', team: 'Phones' };
const WIDTHS = [1280, 390];

describe('while the server cannot be reached', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-offline-'));
  const file = join(folder, 'amends.db');
  let port: number;
  let server: RunningServer;
  let browser: Browser;
  let cookie: string;
  let away = false;

  async function start(): Promise<RunningServer> {
    const started = await startServer(undefined, { PORT: String(port), AMENDS_DATA: file });
    away = false;
    return started;
  }
  async function stop(): Promise<void> {
    away = true;
    await server.stop();
  }

  beforeAll(async () => {
    port = await freePort();
    [server, browser] = await Promise.all([start(), launchChromium()]);
    const answer = await fetch(`${server.url}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(OWNER),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  beforeEach(async () => {
    if (away) server = await start();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visitor(width: number, signedIn: boolean): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 860 }, reducedMotion: 'reduce' });
    if (signedIn) {
      const [name = '', ...value] = cookie.split('=');
      await context.addCookies([{ name, value: value.join('='), url: server.url }]);
    }
    return context.newPage();
  }

  /** Where the name, the colours and the account or the way to sign in stand. */
  const placesOf = (page: Page) =>
    page
      .locator('.brand > span, [aria-label*="colours"], .account-button, .sign-in-place')
      .evaluateAll((parts) =>
        parts.map((part) => {
          const { left, top, width } = part.getBoundingClientRect();
          return [part.textContent, left, top, width].join(' ');
        }),
      );

  async function playToTheEnd(page: Page): Promise<void> {
    const composer = page.getByRole('textbox');
    const over = page.getByText('Read the debrief');
    for (const line of [...LINES, ...LINES, ...LINES]) {
      const said = await page.locator('[role=log] .bubble.yours').count();
      await composer.fill(line);
      await page.getByRole('button', { name: /^(Send|Say it|Send email)$/ }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('[role=log] .bubble.yours').length > count,
        said,
      );
      if (await over.isVisible()) return;
    }
    throw new Error('The play did not end.');
  }

  for (const signedIn of [false, true]) {
    const who = signedIn ? 'somebody signed in' : 'a guest';
    it.each(WIDTHS)(
      `${who} plays on to the debrief, and the header says it calmly, %i px wide`,
      async (width) => {
        const page = await visitor(width, signedIn);
        await page.goto(`${server.url}/scenario/${SCENARIO}`);
        await page.getByRole('button', { name: /^Start/ }).click();
        await page.getByRole('textbox').waitFor();
        await page.waitForLoadState('networkidle');
        const before = await placesOf(page);
        await stop();

        await playToTheEnd(page);
        const offline = page.getByRole('status').filter({ hasText: 'Offline' });
        await offline.waitFor();
        expect(await placesOf(page)).toEqual(before);
        if (width < 940) {
          await page.getByRole('button', { name: /facts/i }).click();
          await page.getByRole('dialog').waitFor();
          await page.keyboard.press('Escape');
        }
        await page.getByText('Read the debrief').click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(new URL(page.url()).pathname).toMatch(/debrief$/);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(signedIn ? 0 : 1);
        if (signedIn) {
          await page.locator('.account-button').click();
          const menu = page.locator('#account-menu');
          expect(await menu.innerText()).toContain(OWNER.name);
          expect(await menu.innerText()).toContain('You were signed in when it last answered.');
          await page.keyboard.press('Escape');
        }

        // What needs the server says so below the header, and is there as soon as it is back.
        await page.getByRole('link', { name: 'Amends, home' }).click();
        await page.getByRole('alert').filter({ hasText: 'cannot be reached just now' }).waitFor();
        expect(await placesOf(page)).toEqual(before);
        server = await start();
        await offline.waitFor({ state: 'detached', timeout: 30_000 });
        expect(await placesOf(page)).toEqual(before);
        await page.context().close();
      },
    );
  }

  it('a page that could not be had is had by trying again, without loading everything anew', async () => {
    const page = await visitor(1280, false);
    await page.goto(server.url);
    const card = page.getByRole('link', { name: /oat/i }).first();
    await card.waitFor();
    await page.waitForLoadState('networkidle');
    await stop();
    await card.click();
    await page.getByRole('alert').filter({ hasText: 'No connection' }).waitFor();
    server = await start();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: /^Start/ }).waitFor();
    await page.context().close();
  });

  it('nothing in the header moves when the server answers late who is here, and "Sign in" is not shown before', async () => {
    for (const signedIn of [false, true]) {
      const page = await visitor(1280, signedIn);
      // Somebody who was here before is shown at once; of somebody new nothing is said yet.
      for (const visit of ['first', 'second']) {
        let answer: () => void = () => undefined;
        const late = new Promise<void>((resolve) => {
          answer = resolve;
        });
        await page.route('**/api/session', async (route) => {
          await late;
          await route.continue();
        });
        await page.goto(server.url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate(() => document.fonts.ready);
        const known = visit === 'second';
        const places = await placesOf(page);
        expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(known && !signedIn ? 1 : 0);
        expect(await page.locator('.account-button').count()).toBe(known && signedIn ? 1 : 0);
        answer();
        await page.waitForLoadState('networkidle');
        await page.unroute('**/api/session');
        if (known || !signedIn) {
          const after = await placesOf(page);
          // The button is not in its place yet, but the place is there.
          const unnamed = (each: string) => each.replace('Sign in', '');
          expect(after.map(unnamed)).toEqual(places.map(unnamed));
        }
      }
      await page.context().close();
    }
  });
});
