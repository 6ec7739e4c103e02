import { type RawBuilder, sql, type Transaction } from 'kysely';
import { verdictOf } from '#domain/scoring/score.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import type { CountedPlay } from './counted-plays.ts';
import type { Schema } from './schema.ts';

/** Plays that begin to count, or cease to, for some teams and for a person. */
export interface RollUpChange {
  readonly plays: readonly CountedPlay[];
  readonly by: 1 | -1;
  readonly teams: readonly string[];
  /** Left out where they count for the person before and after. */
  readonly person?: string;
}

/** Of one statement: SQLite takes 32,766 parameters in one, PostgreSQL 65,535. */
const ROWS_AT_ONCE = 1000;

const SKILL_FIGURES = ['plays', 'missed', 'partly', 'met', 'score_sum'] as const;
const MONTH_FIGURES = [
  'plays',
  'total_sum',
  'satisfaction_sum',
  'cost_cents_sum',
  'promises_kept',
  'promises_broken',
  'critical',
] as const;

type Figures<Name extends string> = Record<Name, number>;
type Part<Key, Name extends string> = readonly [key: Key, figures: Figures<Name>];

/**
 * Adds up what has one key, in the order of the keys: of two transactions that change the same rows, both take them in
 * this order, so that neither holds what the other waits for.
 */
function summed<Key extends object, Name extends string>(
  parts: Iterable<Part<Key, Name>>,
): readonly (readonly (Key & Figures<Name>)[])[] {
  const sums = new Map<string, Key & Figures<Name>>();
  for (const [key, figures] of parts) {
    const name = JSON.stringify(key);
    const sum: Figures<Name> | undefined = sums.get(name);
    const names = Object.keys(figures) as Name[];
    const next = Object.fromEntries(names.map((each) => [each, (sum?.[each] ?? 0) + figures[each]]));
    // The same names again.
    sums.set(name, { ...key, ...(next as Figures<Name>) });
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
    rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  );
}

/** The month in UTC, such as "2026-11". */
function monthOf({ storedAt }: CountedPlay): string {
  return storedAt.slice(0, 7);
}

function* skillParts({ plays, by }: RollUpChange) {
  for (const play of plays) {
    for (const skill of SKILLS) {
      const score = play.figures.skills[skill];
      if (score === null) continue;
      const verdict = verdictOf(score);
      const figures = {
        plays: by,
        missed: verdict === 'not-shown' ? by : 0,
        partly: verdict === 'partly' ? by : 0,
        met: verdict === 'met' ? by : 0,
        score_sum: by * score,
      };
      yield { play, skill, figures };
    }
  }
}

function* teamSkillParts(changes: readonly RollUpChange[]) {
  for (const change of changes) {
    for (const { play, skill, figures } of skillParts(change)) {
      const { scenarioHash: scenario_hash, mode } = play;
      for (const team_id of change.teams) {
        yield [{ team_id, scenario_hash, month: monthOf(play), mode, skill }, figures] as const;
      }
    }
  }
}

function* personSkillParts(changes: readonly RollUpChange[]) {
  for (const change of changes) {
    if (change.person === undefined) continue;
    for (const { play, skill, figures } of skillParts(change)) {
      const { scenarioHash: scenario_hash, mode } = play;
      yield [{ person_id: change.person, scenario_hash, mode, skill }, figures] as const;
    }
  }
}

function* teamMonthParts(changes: readonly RollUpChange[]) {
  for (const { plays, by, teams } of changes) {
    for (const play of plays) {
      const { scenarioHash: scenario_hash, mode, total, figures } = play;
      const added = {
        plays: by,
        total_sum: by * total,
        satisfaction_sum: by * figures.satisfaction,
        cost_cents_sum: by * figures.costCents,
        promises_kept: by * figures.promisesKept,
        promises_broken: by * figures.promisesBroken,
        critical: by * figures.critical,
      };
      for (const team_id of teams) {
        yield [{ team_id, scenario_hash, month: monthOf(play), mode }, added] as const;
      }
    }
  }
}

/** `plays = team_skill.plays + excluded.plays`, and so on. */
function addedTo<Name extends string>(table: string, names: readonly Name[]) {
  const sums = names.map((name) => [
    name,
    sql<number>`${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
  ]);
  // One entry for each name.
  return Object.fromEntries(sums) as Record<Name, RawBuilder<number>>;
}

/**
 * Changes what the roll-ups hold, as a part of the transaction that stores, shares or removes the plays or moves their
 * owner, who is held in it. One call a transaction: the order of the keys holds within a call.
 *
 * `team_skill` has for each team, scenario version, month, mode and skill how many plays of its people missed, partly
 * showed and met the skill; `team_month` the plays, scores and costs beside them; `person_skill` the skills of each
 * person. They count finished plays that are shared or assessed, for the teams in which the owner is now.
 */
export async function changeRollUps(
  transaction: Transaction<Schema>,
  changes: readonly RollUpChange[],
): Promise<void> {
  for (const rows of summed(teamSkillParts(changes))) {
    await transaction
      .insertInto('team_skill')
      .values(rows)
      .onConflict((on) =>
        on
          .columns(['team_id', 'scenario_hash', 'month', 'mode', 'skill'])
          .doUpdateSet(addedTo('team_skill', SKILL_FIGURES)),
      )
      .execute();
  }
  for (const rows of summed(teamMonthParts(changes))) {
    await transaction
      .insertInto('team_month')
      .values(rows)
      .onConflict((on) =>
        on
          .columns(['team_id', 'scenario_hash', 'month', 'mode'])
          .doUpdateSet(addedTo('team_month', MONTH_FIGURES)),
      )
      .execute();
  }
  for (const rows of summed(personSkillParts(changes))) {
    await transaction
      .insertInto('person_skill')
      .values(rows)
      .onConflict((on) =>
        on
          .columns(['person_id', 'scenario_hash', 'mode', 'skill'])
          .doUpdateSet(addedTo('person_skill', SKILL_FIGURES)),
      )
      .execute();
  }
  await removeEmpty(transaction, changes);
}

/** A row of no plays is as good as none, and a recount has none. */
async function removeEmpty(
  transaction: Transaction<Schema>,
  changes: readonly RollUpChange[],
): Promise<void> {
  const fewer = changes.filter(({ by, plays }) => by < 0 && plays.length > 0);
  const teams = fewer.flatMap((change) => change.teams);
  if (teams.length > 0) {
    for (const table of ['team_skill', 'team_month'] as const) {
      await transaction.deleteFrom(table).where('team_id', 'in', teams).where('plays', '=', 0).execute();
    }
  }
  const people = fewer.flatMap(({ person }) => (person === undefined ? [] : [person]));
  if (people.length > 0) {
    await transaction
      .deleteFrom('person_skill')
      .where('person_id', 'in', people)
      .where('plays', '=', 0)
      .execute();
  }
}
