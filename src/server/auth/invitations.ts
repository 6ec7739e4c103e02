import type { z } from 'zod';
import type { acceptInvitationSchema, openedInvitationSchema } from '#contract/people.ts';
import { changeTeams } from '../db/membership.ts';
import { addPerson, emailIsTaken } from '../db/people-store.ts';
import { type Connection, holdRoster } from '../db/transaction.ts';
import { hashOfToken } from './link-token.ts';
import type { AuthNeeds } from './set-up.ts';

type Opened = z.output<typeof openedInvitationSchema>;

async function openOne(db: Connection, token: string, now: string) {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hashOfToken(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

async function teamsOf(db: Connection, list: string): Promise<readonly { id: string; name: string }[]> {
  // Written as a list of ids; teams that were removed since are left out.
  const ids = JSON.parse(list) as string[];
  if (ids.length === 0) return [];
  return db.selectFrom('team').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute();
}

/** What the invitation of a link says; nothing where the link does not work any more. */
export async function openInvitation(
  token: string,
  { database: { db }, now }: AuthNeeds,
): Promise<Opened | undefined> {
  const found = await openOne(db, token, now().toISOString());
  if (!found) return undefined;
  const by =
    found.invited_by === null
      ? undefined
      : await db.selectFrom('person').select('name').where('id', '=', found.invited_by).executeTakeFirst();
  return {
    email: found.email,
    role: found.role,
    teams: (await teamsOf(db, found.teams)).map((team) => team.name),
    invitedBy: by?.name ?? null,
    expiresAt: found.expires_at,
  };
}

/** Makes the invited person, once for a link. The role and the teams are the invitation's, whatever is sent. */
export async function acceptInvitation(
  { token, name, email, password }: z.output<typeof acceptInvitationSchema>,
  { auth, database, now, newId }: AuthNeeds,
): Promise<'accepted' | 'link-spent' | 'email-taken'> {
  const passwordHash = await (await auth.$context).password.hash(password);
  const at = now().toISOString();
  return database.db.transaction().execute(async (transaction) => {
    // It comes first: of two who use the link at once, or two links with one address, the second waits and finds what
    // the first made; and no team that the person joins is being removed.
    await holdRoster(transaction);
    const { numUpdatedRows } = await transaction
      .updateTable('invitation')
      .set({ accepted_at: at })
      .where('token_hash', '=', hashOfToken(token))
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', at)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return 'link-spent';
    const invitation = await transaction
      .selectFrom('invitation')
      .selectAll()
      .where('token_hash', '=', hashOfToken(token))
      .executeTakeFirstOrThrow();
    const address = invitation.email ?? email;
    if (address !== email || (await emailIsTaken(transaction, email))) {
      await transaction
        .updateTable('invitation')
        .set({ accepted_at: null })
        .where('id', '=', invitation.id)
        .execute();
      return address === email ? 'email-taken' : 'link-spent';
    }
    const person = newId();
    await addPerson(transaction, {
      id: person,
      name,
      email,
      role: invitation.role,
      passwordHash,
      credentialId: newId(),
      now: at,
    });
    // Written as a list of ids; teams that were removed since are left out.
    await changeTeams(transaction, person, JSON.parse(invitation.teams) as string[]);
    await transaction
      .updateTable('invitation')
      .set({ accepted_by: person })
      .where('id', '=', invitation.id)
      .execute();
    return 'accepted';
  });
}
