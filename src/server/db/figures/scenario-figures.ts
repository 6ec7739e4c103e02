import type { FiguresQuery, ScenarioFigures } from '#contract/figures.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Connection } from '../transaction.ts';
import { type AttemptSums, attemptsByVersion } from './attempts-by-version.ts';
import { editionsOf, type FindEdition } from './find-edition.ts';
import { basisOf, type Group } from './group.ts';
import { whole, within } from './narrowing.ts';
import { type ScenarioName, scenarioNames } from './scenario-names.ts';
import { spreads } from './spread.ts';
import { versionsWithEnough } from './versions-with-enough.ts';

type Line = ScenarioFigures['scenarios'][number];

const SUMS = [
  'plays',
  'cost_cents_sum',
  'lifetime_cents_sum',
  'network_cents_sum',
  'promises_kept',
  'promises_broken',
  'updates_due',
  'updates_sent',
  'gave',
  'own_authority',
  'escalated',
  'needless',
  'preventions',
] as const;

function sumsByVersion(db: Connection, group: Group, asked: FiguresQuery) {
  return db
    .selectFrom('group_month')
    .select('scenario_hash')
    .select(({ fn }) => SUMS.map((column) => fn.sum<number | string>(column).as(column)))
    .where('group_id', '=', group.id)
    .where(within(asked, 'group_month'))
    .groupBy('scenario_hash')
    .execute();
}

const TALLIED = ['offered', 'given', 'fitting', 'ending'] as const;

function talliesByVersion(db: Connection, group: Group, asked: FiguresQuery, versions: readonly string[]) {
  return (
    db
      .selectFrom('group_tally')
      .select(['scenario_hash', 'kind', 'key'])
      .select(({ fn }) => fn.sum<number | string>('times').as('times'))
      .where('group_id', '=', group.id)
      // Named one by one, as the key of the table begins with them.
      .where('scenario_hash', 'in', versions)
      .where('kind', 'in', TALLIED)
      .where(within(asked, 'group_tally'))
      .groupBy(['scenario_hash', 'kind', 'key'])
      .execute()
  );
}

type Sums = Awaited<ReturnType<typeof sumsByVersion>>[number];

/** How often a thing of a kind was tallied. */
type TimesOf = (kind: (typeof TALLIED)[number], key: string) => number;

function lineOf(
  name: ScenarioName,
  { scenario }: Edition,
  sums: Sums,
  timesOf: TimesOf,
  { spread, attempts }: { readonly spread: Line['spread']; readonly attempts: AttemptSums },
): Line {
  const { currency } = scenario.facts.loss;
  const money = (cents: Sums['cost_cents_sum']) => ({ cents: whole(cents), currency });
  return {
    scenario: name,
    level: scenario.level,
    causes: scenario.facts.known,
    plays: whole(sums.plays),
    remedies: Object.entries(scenario.remedies).map(([id, { what }]) => ({
      id,
      what,
      offered: timesOf('offered', id),
      given: timesOf('given', id),
      fitting: timesOf('fitting', id),
    })),
    resolved: { given: whole(sums.gave), ownAuthority: whole(sums.own_authority) },
    escalated: whole(sums.escalated),
    needless: whole(sums.needless),
    updates: { due: whole(sums.updates_due), sent: whole(sums.updates_sent) },
    promises: { kept: whole(sums.promises_kept), broken: whole(sums.promises_broken) },
    spread,
    lifetimeSum: money(sums.lifetime_cents_sum),
    networkSum: money(sums.network_cents_sum),
    costSum: money(sums.cost_cents_sum),
    preventions: whole(sums.preventions),
    attempts,
    endings: Object.entries(scenario.endings).flatMap(([id, { title }]) => {
      const plays = timesOf('ending', id);
      return plays > 0 ? [{ id, title, plays }] : [];
    }),
  };
}

/** What was done in the plays of each scenario version with enough people behind it. */
export async function scenarioFigures(
  db: Connection,
  group: Group,
  asked: FiguresQuery,
  findEdition: FindEdition,
): Promise<ScenarioFigures> {
  const basis = await basisOf(db, group, asked);
  if (!basis.enough) return { ...basis, scenarios: [] };
  const enough = await versionsWithEnough(db, group, asked);
  if (enough.length === 0) return { ...basis, scenarios: [] };
  const [sums, tallies, attempts, names, editions, apart] = await Promise.all([
    sumsByVersion(db, group, asked),
    talliesByVersion(db, group, asked, enough),
    attemptsByVersion(db, group, asked),
    scenarioNames(db, enough),
    editionsOf(enough, findEdition),
    spreads(db, group, asked, enough),
  ]);
  const times = new Map(
    tallies.map((row) => [JSON.stringify([row.scenario_hash, row.kind, row.key]), row.times]),
  );
  return {
    ...basis,
    scenarios: names.flatMap((name) => {
      const { hash } = name;
      const edition = editions.get(hash);
      const sum = sums.find((row) => row.scenario_hash === hash);
      if (!edition || !sum) return [];
      const timesOf: TimesOf = (kind, key) => whole(times.get(JSON.stringify([hash, kind, key])));
      return [
        lineOf(name, edition, sum, timesOf, {
          spread: apart.get(hash) ?? null,
          attempts: attempts.get(hash) ?? { begun: 0, finished: 0 },
        }),
      ];
    }),
  };
}
