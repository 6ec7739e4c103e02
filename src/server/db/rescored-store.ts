import type { Kysely } from 'kysely';
import type { RescoredStore } from '#application/ports.ts';
import type { Schema } from './schema.ts';

/** Second outcomes in the database; the same statements on SQLite and PostgreSQL. */
export function rescoredStore(db: Kysely<Schema>): RescoredStore {
  return {
    async keepRescored(plays) {
      if (plays.length === 0) return 0;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('rescored')
        .values(
          plays.map((each) => ({
            play_id: each.play,
            rubric_name: each.rubric.name,
            rubric_version: each.rubric.version,
            rubric_hash: each.rubricHash,
            rules: each.rules,
            total: each.total,
            outcome: each.outcome,
            stored_at: each.storedAt,
          })),
        )
        .onConflict((on) => on.columns(['play_id', 'rubric_name', 'rubric_version', 'rules']).doNothing())
        .executeTakeFirst();
      return Number(numInsertedOrUpdatedRows ?? 0);
    },

    async rescoredOf(play) {
      const rows = await db
        .selectFrom('rescored')
        .select(['rubric_name', 'rubric_version', 'rules', 'outcome', 'stored_at as storedAt'])
        .where('play_id', '=', play)
        .orderBy('stored_at')
        .orderBy('rubric_name')
        .orderBy('rubric_version')
        .orderBy('rules')
        .execute();
      return rows.map(({ rubric_name: name, rubric_version: version, ...rest }) => ({
        play,
        rubric: { name, version },
        ...rest,
      }));
    },

    async appliedAs({ name, version }) {
      const rows = await db
        .selectFrom('rescored')
        .select('rubric_hash')
        .distinct()
        .where('rubric_name', '=', name)
        .where('rubric_version', '=', version)
        .execute();
      return rows.map((row) => row.rubric_hash);
    },
  };
}
