import type { z } from 'zod';
import type { setUpSchema } from '#contract/people.ts';
import { addPerson } from '../db/people-store.ts';
import type { ServerDependencies } from '../http/dependencies.ts';

export type AuthNeeds = Pick<ServerDependencies, 'auth' | 'database' | 'now' | 'newId'>;

/** Makes the first owner and a first team, once for a database, however many ask at the same time. */
export async function setUp(
  { name, email, password, team }: z.output<typeof setUpSchema>,
  { auth, database, now, newId }: AuthNeeds,
): Promise<'made' | 'already-set-up'> {
  const passwordHash = await (await auth.$context).password.hash(password);
  const at = now().toISOString();
  return database.db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('setting')
      .values({ key: 'set-up', value: at })
      .onConflict((on) => on.column('key').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return 'already-set-up';
    const person = newId();
    await addPerson(transaction, {
      id: person,
      name,
      email,
      role: 'owner',
      passwordHash,
      credentialId: newId(),
      now: at,
    });
    const id = newId();
    await transaction.insertInto('team').values({ id, name: team, created_at: at }).execute();
    return 'made';
  });
}
