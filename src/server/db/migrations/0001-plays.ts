import type { Kysely, Migration } from 'kysely';

/** Scenario versions, and the plays that pin them. */
export const plays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('scenario_version')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('scenario_id', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('first_seen', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('play')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('scenario_hash', 'text', (column) => column.notNull().references('scenario_version.hash'))
      .addColumn('rules', 'text', (column) => column.notNull())
      .addColumn('rubric_name', 'text', (column) => column.notNull())
      .addColumn('rubric_version', 'integer', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('complete', 'integer', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('stored_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('play_by_scenario').on('play').column('scenario_hash').execute();
  },
};
