import type { Selectable } from 'kysely';
import type { Page } from '#contract/page.ts';
import type { Person } from '#contract/people.ts';
import type { Role } from '#contract/permissions.ts';
import { cursorOf, placeOfCursor } from './cursor.ts';
import type { Schema } from './schema.ts';
import type { Connection } from './transaction.ts';

type Row = Selectable<Schema['person']>;

/** Where a list of people ends: names are not one of a kind, so the id goes with them. */
type Place = readonly [name: string, id: string];

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** As better-auth hashes it; nothing for people who cannot sign in, such as those of the demo firm. */
  readonly passwordHash: string | null;
  readonly credentialId: string;
  readonly demo?: boolean;
  /** ISO 8601. */
  readonly now: string;
}

/** Adds a person with a password; rejects where the e-mail address is taken. */
export async function addPerson(db: Connection, person: NewPerson): Promise<void> {
  const { id, name, email, role, passwordHash, credentialId, demo, now } = person;
  await db
    .insertInto('person')
    .values({
      id,
      name,
      email,
      email_verified: 0,
      image: null,
      role,
      demo: demo ? 1 : 0,
      created_at: now,
      updated_at: now,
    })
    .execute();
  if (passwordHash === null) return;
  await db
    .insertInto('credential')
    .values({
      id: credentialId,
      person_id: id,
      account_id: id,
      provider_id: 'credential',
      password: passwordHash,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

export async function emailIsTaken(db: Connection, email: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst();
  return row !== undefined;
}

async function withTeams(db: Connection, rows: readonly Row[]): Promise<readonly Person[]> {
  if (rows.length === 0) return [];
  const memberships = await db
    .selectFrom('membership')
    .innerJoin('team', 'team.id', 'membership.team_id')
    .select(['membership.person_id', 'team.id', 'team.name'])
    .where(
      'membership.person_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('team.name')
    .orderBy('team.id')
    .execute();
  return rows.map(({ id, name, email, role, demo, created_at: since }) => ({
    id,
    name,
    email,
    role,
    teams: memberships
      .filter((each) => each.person_id === id)
      .map((each) => ({ id: each.id, name: each.name })),
    demo: demo === 1,
    since,
  }));
}

export async function findPerson(db: Connection, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row && (await withTeams(db, [row]))[0];
}

export interface PeopleAsked {
  /** `null`: of all teams, and of none. */
  readonly teams: readonly string[] | null;
  /** Part of a name or an e-mail address. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** People by name. */
export async function listPeople(db: Connection, asked: PeopleAsked): Promise<Page<Person>> {
  const { teams, search, cursor, limit } = asked;
  let query = db.selectFrom('person').selectAll();
  if (teams) {
    if (teams.length === 0) return { items: [], next: null };
    query = query.where('id', 'in', (each) =>
      each.selectFrom('membership').select('person_id').where('team_id', 'in', teams),
    );
  }
  if (search) {
    const part = `%${search.toLowerCase().replace(/[\\%_]/g, (found) => `\\${found}`)}%`;
    query = query.where((each) =>
      each.or([
        each(each.fn<string>('lower', ['name']), 'like', each.val(part)),
        each('email', 'like', part),
      ]),
    );
  }
  const place = placeOfCursor<Place>(cursor, 2);
  if (place) {
    query = query.where((each) =>
      each.or([
        each('name', '>', place[0]),
        each.and([each('name', '=', place[0]), each('id', '>', place[1])]),
      ]),
    );
  }
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: await withTeams(db, rows.slice(0, limit)),
    next: last ? cursorOf([last.name, last.id]) : null,
  };
}

/** Whether somebody else is an owner too. */
export async function otherOwners(db: Connection, person: string): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .select((each) => each.fn.countAll().as('count'))
    .where('role', '=', 'owner')
    .where('id', '!=', person)
    .executeTakeFirstOrThrow();
  return Number(count);
}
