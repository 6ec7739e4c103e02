import { daysAfter, hashOfToken, newLinkToken } from './link-token.ts';
import type { AuthNeeds } from './set-up.ts';

const DAYS = 2;

/** A link by which a person sets a new password; an earlier one of the same person stops working. */
export async function makePasswordLink(
  person: string,
  by: string | null,
  { database: { db }, now }: AuthNeeds,
): Promise<{ readonly path: string; readonly expiresAt: string }> {
  const token = newLinkToken();
  const at = now();
  const expiresAt = daysAfter(at, DAYS);
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('password_link').where('person_id', '=', person).execute();
    await transaction
      .insertInto('password_link')
      .values({
        token_hash: hashOfToken(token),
        person_id: person,
        made_by: by,
        created_at: at.toISOString(),
        expires_at: expiresAt,
      })
      .execute();
  });
  return { path: `/new-password#${token}`, expiresAt };
}

/**
 * Sets the password a link is for, once, and ends every session of the person: whoever asks for a new password may
 * have lost the old one to somebody.
 *
 * @returns the e-mail address to sign in with; nothing where the link does not work any more
 */
export async function usePasswordLink(
  { token, password }: { readonly token: string; readonly password: string },
  { auth, database, now, newId }: AuthNeeds,
): Promise<string | undefined> {
  const passwordHash = await (await auth.$context).password.hash(password);
  const at = now().toISOString();
  return database.db.transaction().execute(async (transaction) => {
    const used = await transaction
      .updateTable('password_link')
      .set({ used_at: at })
      .where('token_hash', '=', hashOfToken(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning('person_id')
      .executeTakeFirst();
    if (!used) return undefined;
    const id = used.person_id;
    const { numUpdatedRows } = await transaction
      .updateTable('credential')
      .set({ password: passwordHash, updated_at: at })
      .where('person_id', '=', id)
      .where('provider_id', '=', 'credential')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      await transaction
        .insertInto('credential')
        .values({
          id: newId(),
          person_id: id,
          account_id: id,
          provider_id: 'credential',
          password: passwordHash,
          created_at: at,
          updated_at: at,
        })
        .execute();
    }
    await transaction.deleteFrom('session').where('person_id', '=', id).execute();
    const person = await transaction
      .selectFrom('person')
      .select('email')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return person.email;
  });
}
