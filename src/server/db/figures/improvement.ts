import { FEWEST_PEOPLE, type FiguresQuery, type Improvement } from '#contract/figures.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { SKILL_COLUMNS } from '../counted-plays.ts';
import type { Connection } from '../transaction.ts';
import { basisOf, type Group } from './group.ts';
import { ofVersion } from './narrowing.ts';
import { scenarioNames } from './scenario-names.ts';

/** What is kept of a group: a row for each version and mode that somebody of it played more than once. */
function selectProgress(db: Connection, group: Group, asked: FiguresQuery) {
  return db
    .selectFrom('group_progress')
    .selectAll()
    .where('group_id', '=', group.id)
    .where(ofVersion(asked, 'group_progress'))
    .orderBy('mode')
    .execute();
}

type Row = Awaited<ReturnType<typeof selectProgress>>[number];
type Ends = Improvement['scenarios'][number];

function skillEnds(row: Row, skill: Skill): Ends['skills'] {
  const column = SKILL_COLUMNS[skill];
  const people = row[`${column}_people`];
  if (people === 0) return [];
  return [{ skill, first: row[`${column}_first`] / people, latest: row[`${column}_latest`] / people }];
}

function endsOf(row: Row): Omit<Ends, 'scenario'> {
  const { mode, people, better, same, worse } = row;
  if (people < FEWEST_PEOPLE) {
    return { mode, people, total: null, better: 0, same: 0, worse: 0, skills: [] };
  }
  return {
    mode,
    people,
    total: { first: row.first_sum / people, latest: row.latest_sum / people },
    better,
    same,
    worse,
    skills: SKILLS.flatMap((skill) => skillEnds(row, skill)),
  };
}

/** How the latest plays of people differ from their first, whatever the period. */
export async function improvement(db: Connection, group: Group, asked: FiguresQuery): Promise<Improvement> {
  const whenever = { ...asked, from: undefined, to: undefined };
  const basis = await basisOf(db, group, whenever);
  if (!basis.enough) return { ...basis, scenarios: [] };
  const rows = await selectProgress(db, group, asked);
  const names = await scenarioNames(
    db,
    rows.map((row) => row.scenario_hash),
  );
  return {
    ...basis,
    scenarios: names.flatMap((scenario) =>
      rows.filter((row) => row.scenario_hash === scenario.hash).map((row) => ({ scenario, ...endsOf(row) })),
    ),
  };
}
