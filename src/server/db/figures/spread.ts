import { FEWEST_PEOPLE, type FiguresQuery, type ScenarioFigures } from '#contract/figures.ts';
import type { Connection } from '../transaction.ts';
import type { Group } from './group.ts';

type Spread = ScenarioFigures['scenarios'][number]['spread'];

/** So many people whose mean total is the same. */
interface Bin {
  readonly mean: number;
  readonly people: number;
}

/** The value below which such a share of people lies, between two of them in proportion. @param bins least first */
function quantile(bins: readonly Bin[], people: number, share: number): number {
  const place = (people - 1) * share;
  const meanAt = (wanted: number) => {
    let passed = 0;
    for (const bin of bins) {
      passed += bin.people;
      if (passed > wanted) return bin.mean;
    }
    return 0;
  };
  const [below, above] = [meanAt(Math.floor(place)), meanAt(Math.ceil(place))];
  return below + (above - below) * (place - Math.floor(place));
}

/** How far people lie apart; nothing where they are too few. */
function spreadOf(bins: readonly Bin[]): Spread {
  const people = bins.reduce((sum, bin) => sum + bin.people, 0);
  if (people < FEWEST_PEOPLE) return null;
  const at = (share: number) => quantile(bins, people, share);
  return { people, least: at(0), lower: at(0.25), middle: at(0.5), upper: at(0.75), most: at(1) };
}

/** How far the people of a group lie apart in each of some versions, whatever the period; by hash. */
export async function spreads(
  db: Connection,
  group: Group,
  asked: FiguresQuery,
  versions: readonly string[],
): Promise<ReadonlyMap<string, Spread>> {
  const rows = await db
    .selectFrom('group_mean')
    .select(['scenario_hash', 'mean', 'people'])
    .where('group_id', '=', group.id)
    .where('mode', '=', asked.mode ?? 'any')
    .where('scenario_hash', 'in', versions)
    .orderBy('scenario_hash')
    .orderBy('mean')
    .execute();
  return new Map(
    versions.map((hash) => [hash, spreadOf(rows.filter((row) => row.scenario_hash === hash))] as const),
  );
}
