import { type Kysely, type Migration, sql } from 'kysely';

/** Points of a debrief that trainees dispute, and what was decided. */
export const disputes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('dispute')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('play_id', 'text', (column) => column.notNull().references('play.id'))
      .addColumn('skill', 'text', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('words', 'text')
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('label', 'text')
      .addColumn('note', 'text')
      .addColumn('decided_at', 'text')
      .execute();
    await db.schema.createIndex('dispute_by_time').on('dispute').columns(['opened_at', 'id']).execute();
    await db.schema.createIndex('dispute_by_play').on('dispute').columns(['play_id', 'status']).execute();
    // One open dispute of a receipt at a time, also when two are sent at once.
    await sql`create unique index dispute_one_open on dispute (play_id, skill, rule) where status = 'open'`.execute(
      db,
    );
  },
};
