import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { PLAYS } from '../support/plays.ts';
import { freePort, type RunningServer, startServer } from '../support/server-process.ts';

const SCENARIO = 'oat-not-cow';
const LINES = PLAYS[SCENARIO]?.good.filter((line) => line !== null) ?? [];
const PASSWORD = 'a long password';
const SENDING = '**/api/plays';

describe('what waits in the browser to be sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-outbox-'));
  const file = join(folder, 'amends.db');
  let port: number;
  let server: RunningServer;
  let browser: Browser;

  /** Always the same one, as the plays of a browser belong to an address. */
  const start = () => startServer(undefined, { PORT: String(port), AMENDS_DATA: file });

  beforeAll(async () => {
    port = await freePort();
    [server, browser] = await Promise.all([start(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visitor(): Promise<BrowserContext> {
    return browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
  }

  /** Begins a play. @returns its id, and what brings it to its end */
  async function begun(page: Page): Promise<{ readonly id: string; readonly end: () => Promise<void> }> {
    await page.goto(`${server.url}/scenario/${SCENARIO}`);
    await page.getByRole('button', { name: /^Start/ }).click();
    const composer = page.getByRole('textbox');
    await composer.waitFor();
    const id = /\/play\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    const over = page.getByText('Read the debrief');
    const end = async () => {
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
    };
    return { id, end };
  }

  /** Whose each stored play of this id is; `null`: a guest's. */
  function stored(id: string): readonly (string | null)[] {
    const database = new Database(file, { readonly: true });
    const owners = database.prepare('select owner_id from play where id = ?').pluck().all(id);
    database.close();
    // As the column has it.
    return owners as (string | null)[];
  }

  async function arrives(id: string): Promise<void> {
    await expect.poll(() => stored(id), { timeout: 30_000, interval: 200 }).toHaveLength(1);
  }

  /** Opens the home page and stays until all that it asks for is answered. */
  async function visit(page: Page): Promise<readonly string[]> {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/api/plays') {
        sent.push(request.postData() ?? '');
      }
    });
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    return sent;
  }

  it('goes, from a page that stays open, as soon as the server is back', async () => {
    const context = await visitor();
    const page = await context.newPage();
    const { id, end } = await begun(page);
    await server.stop();
    await end();
    await page.waitForTimeout(500);
    server = await start();
    await arrives(id);
    expect(await visit(page)).toEqual([]);
    expect(stored(id)).toEqual([null]);
    await context.close();
  });

  it('goes at the next visit from a tab that was closed at once, and again where the answer was lost, and is stored once', async () => {
    const context = await visitor();
    const first = await context.newPage();
    const { id, end } = await begun(first);
    // On its way, and never there.
    await context.route(SENDING, () => undefined);
    await end();
    await first.close();
    expect(stored(id)).toEqual([]);

    await context.unroute(SENDING);
    // There, and the answer never back.
    let reached: (() => void) | undefined;
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    await context.route(SENDING, async (route: Route) => {
      await route.fetch();
      reached?.();
    });
    const second = await context.newPage();
    await second.goto(server.url);
    await there;
    await second.close();
    expect(stored(id)).toEqual([null]);

    await context.unroute(SENDING);
    const third = await context.newPage();
    expect(await visit(third)).toHaveLength(1);
    expect(await visit(await context.newPage())).toEqual([]);
    expect(stored(id)).toEqual([null]);
    await context.close();
  });

  it('waits for whoever played it where the session has ended, and does not go up as somebody else’s', async () => {
    const ask = async (path: string, body: object, cookie = '') => {
      const headers = { 'content-type': 'application/json', cookie };
      const answer = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return { body: await answer.json(), cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    };
    const owner = await ask('/api/set-up', {
      name: 'Olive',
      email: 'olive@example.com',
      password: PASSWORD,
      team: 'Phones',
    });
    const joins = async (name: string): Promise<string> => {
      const invited = await ask('/api/invitations', { role: 'trainee', teams: [] }, owner.cookie);
      const token = invited.body.link.path.split('#')[1];
      const email = `${name.toLowerCase()}@example.com`;
      const joined = await ask('/api/invitations/accept', { token, name, email, password: PASSWORD });
      return joined.body.person.id;
    };
    const ann = await joins('Ann');
    await joins('Ben');

    const context = await visitor();
    const page = await context.newPage();
    const signIn = async (name: string) => {
      await page.goto(`${server.url}/sign-in`);
      await page.getByRole('textbox', { name: 'E-mail address' }).fill(`${name.toLowerCase()}@example.com`);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: new RegExp(name) }).waitFor();
    };
    const signOut = async (name: string) => {
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('link', { name: 'Sign in' }).waitFor();
    };

    await signIn('Ann');
    const { id, end } = await begun(page);
    // Her session ends elsewhere: the browser does not know.
    const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie: cookies } });
    const refused = page.waitForResponse(SENDING);
    await end();
    expect((await refused).status()).toBe(401);
    expect(stored(id)).toEqual([]);

    // The browser takes her for signed in until the server says otherwise.
    await visit(page);
    expect(await visit(page)).toEqual([]);
    expect(stored(id)).toEqual([]);
    await signIn('Ben');
    expect(await visit(page)).toEqual([]);
    expect(stored(id)).toEqual([]);
    await signOut('Ben');
    expect(await visit(page)).toEqual([]);

    await signIn('Ann');
    await visit(page);
    await arrives(id);
    expect(stored(id)).toEqual([ann]);
    await context.close();
  });
});
