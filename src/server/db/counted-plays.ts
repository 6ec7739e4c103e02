import { type Selectable, sql, type Transaction } from 'kysely';
import type { PlayFigures } from '#application/ports.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import type { Schema } from './schema.ts';

/** Where the score of each skill stands in the row of a play. */
export const SKILL_COLUMNS = {
  apology: 'apology',
  'no-excuses': 'no_excuses',
  'realistic-promises': 'promises',
  choices: 'choices',
  'follow-up': 'follow_up',
} as const satisfies Record<Skill, keyof Selectable<Schema['play']>>;

/** A play that counts, with all that the roll-ups add up. */
export type CountedPlay = Selectable<Schema['counted_play']>;

/** Those that a play that counts has by the same names as the play. */
const SHARED_COLUMNS = [
  'scenario_hash',
  'mode',
  'stored_at',
  'total',
  'apology',
  'no_excuses',
  'promises',
  'choices',
  'follow_up',
  'critical',
  'satisfaction',
  'cost_cents',
  'lifetime_cents',
  'network_cents',
  'promises_kept',
  'promises_broken',
  'updates_due',
  'updates_sent',
  'gave',
  'own_authority',
  'escalated',
  'needless',
  'prevention',
  'tallies',
] as const satisfies readonly (keyof CountedPlay)[];

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
    lifetime_cents: figures.lifetimeCents,
    network_cents: figures.networkCents,
    promises_kept: figures.promisesKept,
    promises_broken: figures.promisesBroken,
    updates_due: figures.updatesDue,
    updates_sent: figures.updatesSent,
    gave: figures.gave ? 1 : 0,
    own_authority: figures.ownAuthority ? 1 : 0,
    escalated: figures.escalated ? 1 : 0,
    needless: figures.needless ? 1 : 0,
    prevention: figures.prevention,
    tallies: JSON.stringify(figures.tallies),
  };
}

export function skillsOf(row: Pick<CountedPlay, (typeof SKILL_COLUMNS)[Skill]>): PlayFigures['skills'] {
  const scores = SKILLS.map((skill) => [skill, row[SKILL_COLUMNS[skill]]] as const);
  // One entry for each skill.
  return Object.fromEntries(scores) as PlayFigures['skills'];
}

/**
 * The rows of all plays that count: those that were finished and are shared or assessed. Plays of before there were
 * accounts have no figures, and count nowhere.
 */
export const COUNTED_PLAYS = sql<CountedPlay>`
  select play.id as play_id, play.owner_id as person_id, ${sql.join(SHARED_COLUMNS.map((name) => sql.ref(`play.${name}`)))}
  from play
  where play.complete = 1 and play.visibility in ('shared', 'assessed')
    and play.owner_id is not null and play.tallies is not null`;

export const COUNTED_PLAY_COLUMNS = ['play_id', 'person_id', ...SHARED_COLUMNS] as const;

/** Keeps a row for each of these plays that counts. @returns those rows */
export async function addCounted(
  transaction: Transaction<Schema>,
  ids: readonly string[],
): Promise<readonly CountedPlay[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<CountedPlay>`
    insert into counted_play (${sql.join(COUNTED_PLAY_COLUMNS.map((name) => sql.id(name)))})
    ${COUNTED_PLAYS} and play.id in (${sql.join(ids)})
    returning *`.execute(transaction);
  return rows;
}

/** Removes the rows of a person's plays that are to count no more. @returns what they were */
export async function takeCounted(
  transaction: Transaction<Schema>,
  person: string,
  ids: readonly string[] | 'all',
): Promise<readonly CountedPlay[]> {
  if (ids !== 'all' && ids.length === 0) return [];
  return transaction
    .deleteFrom('counted_play')
    .where('person_id', '=', person)
    .$if(ids !== 'all', (query) => query.where('play_id', 'in', ids === 'all' ? [] : ids))
    .returningAll()
    .execute();
}
