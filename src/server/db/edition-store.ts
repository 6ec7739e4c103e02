import type { Kysely } from 'kysely';
import { AlteredEdition } from '#application/altered-edition.ts';
import type { EditionStore } from '#application/ports.ts';
import { contentHash } from '#domain/scenario/content-hash.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Schema } from './schema.ts';

/** Editions in the database; the same statements on SQLite and PostgreSQL. */
export function editionStore(db: Kysely<Schema>): EditionStore {
  return {
    async saveEditions(editions, seenAt) {
      const rows = [...editions].map((edition) => ({
        hash: edition.hash,
        scenario_id: edition.scenario.scenario,
        title: edition.scenario.title,
        content: JSON.stringify(edition),
        first_seen: seenAt,
      }));
      if (rows.length === 0) return;
      await db
        .insertInto('scenario_version')
        .values(rows)
        .onConflict((on) => on.column('hash').doNothing())
        .execute();
    },

    async findEdition(hash) {
      const row = await db
        .selectFrom('scenario_version')
        .select('content')
        .where('hash', '=', hash)
        .executeTakeFirst();
      if (!row) return undefined;
      // Written by saveEditions from an Edition; the hash shows that it still is that one.
      const edition = JSON.parse(row.content) as Edition;
      const { scenario, guide, reactions } = edition;
      if (contentHash({ scenario, guide, reactions }) !== hash) throw new AlteredEdition(hash);
      return edition;
    },
  };
}
