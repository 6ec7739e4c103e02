import type { Kysely, Migration } from 'kysely';

/** What plays come to under a later rubric or later rules; the first outcome stays in `play`. */
export const rescored: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('rescored')
      .addColumn('play_id', 'text', (column) => column.notNull().references('play.id'))
      .addColumn('rubric_name', 'text', (column) => column.notNull())
      .addColumn('rubric_version', 'integer', (column) => column.notNull())
      .addColumn('rubric_hash', 'text', (column) => column.notNull())
      .addColumn('rules', 'text', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('stored_at', 'text', (column) => column.notNull())
      // Whatever is applied twice is stored once.
      .addPrimaryKeyConstraint('rescored_once', ['play_id', 'rubric_name', 'rubric_version', 'rules'])
      .execute();
    await db.schema
      .createIndex('rescored_by_rubric')
      .on('rescored')
      .columns(['rubric_name', 'rubric_version', 'rubric_hash'])
      .execute();
  },
};
