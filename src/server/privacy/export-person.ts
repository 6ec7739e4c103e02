import type { Connection } from '../db/transaction.ts';

/**
 * Everything kept about a person, by table, for a person to read or a program to take. Left out are only the secrets
 * that open the account: the hash of the password and the tokens of the sessions.
 */
export async function exportPerson(db: Connection, id: string): Promise<Record<string, unknown> | undefined> {
  const person = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!person) return undefined;
  const plays = await db
    .selectFrom('play')
    .selectAll()
    .where('owner_id', '=', id)
    .orderBy('stored_at')
    .execute();
  const ofPlays = (each: { readonly play_id: string }) => plays.some((play) => play.id === each.play_id);
  const [
    memberships,
    sessions,
    disputes,
    rescored,
    attempts,
    assigned,
    counts,
    notes,
    noted,
    about,
    by,
    invited,
  ] = await Promise.all([
    db
      .selectFrom('membership')
      .innerJoin('team', 'team.id', 'membership.team_id')
      .select(['team.id', 'team.name'])
      .where('membership.person_id', '=', id)
      .execute(),
    db
      .selectFrom('session')
      .select(['created_at', 'updated_at', 'expires_at', 'ip_address', 'user_agent'])
      .where('person_id', '=', id)
      .execute(),
    db
      .selectFrom('dispute')
      .innerJoin('play', 'play.id', 'dispute.play_id')
      .selectAll('dispute')
      .where('play.owner_id', '=', id)
      .execute(),
    db
      .selectFrom('rescored')
      .innerJoin('play', 'play.id', 'rescored.play_id')
      .selectAll('rescored')
      .where('play.owner_id', '=', id)
      .execute(),
    db.selectFrom('attempt').selectAll().where('person_id', '=', id).execute(),
    db.selectFrom('assignment_person').select('assignment_id').where('person_id', '=', id).execute(),
    db.selectFrom('person_month').selectAll().where('person_id', '=', id).orderBy('month').execute(),
    db
      .selectFrom('coaching_note as note')
      .leftJoin('person as author', 'author.id', 'note.by_id')
      .select(['note.id', 'note.at', 'author.name as by', 'note.skill', 'note.text'])
      .where('note.person_id', '=', id)
      .orderBy('note.at')
      .execute(),
    db.selectFrom('coaching_note').selectAll().where('by_id', '=', id).orderBy('at').execute(),
    db.selectFrom('access').selectAll().where('person_id', '=', id).orderBy('at').execute(),
    db.selectFrom('access').selectAll().where('actor_id', '=', id).orderBy('at').execute(),
    db
      .selectFrom('invitation')
      .select(['email', 'role', 'created_at', 'accepted_at'])
      .where('accepted_by', '=', id)
      .execute(),
  ]);
  return {
    person,
    teams: memberships,
    sessions,
    invitations: invited,
    plays: plays.map(({ record, outcome, ...rest }) => ({
      ...rest,
      record: JSON.parse(record) as unknown,
      outcome: JSON.parse(outcome) as unknown,
    })),
    rescored: rescored.filter(ofPlays).map(({ outcome, ...rest }) => ({
      ...rest,
      outcome: JSON.parse(outcome) as unknown,
    })),
    disputes,
    attempts,
    assignments: assigned.map((each) => each.assignment_id),
    counts,
    notesAboutYou: notes,
    notesByYou: noted,
    accessesToYours: about,
    accessesByYou: by,
  };
}
