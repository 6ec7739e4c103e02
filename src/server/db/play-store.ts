import type { Kysely, Transaction } from 'kysely';
import type { FoundPlay, Keeping, NewPlay, PlayArchive, PlayStore, PlaysToKeep } from '#application/ports.ts';
import { figureColumns } from './counted-plays.ts';
import { beginCounting } from './roll-ups.ts';
import type { Schema } from './schema.ts';
import { together } from './together.ts';
import { type Connection, holdPerson } from './transaction.ts';

async function find(db: Connection, id: string): Promise<FoundPlay | undefined> {
  return db
    .selectFrom('play')
    .select(['id', 'mode', 'record', 'outcome', 'stored_at as storedAt', 'owner_id as owner'])
    .where('id', '=', id)
    .executeTakeFirst();
}

function rowOf(play: NewPlay, owner: string | null) {
  return {
    id: play.id,
    owner_id: owner,
    visibility: play.visibility,
    assignment_id: play.assignment,
    scenario_hash: play.scenarioHash,
    rules: play.rules,
    rubric_name: play.rubric.name,
    rubric_version: play.rubric.version,
    mode: play.mode,
    complete: play.complete ? 1 : 0,
    total: play.total,
    ...figureColumns(play.figures),
    record: play.record,
    outcome: play.outcome,
    stored_at: play.storedAt,
  };
}

// Where others keep or adopt some of the same plays just now, each waits for the next one, never two for each other.
const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
  one.id < other.id ? -1 : Number(one.id > other.id);

/** @returns those that were not there */
async function insert(
  transaction: Transaction<Schema>,
  plays: readonly NewPlay[],
  owner: string | null,
): Promise<readonly NewPlay[]> {
  const inserted: NewPlay[] = [];
  for (const play of [...plays].sort(byId)) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('play')
      .values(rowOf(play, owner))
      .onConflict((on) => on.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) inserted.push(play);
  }
  return inserted;
}

/** What came of an attempt is known by itself from then on, and stays when its play is not kept any more. */
async function endAttempts(transaction: Transaction<Schema>, plays: readonly NewPlay[]): Promise<void> {
  for (const { id, assignment, complete, total, figures, storedAt } of plays) {
    if (assignment === null) continue;
    await transaction
      .updateTable('attempt')
      .set({ complete: complete ? 1 : 0, total, critical: figures.critical, ended_at: storedAt })
      .where('play_id', '=', id)
      .execute();
  }
}

async function keepPlays(
  transaction: Transaction<Schema>,
  { owner, fresh, adopt }: PlaysToKeep,
): Promise<Keeping> {
  if (owner !== null && !(await holdPerson(transaction, owner))) return { kind: 'owner-gone' };
  const inserted = await insert(transaction, fresh, owner);
  const isNew = new Set(inserted.map(({ id }) => id));
  if (owner === null) return { kind: 'kept', isNew };
  await endAttempts(transaction, inserted);
  // What was nobody's is private, so nothing begins to count by this.
  for (const { id, record } of [...adopt].sort(byId)) {
    await transaction
      .updateTable('play')
      .set({ owner_id: owner })
      .where('id', '=', id)
      .where('owner_id', 'is', null)
      .where('record', '=', record)
      .execute();
  }
  const open = inserted.filter(({ complete, visibility }) => complete && visibility !== 'private');
  await beginCounting(
    transaction,
    owner,
    open.map(({ id }) => id),
  );
  return { kind: 'kept', isNew };
}

/** Plays in the database; the same statements on SQLite and PostgreSQL. */
export function playStore(db: Kysely<Schema>): PlayStore {
  return {
    keepPlays: together(db, keepPlays),

    findPlay: (id) => find(db, id),

    async hasPlay(id) {
      const row = await db.selectFrom('play').select('id').where('id', '=', id).executeTakeFirst();
      return row !== undefined;
    },

    async findAttempt(play) {
      const row = await db
        .selectFrom('attempt')
        .innerJoin('assignment', 'assignment.id', 'attempt.assignment_id')
        .select([
          'assignment.id as assignment',
          'attempt.person_id as person',
          'attempt.seed',
          'assignment.scenario_hash as scenarioHash',
          'assignment.mode',
        ])
        .leftJoin('play', 'play.id', 'attempt.play_id')
        .where('attempt.play_id', '=', play)
        // Once its play is not kept any more, it cannot be made again.
        .where((each) => each.or([each('attempt.ended_at', 'is', null), each('play.id', 'is not', null)]))
        .executeTakeFirst();
      return row && { ...row, seed: Number(row.seed) };
    },
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
