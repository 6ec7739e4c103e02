import { type Kysely, type Migration, sql } from 'kysely';
import { fillFigures } from '../fill-figures.ts';
import type { Schema } from '../schema.ts';

/** Of the five skills, how many plays missed it, partly showed it and met it. */
const VERDICT_COUNTS = ['apology', 'no_excuses', 'promises', 'choices', 'follow_up'].flatMap((skill) =>
  ['missed', 'partly', 'met'].map((verdict) => `${skill}_${verdict}`),
);
const SKILLS = ['apology', 'no_excuses', 'promises', 'choices', 'follow_up'];

/**
 * What managers see: more numbers beside each play, and in place of the roll-ups of before, those that answer their
 * questions.
 */
export const figures: Migration = {
  async up(db: Kysely<Schema>) {
    await playFigures(db);
    await countedPlays(db);
    await groupMonths(db);
    await personRollUps(db);
    await groupTallies(db);
    await coachingNotes(db);
    await endedAttempts(db);
    for (const table of ['team_skill', 'team_month', 'person_skill']) {
      await db.schema.dropTable(table).execute();
    }
    // The roll-ups are filled by the last migration that changes one of them.
    await fillFigures(db);
  },
};

async function playFigures(db: Kysely<Schema>): Promise<void> {
  for (const cents of ['lifetime_cents', 'network_cents']) {
    await db.schema.alterTable('play').addColumn(cents, 'bigint').execute();
  }
  const numbers = ['updates_due', 'updates_sent', 'gave', 'own_authority', 'escalated', 'needless'];
  for (const number of numbers) await db.schema.alterTable('play').addColumn(number, 'integer').execute();
  await db.schema.alterTable('play').addColumn('prevention', 'text').execute();
  await db.schema.alterTable('play').addColumn('tallies', 'text').execute();
}

async function countedPlays(db: Kysely<Schema>): Promise<void> {
  let table = db.schema
    .createTable('counted_play')
    .addColumn('play_id', 'text', (column) => column.primaryKey().references('play.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull());
  for (const skill of SKILLS) table = table.addColumn(skill, 'integer');
  const numbers = [
    'critical',
    'satisfaction',
    'cost_cents',
    'promises_kept',
    'promises_broken',
    'updates_due',
    'updates_sent',
    'gave',
    'own_authority',
    'escalated',
    'needless',
  ];
  for (const number of numbers) table = table.addColumn(number, 'integer', (column) => column.notNull());
  for (const cents of ['lifetime_cents', 'network_cents']) {
    table = table.addColumn(cents, 'bigint', (column) => column.notNull());
  }
  await table
    .addColumn('prevention', 'text')
    .addColumn('tallies', 'text', (column) => column.notNull())
    .execute();
  const indexes = {
    counted_play_by_person: ['person_id', 'stored_at', 'play_id'],
    counted_play_by_person_and_scenario: ['person_id', 'scenario_hash', 'mode', 'stored_at', 'play_id'],
    counted_play_by_time: ['stored_at', 'play_id'],
    counted_play_by_scenario: ['scenario_hash', 'stored_at', 'play_id'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('counted_play').columns(columns).execute();
  }
}

async function groupMonths(db: Kysely<Schema>): Promise<void> {
  let table = db.schema
    .createTable('group_month')
    // Of a team, or "everyone", which is no team: nothing is referred to.
    .addColumn('group_id', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull());
  const sums = ['total_sum', 'satisfaction_sum', 'cost_cents_sum', 'lifetime_cents_sum', 'network_cents_sum'];
  for (const sum of sums) table = table.addColumn(sum, 'bigint', (column) => column.notNull());
  const counts = [
    'promises_kept',
    'promises_broken',
    'critical',
    'updates_due',
    'updates_sent',
    'gave',
    'own_authority',
    'escalated',
    'needless',
    'preventions',
  ];
  for (const count of [...counts, ...VERDICT_COUNTS]) {
    table = table.addColumn(count, 'integer', (column) => column.notNull());
  }
  await table
    .addPrimaryKeyConstraint('group_month_once', ['group_id', 'month', 'scenario_hash', 'mode'])
    .execute();
}

async function personRollUps(db: Kysely<Schema>): Promise<void> {
  let months = db.schema
    .createTable('person_month')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull())
    .addColumn('total_sum', 'bigint', (column) => column.notNull());
  for (const count of VERDICT_COUNTS) {
    months = months.addColumn(count, 'integer', (column) => column.notNull());
  }
  await months
    // Whether somebody played one version in some months is asked of everybody, so the month comes last.
    .addPrimaryKeyConstraint('person_month_once', ['person_id', 'scenario_hash', 'mode', 'month'])
    .execute();

  let scenarios = db.schema
    .createTable('person_scenario')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull())
    .addColumn('total_sum', 'bigint', (column) => column.notNull());
  for (const end of ['first', 'latest']) {
    scenarios = scenarios
      .addColumn(`${end}_play`, 'text', (column) => column.notNull())
      .addColumn(`${end}_at`, 'text', (column) => column.notNull())
      .addColumn(`${end}_total`, 'integer', (column) => column.notNull());
    for (const skill of SKILLS) scenarios = scenarios.addColumn(`${end}_${skill}`, 'integer');
  }
  await scenarios
    .addPrimaryKeyConstraint('person_scenario_once', ['person_id', 'scenario_hash', 'mode'])
    .execute();
  // All that is asked of the people of a version, so that of everybody's rows one index is read.
  await db.schema
    .createIndex('person_scenario_by_scenario')
    .on('person_scenario')
    .columns(['scenario_hash', 'person_id', 'plays', 'total_sum', 'first_at', 'latest_at', 'mode'])
    .execute();
}

/** Asked for by version and kind, so the key begins with them. */
async function groupTallies(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('group_tally')
    .addColumn('group_id', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('group_tally_once', [
      'group_id',
      'scenario_hash',
      'kind',
      'month',
      'mode',
      'key',
    ])
    .execute();
}

async function coachingNotes(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('coaching_note')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('by_id', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('skill', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('coaching_note_by_person')
    .on('coaching_note')
    .columns(['person_id', 'at', 'id'])
    .execute();
}

/** What came of an attempt whose play is not kept any more. */
async function endedAttempts(db: Kysely<Schema>): Promise<void> {
  for (const number of ['complete', 'total', 'critical']) {
    await db.schema.alterTable('attempt').addColumn(number, 'integer').execute();
  }
  await db.schema.alterTable('attempt').addColumn('ended_at', 'text').execute();
  // There are few of them, and all that is asked of them stands in it.
  await sql`create index attempt_ended on attempt (assignment_id, person_id, complete, total, critical)
    where ended_at is not null`.execute(db);
}
