import type { Kysely, Migration } from 'kysely';
import { fillRollUps } from '../mend-roll-ups.ts';
import type { Schema } from '../schema.ts';

const SKILLS = ['apology', 'no_excuses', 'promises', 'choices', 'follow_up'];
const VERDICT_COUNTS = SKILLS.flatMap((skill) =>
  ['missed', 'partly', 'met'].map((verdict) => `${skill}_${verdict}`),
);

/**
 * What a group is asked at large is added up as well, what came of an attempt stands with it, and what lists of plays
 * are narrowed by stands in an index: so that a million plays are answered for at once.
 */
export const standings: Migration = {
  async up(db: Kysely<Schema>) {
    await personSkills(db);
    await groupProgress(db);
    await groupMeans(db);
    await countedPlayIndexes(db);
    await attemptResults(db);
    // Where a later migration changes a roll-up, it takes this along.
    await fillRollUps(db);
  },
};

async function personSkills(db: Kysely<Schema>): Promise<void> {
  let table = db.schema
    .createTable('person_skill_month')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull());
  for (const count of VERDICT_COUNTS) {
    table = table.addColumn(count, 'integer', (column) => column.notNull());
  }
  await table.addPrimaryKeyConstraint('person_skill_month_once', ['person_id', 'month', 'mode']).execute();
}

async function groupProgress(db: Kysely<Schema>): Promise<void> {
  let table = db.schema
    .createTable('group_progress')
    .addColumn('group_id', 'text', (column) => column.notNull())
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull());
  const sums = SKILLS.flatMap((skill) => ['people', 'first', 'latest'].map((sum) => `${skill}_${sum}`));
  for (const sum of ['people', 'first_sum', 'latest_sum', 'better', 'same', 'worse', ...sums]) {
    table = table.addColumn(sum, 'integer', (column) => column.notNull());
  }
  await table.addPrimaryKeyConstraint('group_progress_once', ['group_id', 'scenario_hash', 'mode']).execute();
}

async function groupMeans(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('group_mean')
    .addColumn('group_id', 'text', (column) => column.notNull())
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('mean', 'integer', (column) => column.notNull())
    .addColumn('people', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('group_mean_once', ['group_id', 'mode', 'scenario_hash', 'mean'])
    .execute();
}

async function countedPlayIndexes(db: Kysely<Schema>): Promise<void> {
  const indexes = {
    // With what a list of plays is narrowed by, so that of a team's people it is read alone.
    counted_play_by_person: [
      'person_id',
      'stored_at',
      'play_id',
      'mode',
      ...SKILLS,
      'updates_due',
      'updates_sent',
      'promises_kept',
      'promises_broken',
      'gave',
      'own_authority',
      'escalated',
      'needless',
    ],
    counted_play_by_scenario: ['scenario_hash', 'stored_at', 'play_id', 'person_id', 'mode'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.dropIndex(name).execute();
    await db.schema.createIndex(name).on('counted_play').columns(columns).execute();
  }
}

/** What came of an attempt, so that it is known without its play, whose row is long and not kept for ever. */
async function attemptResults(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('attempt')
    .from('play')
    .set((each) => ({
      complete: each.ref('play.complete'),
      total: each.ref('play.total'),
      critical: each.ref('play.critical'),
      ended_at: each.ref('play.stored_at'),
    }))
    .whereRef('play.id', '=', 'attempt.play_id')
    .execute();
  await db.schema.dropIndex('attempt_ended').execute();
  // All that is asked of the attempts of somebody at an assignment.
  await db.schema
    .createIndex('attempt_by_assignment')
    .on('attempt')
    .columns(['assignment_id', 'person_id', 'complete', 'total', 'critical', 'ended_at'])
    .execute();
}
