import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { MonthFigures, ScenarioFigures } from '#contract/figures.ts';
import { monthsQuery } from '#web/manager/figures/figures-queries.ts';
import { MEASURES } from '#web/manager/figures/measures.ts';

const WANTED = ['M30', 'M31', 'M32', 'M33', 'M34', 'M35'];
const basis = { group: { id: 'desk', name: 'Front desk' }, plays: 12, people: 4, enough: true };
const scenario = { id: 'oat-not-cow', hash: 'a'.repeat(64), title: 'Oat, not cow' };
const money = (cents: number) => ({ cents, currency: 'GBP' });

const figures: ScenarioFigures = {
  ...basis,
  scenarios: [
    {
      scenario,
      level: 'minor',
      causes: ['The ticket said oat.'],
      plays: 12,
      remedies: [{ id: 'remake', what: 'a fresh flat white', offered: 9, given: 7, fitting: 5 }],
      resolved: { given: 7, ownAuthority: 6 },
      escalated: 3,
      needless: 2,
      updates: { due: 8, sent: 5 },
      promises: { kept: 4, broken: 1 },
      spread: { people: 4, least: 40, lower: 50, middle: 60, upper: 70, most: 90 },
      lifetimeSum: money(-2400),
      networkSum: money(-1200),
      costSum: money(600),
      preventions: 3,
      attempts: { begun: 10, finished: 9 },
      endings: [{ id: 'mended', title: 'Mended', plays: 12 }],
    },
  ],
};
const months: MonthFigures = {
  ...basis,
  months: [{ month: '2026-05', scenario, plays: 12, satisfactionSum: 840, costSum: money(600) }],
};

/** A page that holds one view, as HTML. */
async function pageOf({ id, View }: (typeof MEASURES)[number]): Promise<string> {
  const client = new QueryClient();
  client.setQueryData(monthsQuery('desk', {}).queryKey, months);
  const rootRoute = createRootRoute();
  const view = createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: () => createElement(View, { id, group: 'desk', search: {}, figures }),
  });
  const router = createRouter({
    routeTree: rootRoute.addChildren([view]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  return renderToString(
    createElement(
      MantineProvider,
      null,
      // The router's own type is that of the whole app, which this one is not.
      createElement(
        QueryClientProvider,
        { client },
        createElement(RouterProvider, { router: router as never }),
      ),
    ),
  );
}

describe('what managers are asked to keep an eye on', () => {
  it('is shown from M30 to M35, each once, under a heading of its own', () => {
    expect(MEASURES.map(({ measure }) => measure)).toEqual(WANTED);
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(WANTED.length);
  });

  it.each(MEASURES)(
    '$measure is shown by a view with its heading, an answer and its numbers',
    async (each) => {
      const html = await pageOf(each);
      const [, heading] = html.match(new RegExp(`<h2[^>]* id="${each.id}"[^>]*>([^<]+)</h2>`)) ?? [];
      expect(heading).toMatch(/\d/);
      expect(html).toContain('Oat, not cow');
      expect(html).toMatch(/<td[^>]*>/);
    },
  );
});
