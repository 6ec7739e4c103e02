import { randomBytes } from 'node:crypto';
import type { Connection } from './transaction.ts';

/** What is set for the whole server, by key. */
export async function readSetting(db: Connection, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

export async function writeSetting(db: Connection, key: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((on) => on.column('key').doUpdateSet({ value }))
    .execute();
}

/** The secret that signs cookies: drawn once for a database, and the same for all servers over it. */
export async function cookieSecret(db: Connection): Promise<string> {
  await db
    .insertInto('setting')
    .values({ key: 'cookie-secret', value: randomBytes(32).toString('base64url') })
    .onConflict((on) => on.column('key').doNothing())
    .execute();
  const secret = await readSetting(db, 'cookie-secret');
  if (!secret) throw new Error('The secret of the cookies is not there after it was stored.');
  return secret;
}
