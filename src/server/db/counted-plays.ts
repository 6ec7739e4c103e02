import type { Selectable } from 'kysely';
import type { NewPlay, PlayFigures } from '#application/ports.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import type { Schema } from './schema.ts';

type Row = Selectable<Schema['play']>;

/** Where the score of each skill stands in the row of a play. */
export const SKILL_COLUMNS = {
  apology: 'apology',
  'no-excuses': 'no_excuses',
  'realistic-promises': 'promises',
  choices: 'choices',
  'follow-up': 'follow_up',
} as const satisfies Record<Skill, keyof Row>;

/** What of a play the roll-ups add up. */
export type CountedPlay = Pick<NewPlay, 'scenarioHash' | 'mode' | 'storedAt' | 'total' | 'figures'>;

export const COUNTED_COLUMNS = [
  'scenario_hash',
  'mode',
  'complete',
  'stored_at',
  'total',
  'critical',
  'apology',
  'no_excuses',
  'promises',
  'choices',
  'follow_up',
  'satisfaction',
  'cost_cents',
  'promises_kept',
  'promises_broken',
] as const satisfies readonly (keyof Row)[];

export function figureColumns({ skills, ...figures }: PlayFigures) {
  return {
    critical: figures.critical,
    apology: skills.apology,
    no_excuses: skills['no-excuses'],
    promises: skills['realistic-promises'],
    choices: skills.choices,
    follow_up: skills['follow-up'],
    satisfaction: figures.satisfaction,
    cost_cents: figures.costCents,
    promises_kept: figures.promisesKept,
    promises_broken: figures.promisesBroken,
  };
}

export function skillsOf(row: Pick<Row, (typeof SKILL_COLUMNS)[Skill]>): PlayFigures['skills'] {
  const scores = SKILLS.map((skill) => [skill, row[SKILL_COLUMNS[skill]]] as const);
  // One entry for each skill.
  return Object.fromEntries(scores) as PlayFigures['skills'];
}

/**
 * What counts of some shared or assessed plays: those that were finished. Plays of before there were accounts have no
 * figures, and count nowhere.
 */
export function countedPlays(
  rows: readonly Pick<Row, (typeof COUNTED_COLUMNS)[number]>[],
): readonly CountedPlay[] {
  return rows
    .filter((row) => row.complete === 1 && row.critical !== null)
    .map((row) => ({
      scenarioHash: row.scenario_hash,
      mode: row.mode,
      storedAt: row.stored_at,
      total: row.total,
      figures: {
        skills: skillsOf(row),
        critical: row.critical ?? 0,
        satisfaction: row.satisfaction ?? 0,
        costCents: row.cost_cents ?? 0,
        promisesKept: row.promises_kept ?? 0,
        promisesBroken: row.promises_broken ?? 0,
      },
    }));
}
