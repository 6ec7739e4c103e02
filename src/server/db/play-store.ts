import type { Kysely } from 'kysely';
import type { KeptPlay, PlayArchive, PlayStore } from '#application/ports.ts';
import type { Schema } from './schema.ts';

async function find(db: Kysely<Schema>, id: string): Promise<KeptPlay | undefined> {
  return db
    .selectFrom('play')
    .select(['id', 'mode', 'record', 'outcome', 'stored_at as storedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Plays in the database; the same statements on SQLite and PostgreSQL. */
export function playStore(db: Kysely<Schema>): PlayStore {
  return {
    findPlay: (id) => find(db, id),

    keepPlay: (play) =>
      db.transaction().execute(async (transaction) => {
        // The insert comes first: it waits for another that is under way for the same id, so that the
        // read after it sees whichever of the two was kept.
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('play')
          .values({
            id: play.id,
            scenario_hash: play.scenarioHash,
            rules: play.rules,
            rubric_name: play.rubric.name,
            rubric_version: play.rubric.version,
            mode: play.mode,
            complete: play.complete ? 1 : 0,
            total: play.total,
            record: play.record,
            outcome: play.outcome,
            stored_at: play.storedAt,
          })
          .onConflict((on) => on.column('id').doNothing())
          .executeTakeFirst();
        const kept = await find(transaction, play.id);
        if (!kept) throw new Error(`The play ${play.id} is not there after it was stored.`);
        return { kept, isNew: numInsertedOrUpdatedRows === 1n };
      }),
  };
}

/** All plays, to be gone through; the same statements on SQLite and PostgreSQL. */
export function playArchive(db: Kysely<Schema>): PlayArchive {
  return {
    countPlays: async () => {
      const { plays } = await db
        .selectFrom('play')
        .select((each) => each.fn.countAll().as('plays'))
        .executeTakeFirstOrThrow();
      // PostgreSQL counts beyond what a number can hold, so its driver gives text.
      return Number(plays);
    },

    playsAfter: async (id, most) => {
      const rows = await db
        .selectFrom('play')
        .select([
          'id',
          'mode',
          'record',
          'outcome',
          'stored_at as storedAt',
          'scenario_hash as scenarioHash',
          'rules',
          'rubric_name',
          'rubric_version',
        ])
        .where('id', '>', id)
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(({ rubric_name: name, rubric_version: version, ...play }) => ({
        ...play,
        rubric: { name, version },
      }));
    },
  };
}
