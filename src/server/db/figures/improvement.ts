import { sql } from 'kysely';
import { FEWEST_PEOPLE, type FiguresQuery, type Improvement } from '#contract/figures.ts';
import type { MODES } from '#domain/play/record.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { SKILL_COLUMNS } from '../counted-plays.ts';
import type { Connection } from '../transaction.ts';
import { basisOf, type Group, isMember } from './group.ts';
import { whole, within } from './narrowing.ts';
import { scenarioNames } from './scenario-names.ts';

/**
 * First and latest plays of the same people on the same version in the same mode, added up by the database: a row for
 * each person and version, however many plays they have. Each version is asked for by itself, as all at once would be
 * sorted.
 */
function selectEnds(
  db: Connection,
  group: Group,
  { hash, mode }: { readonly hash: string; readonly mode: Mode },
) {
  return db
    .selectFrom('person_scenario as ends')
    .select((each) => {
      const { fn, lit } = each;
      const sumWhere = (operator: '>' | '=' | '<') =>
        fn.sum<number | string>(
          each
            .case()
            .when('ends.latest_total', operator, each.ref('ends.first_total'))
            .then(lit(1))
            .else(lit(0))
            .end(),
        );
      return [
        fn.countAll<number | string>().as('people'),
        fn.sum<number | string>('ends.first_total').as('first'),
        fn.sum<number | string>('ends.latest_total').as('latest'),
        sumWhere('>').as('better'),
        sumWhere('=').as('same'),
        sumWhere('<').as('worse'),
      ];
    })
    .select(({ fn }) =>
      Object.values(SKILL_COLUMNS).flatMap((column) => {
        const [first, latest] = [sql.ref(`ends.first_${column}`), sql.ref(`ends.latest_${column}`)];
        // A later rubric may see an occasion where the one before saw none: then there is no sum and no difference, and
        // both ends follow from the two.
        return [
          fn.count<number | string>(sql`${first} + ${latest}`).as(`with_${column}`),
          fn.sum<number | string | null>(sql`${first} + ${latest}`).as(`sum_${column}`),
          fn.sum<number | string | null>(sql`${latest} - ${first}`).as(`gain_${column}`),
        ];
      }),
    )
    .where(isMember(group, 'ends.person_id'))
    .where('ends.plays', '>', 1)
    .where('ends.scenario_hash', '=', hash)
    .where('ends.mode', '=', mode);
}

type Mode = (typeof MODES)[number];
type Row = Awaited<ReturnType<ReturnType<typeof selectEnds>['execute']>>[number];
type Ends = Improvement['scenarios'][number];

function skillEnds(row: Row, skill: Skill): Ends['skills'] {
  const column = SKILL_COLUMNS[skill];
  const people = whole(row[`with_${column}`]);
  if (people === 0) return [];
  const [sum, gain] = [whole(row[`sum_${column}`]), whole(row[`gain_${column}`])];
  return [{ skill, first: (sum - gain) / 2 / people, latest: (sum + gain) / 2 / people }];
}

function endsOf(row: Row, mode: Mode): Omit<Ends, 'scenario'> {
  const people = whole(row.people);
  if (people < FEWEST_PEOPLE) {
    return { mode, people, total: null, better: 0, same: 0, worse: 0, skills: [] };
  }
  return {
    mode,
    people,
    total: { first: whole(row.first) / people, latest: whole(row.latest) / people },
    better: whole(row.better),
    same: whole(row.same),
    worse: whole(row.worse),
    skills: SKILLS.flatMap((skill) => skillEnds(row, skill)),
  };
}

/** How the latest plays of people differ from their first, whatever the period. */
export async function improvement(db: Connection, group: Group, asked: FiguresQuery): Promise<Improvement> {
  const whenever = { ...asked, from: undefined, to: undefined };
  const basis = await basisOf(db, group, whenever);
  if (!basis.enough) return { ...basis, scenarios: [] };
  const played = await db
    .selectFrom('group_month')
    .select(['scenario_hash as hash', 'mode'])
    .distinct()
    .where('group_id', '=', group.id)
    .where(within(whenever, 'group_month'))
    .orderBy('mode')
    .execute();
  const names = await scenarioNames(
    db,
    played.map(({ hash }) => hash),
  );
  const scenarios = await Promise.all(
    names.flatMap((scenario) =>
      played
        .filter(({ hash }) => hash === scenario.hash)
        .map(async (version) => {
          const row = await selectEnds(db, group, version).executeTakeFirstOrThrow();
          return { scenario, ...endsOf(row, version.mode) };
        }),
    ),
  );
  return { ...basis, scenarios: scenarios.filter(({ people }) => people > 0) };
}
