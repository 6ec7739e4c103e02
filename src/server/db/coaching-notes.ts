import type { CoachingNote } from '#contract/coaching-notes.ts';
import type { Page } from '#contract/page.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Connection } from './transaction.ts';

type Place = readonly [at: string, id: string];

export interface NewNote {
  readonly id: string;
  readonly person: string;
  /** Who noted it. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly skill: Skill | null;
  readonly text: string;
}

export async function addNote(db: Connection, { id, person, by, at, skill, text }: NewNote): Promise<void> {
  await db
    .insertInto('coaching_note')
    .values({ id, person_id: person, by_id: by, at, skill, text })
    .execute();
}

function selectNotes(db: Connection) {
  return db
    .selectFrom('coaching_note as note')
    .leftJoin('person as author', 'author.id', 'note.by_id')
    .select(['note.id', 'note.at', 'note.skill', 'note.text', 'author.id as by', 'author.name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectNotes>['execute']>>[number];

function noteOf({ by, name, ...note }: Row): CoachingNote {
  return { ...note, by: by === null || name === null ? null : { id: by, name } };
}

/** Nothing where that person has no such note. */
export async function findNote(
  db: Connection,
  { id, person }: Pick<NewNote, 'id' | 'person'>,
): Promise<CoachingNote | undefined> {
  const row = await selectNotes(db)
    .where('note.id', '=', id)
    .where('note.person_id', '=', person)
    .executeTakeFirst();
  return row && noteOf(row);
}

/** What was noted about a person, the latest first. */
export async function listNotes(
  db: Connection,
  person: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<CoachingNote>> {
  let query = selectNotes(db).where('note.person_id', '=', person);
  const place = placeOfCursor<Place>(cursor, 2);
  if (place) {
    query = query.where((each) =>
      each.or([
        each('note.at', '<', place[0]),
        each.and([each('note.at', '=', place[0]), each('note.id', '<', place[1])]),
      ]),
    );
  }
  const rows = await query
    .orderBy('note.at', 'desc')
    .orderBy('note.id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(noteOf), next: last ? cursorOf([last.at, last.id]) : null };
}

export async function removeNote(db: Connection, id: string): Promise<void> {
  await db.deleteFrom('coaching_note').where('id', '=', id).execute();
}
