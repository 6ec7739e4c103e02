import { type Kysely, type Selectable, sql } from 'kysely';
import type { DisputeStore } from '#application/ports.ts';
import type { Decision, Dispute } from '#contract/api.ts';
import type { Schema } from './schema.ts';

type Row = Selectable<Schema['dispute']>;

function decisionOf({ status, label, note, decided_at: decidedAt }: Row): Decision | null {
  if (status === 'open' || note === null || decidedAt === null) return null;
  if (status === 'declined') return { kind: status, note, decidedAt };
  // Written by decideDispute from a Decision.
  return { kind: status, label: label as Extract<Decision, { kind: 'accepted' }>['label'], note, decidedAt };
}

/** A row as the dispute it was written from. */
export function disputeOf(row: Row): Dispute {
  return {
    id: row.id,
    play: row.play_id,
    skill: row.skill,
    rule: row.rule,
    // Written by openDispute from a Dispute.
    words: row.words === null ? null : (JSON.parse(row.words) as Dispute['words']),
    reason: row.reason,
    openedAt: row.opened_at,
    decision: decisionOf(row),
  };
}

/** Disputes in the database; the same statements on SQLite and PostgreSQL. */
export function disputeStore(db: Kysely<Schema>): DisputeStore {
  return {
    openDispute: ({ id, play, skill, rule, words, reason, openedAt }) =>
      db.transaction().execute(async (transaction) => {
        // Held first, so that the play is not removed from under it; of two who dispute it at once, the second waits.
        const { numUpdatedRows } = await transaction
          .updateTable('play')
          .set((each) => ({ mode: each.ref('mode') }))
          .where('id', '=', play)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return undefined;
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('dispute')
          .values({
            id,
            play_id: play,
            skill,
            rule,
            words: words && JSON.stringify(words),
            reason,
            opened_at: openedAt,
            status: 'open',
            label: null,
            note: null,
            decided_at: null,
          })
          .onConflict((on) =>
            // Written out: SQLite knows the index by its condition, and that holds no parameter.
            on.columns(['play_id', 'skill', 'rule']).where('status', '=', sql.lit('open')).doNothing(),
          )
          .executeTakeFirst();
        const row = await transaction
          .selectFrom('dispute')
          .selectAll()
          .where('play_id', '=', play)
          .where('skill', '=', skill)
          .where('rule', '=', rule)
          .where('status', '=', 'open')
          .executeTakeFirst();
        if (!row) throw new Error(`The dispute ${id} is not there after it was stored.`);
        return { dispute: disputeOf(row), isNew: numInsertedOrUpdatedRows === 1n };
      }),

    async findDispute(id) {
      const row = await db.selectFrom('dispute').selectAll().where('id', '=', id).executeTakeFirst();
      return row && disputeOf(row);
    },

    async decideDispute(id, decision, by) {
      const { numUpdatedRows } = await db
        .updateTable('dispute')
        .set({
          status: decision.kind,
          label: decision.kind === 'accepted' ? decision.label : null,
          note: decision.note,
          decided_at: decision.decidedAt,
          decided_by: by,
        })
        .where('id', '=', id)
        .where('status', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async disputesOf(play) {
      const rows = await db
        .selectFrom('dispute')
        .selectAll()
        .where('play_id', '=', play)
        .orderBy('opened_at')
        .orderBy('id')
        .execute();
      return rows.map(disputeOf);
    },

    async disputesAfter(place, status, most) {
      let query = db.selectFrom('dispute').selectAll();
      if (status !== 'all') query = query.where('status', '=', status);
      if (place) {
        query = query.where((each) =>
          each.or([
            each('opened_at', '>', place.openedAt),
            each.and([each('opened_at', '=', place.openedAt), each('id', '>', place.id)]),
          ]),
        );
      }
      const rows = await query.orderBy('opened_at').orderBy('id').limit(most).execute();
      return rows.map(disputeOf);
    },

    async acceptedPlaysAfter(play, most) {
      const rows = await db
        .selectFrom('dispute')
        .select('play_id')
        .distinct()
        .where('status', '=', 'accepted')
        .where('play_id', '>', play)
        .orderBy('play_id')
        .limit(most)
        .execute();
      return rows.map((row) => row.play_id);
    },
  };
}
