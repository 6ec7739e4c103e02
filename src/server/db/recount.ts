import { type Selectable, sql } from 'kysely';
import { VERDICT_FROM } from '#domain/scoring/score.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { SKILL_COLUMNS } from './counted-plays.ts';
import type { Schema } from './schema.ts';
import type { Connection } from './transaction.ts';

type TeamSkill = Selectable<Schema['team_skill']>;
type TeamMonth = Selectable<Schema['team_month']>;
type PersonSkill = Selectable<Schema['person_skill']>;

/** All rows of each, by table. */
export interface RollUps {
  readonly team_skill: readonly TeamSkill[];
  readonly team_month: readonly TeamMonth[];
  readonly person_skill: readonly PersonSkill[];
}

/** What counts, as `roll-ups.ts` has it; said in another way, so that a mistake in one is not made in the other. */
function counted(db: Connection) {
  return db
    .selectFrom('play')
    .where('play.complete', '=', 1)
    .where('play.visibility', 'in', ['shared', 'assessed'])
    .where('play.critical', 'is not', null);
}

const month = sql<string>`substr(play.stored_at, 1, 7)`;

function skillSums(column: (typeof SKILL_COLUMNS)[keyof typeof SKILL_COLUMNS]) {
  const score = sql.ref(`play.${column}`);
  const [partly, met] = [sql.lit(VERDICT_FROM.partly), sql.lit(VERDICT_FROM.met)];
  return [
    sql<number>`count(*)`.as('plays'),
    sql<number>`sum(case when ${score} < ${partly} then 1 else 0 end)`.as('missed'),
    sql<number>`sum(case when ${score} >= ${partly} and ${score} < ${met} then 1 else 0 end)`.as('partly'),
    sql<number>`sum(case when ${score} >= ${met} then 1 else 0 end)`.as('met'),
    sql<number>`sum(${score})`.as('score_sum'),
  ] as const;
}

async function teamSkills(db: Connection): Promise<readonly TeamSkill[]> {
  const rows = await Promise.all(
    SKILLS.map(async (skill) => {
      const column = SKILL_COLUMNS[skill];
      const found = await counted(db)
        .innerJoin('membership', 'membership.person_id', 'play.owner_id')
        .where(`play.${column}`, 'is not', null)
        .select(['membership.team_id', 'play.scenario_hash', month.as('month'), 'play.mode'])
        .select(skillSums(column))
        .groupBy(['membership.team_id', 'play.scenario_hash', month, 'play.mode'])
        .execute();
      return found.map((row) => ({ ...row, skill }));
    }),
  );
  return rows.flat();
}

async function personSkills(db: Connection): Promise<readonly PersonSkill[]> {
  const rows = await Promise.all(
    SKILLS.map(async (skill) => {
      const column = SKILL_COLUMNS[skill];
      const found = await counted(db)
        .where(`play.${column}`, 'is not', null)
        .where('play.owner_id', 'is not', null)
        .select(['play.owner_id as person_id', 'play.scenario_hash', 'play.mode'])
        .select(skillSums(column))
        .groupBy(['play.owner_id', 'play.scenario_hash', 'play.mode'])
        .$narrowType<{ person_id: string }>()
        .execute();
      return found.map((row) => ({ ...row, skill }));
    }),
  );
  return rows.flat();
}

function teamMonths(db: Connection): Promise<readonly TeamMonth[]> {
  const sum = (
    column: 'total' | 'satisfaction' | 'cost_cents' | 'promises_kept' | 'promises_broken' | 'critical',
  ) => sql<number>`sum(${sql.ref(`play.${column}`)})`;
  return counted(db)
    .innerJoin('membership', 'membership.person_id', 'play.owner_id')
    .select(['membership.team_id', 'play.scenario_hash', month.as('month'), 'play.mode'])
    .select([
      sql<number>`count(*)`.as('plays'),
      sum('total').as('total_sum'),
      sum('satisfaction').as('satisfaction_sum'),
      sum('cost_cents').as('cost_cents_sum'),
      sum('promises_kept').as('promises_kept'),
      sum('promises_broken').as('promises_broken'),
      sum('critical').as('critical'),
    ])
    .groupBy(['membership.team_id', 'play.scenario_hash', month, 'play.mode'])
    .execute();
}

const KEYS: readonly string[] = ['team_id', 'person_id', 'scenario_hash', 'month', 'mode', 'skill'];

/** By their keys, with figures as numbers: PostgreSQL's driver gives large ones as text. */
function inOrder<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const keyOf = (row: object) => KEYS.map((key) => (row as Record<string, unknown>)[key]).join(' ');
  return rows
    .map((row) => {
      const entries = Object.entries(row).map(([name, value]) => [
        name,
        KEYS.includes(name) ? value : Number(value),
      ]);
      // The same row: a figure that was text is the number it says.
      return Object.fromEntries(entries) as Row;
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What the roll-ups should hold, counted from the plays and memberships alone. */
export async function recount(db: Connection): Promise<RollUps> {
  const [skills, months, people] = await Promise.all([teamSkills(db), teamMonths(db), personSkills(db)]);
  return { team_skill: inOrder(skills), team_month: inOrder(months), person_skill: inOrder(people) };
}

/** What the roll-ups hold. */
export async function keptRollUps(db: Connection): Promise<RollUps> {
  const [skills, months, people] = await Promise.all([
    db.selectFrom('team_skill').selectAll().execute(),
    db.selectFrom('team_month').selectAll().execute(),
    db.selectFrom('person_skill').selectAll().execute(),
  ]);
  return { team_skill: inOrder(skills), team_month: inOrder(months), person_skill: inOrder(people) };
}
