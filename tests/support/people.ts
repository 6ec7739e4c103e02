import { randomUUID } from 'node:crypto';
import { makeSignature } from 'better-auth/crypto';
import type { Role } from '#contract/permissions.ts';
import type { Auth } from '#server/auth/auth.ts';
import { addPerson } from '#server/db/people-store.ts';
import { STORED_AT, type TestServer } from './test-server.ts';

/** Everybody's that `makePerson` makes. */
export const PASSWORD = 'correct horse battery';

export interface MadePerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The value of a cookie header, with a session that is open. */
  readonly cookie: string;
}

let hashed: Promise<string> | undefined;

/** Hashing takes a tenth of a second, as it should, so it is done once for a test file. */
async function passwordHash(auth: Auth): Promise<string> {
  hashed ??= auth.$context.then(({ password }) => password.hash(PASSWORD));
  return hashed;
}

/** Opens a session as better-auth does, with no password asked. @returns the value of a cookie header */
export async function signedIn({ auth }: Pick<TestServer, 'auth'>, person: string): Promise<string> {
  const { internalAdapter, authCookies, secret } = await auth.$context;
  const { token } = await internalAdapter.createSession(person);
  const signed = `${token}.${await makeSignature(token, secret)}`;
  return `${authCookies.sessionToken.name}=${encodeURIComponent(signed)}`;
}

/** Makes a team. @returns its id */
export async function makeTeam(
  { database: { db } }: TestServer,
  name = `Team ${randomUUID()}`,
): Promise<string> {
  const id = randomUUID();
  await db.insertInto('team').values({ id, name, created_at: STORED_AT }).execute();
  return id;
}

/**
 * Makes a person of teams that are there, who can sign in with `PASSWORD` and is signed in already.
 *
 * @param about.teams ids
 */
export async function makePerson(
  server: TestServer,
  about: { readonly role: Role; readonly teams?: readonly string[]; readonly name?: string },
): Promise<MadePerson> {
  const { db } = server.database;
  const { role, teams = [], name = 'Robin' } = about;
  const id = randomUUID();
  const email = `${id}@example.com`;
  await addPerson(db, {
    id,
    name,
    email,
    role,
    passwordHash: await passwordHash(server.auth),
    credentialId: randomUUID(),
    now: STORED_AT,
  });
  if (teams.length > 0) {
    const memberships = teams.map((team) => ({ team_id: team, person_id: id }));
    await db.insertInto('membership').values(memberships).execute();
  }
  return { id, name, email, cookie: await signedIn(server, id) };
}
