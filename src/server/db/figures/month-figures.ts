import type { FiguresQuery, MonthFigures } from '#contract/figures.ts';
import type { Connection } from '../transaction.ts';
import type { FindEdition } from './find-edition.ts';
import { editionsOf } from './find-edition.ts';
import { basisOf, type Group } from './group.ts';
import { whole, within } from './narrowing.ts';
import { scenarioNames } from './scenario-names.ts';
import { versionsWithEnough } from './versions-with-enough.ts';

/** Plays, satisfaction and cost of each scenario version with enough people behind it, by month. */
export async function monthFigures(
  db: Connection,
  group: Group,
  asked: FiguresQuery,
  findEdition: FindEdition,
): Promise<MonthFigures> {
  const basis = await basisOf(db, group, asked);
  if (!basis.enough) return { ...basis, months: [] };
  const [rows, enough] = await Promise.all([
    db
      .selectFrom('group_month')
      .select(['month', 'scenario_hash'])
      .select(({ fn }) => [
        fn.sum<number | string>('plays').as('plays'),
        fn.sum<number | string>('satisfaction_sum').as('satisfaction'),
        fn.sum<number | string>('cost_cents_sum').as('cost'),
      ])
      .where('group_id', '=', group.id)
      .where(within(asked, 'group_month'))
      .groupBy(['month', 'scenario_hash'])
      .orderBy('month')
      .execute(),
    versionsWithEnough(db, group, asked),
  ]);
  const [names, editions] = await Promise.all([scenarioNames(db, enough), editionsOf(enough, findEdition)]);
  const place = new Map(names.map(({ hash }, index) => [hash, index]));
  const months = rows
    .flatMap(({ month, scenario_hash: hash, plays, satisfaction, cost }) => {
      const scenario = names[place.get(hash) ?? -1];
      const edition = editions.get(hash);
      if (!scenario || !edition) return [];
      const { currency } = edition.scenario.facts.loss;
      return {
        month,
        scenario,
        plays: whole(plays),
        satisfactionSum: whole(satisfaction),
        costSum: { cents: whole(cost), currency },
      };
    })
    .sort((a, b) =>
      a.month === b.month
        ? (place.get(a.scenario.hash) ?? 0) - (place.get(b.scenario.hash) ?? 0)
        : a.month < b.month
          ? -1
          : 1,
    );
  return { ...basis, months };
}
