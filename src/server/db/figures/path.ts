import type { z } from 'zod';
import type { PathStep, StepBy } from '#application/path-in.ts';
import type { Path, pathQuery } from '#contract/figures.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Connection } from '../transaction.ts';
import { basisOf, type Group } from './group.ts';
import { whole, within } from './narrowing.ts';
import { placesOf, sayingOf } from './places.ts';

type Asked = z.output<typeof pathQuery>;

function tallies(db: Connection, group: Group, asked: Asked, kinds: readonly string[]) {
  return db
    .selectFrom('group_tally')
    .select(['kind', 'key'])
    .select(({ fn }) => fn.sum<number | string>('times').as('times'))
    .where('group_id', '=', group.id)
    .where('kind', 'in', kinds)
    .where(within(asked, 'group_tally'))
    .groupBy(['kind', 'key'])
    .execute();
}

/** A step as its key has it. */
function stepOf(key: string): PathStep {
  // Written by stepKey, and by nothing else.
  const [from, to, by] = JSON.parse(key) as [string, string, StepBy];
  return { from, to, by };
}

/** The ways that the plays of one scenario version took, of a group. */
export async function pathOf(
  db: Connection,
  group: Group,
  asked: Asked,
  { hash, scenario }: Edition,
): Promise<Path> {
  const basis = await basisOf(db, group, asked);
  const named = { id: scenario.scenario, hash, title: scenario.title };
  if (!basis.enough) return { ...basis, scenario: named, places: [], steps: [] };
  const rows = await tallies(db, group, asked, ['visit', 'step']);
  const visits = new Map(rows.filter(({ kind }) => kind === 'visit').map(({ key, times }) => [key, times]));
  const places = placesOf(scenario).flatMap((place) => {
    const times = whole(visits.get(place.id));
    return times > 0 ? [{ ...place, visits: times }] : [];
  });
  const order = new Map(places.map(({ id }, index) => [id, index]));
  const steps = rows
    .filter(({ kind }) => kind === 'step')
    .map(({ key, times }) => {
      const { from, to, by } = stepOf(key);
      const option = typeof by === 'number' ? by : null;
      return {
        id: key,
        from,
        to,
        by: typeof by === 'number' ? ('option' as const) : by,
        option,
        says: option === null ? null : sayingOf(scenario, from, option),
        times: whole(times),
      };
    })
    .sort(
      (a, b) =>
        (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0) || b.times - a.times || (a.id < b.id ? -1 : 1),
    );
  return { ...basis, scenario: named, places, steps };
}
