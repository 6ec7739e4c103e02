import { DEFAULT_RETENTION, type Privacy, type Retention, retentionSchema } from '#contract/privacy.ts';
import { readSetting, writeSetting } from '../db/settings-store.ts';
import type { Connection } from '../db/transaction.ts';
import { KEPT_FIELDS } from './kept-fields.ts';

export async function retentionOf(db: Connection): Promise<Retention> {
  const stored = await readSetting(db, 'retention');
  if (stored === undefined) return DEFAULT_RETENTION;
  // Written by changePrivacy from a Retention.
  return retentionSchema.parse(JSON.parse(stored));
}

/** The page that says what is kept, with the times that are set. */
export async function privacyOf(db: Connection): Promise<Privacy> {
  const [retention, noHrUse] = await Promise.all([retentionOf(db), readSetting(db, 'no-hr-use')]);
  return {
    fields: KEPT_FIELDS.map(({ field, what, viewers, purpose, expiry }) => ({
      field,
      what,
      viewers,
      purpose,
      expiry: expiry.replace(/\{(\w+)\}/, (_all, name: keyof Retention) => String(retention[name])),
    })),
    retention,
    noHrUse: noHrUse === 'yes',
  };
}

export async function changePrivacy(
  db: Connection,
  {
    retention,
    noHrUse,
  }: { readonly retention?: Retention | undefined; readonly noHrUse?: boolean | undefined },
): Promise<void> {
  if (retention) await writeSetting(db, 'retention', JSON.stringify(retention));
  if (noHrUse !== undefined) await writeSetting(db, 'no-hr-use', noHrUse ? 'yes' : 'no');
}
