/** Why nothing was backed up or restored, as data; the command line has the words. */
export type BackupRefusal =
  /** The name of a backup to be written has a file already. */
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'unwritable'; readonly error: unknown }
  | { readonly kind: 'unreadable'; readonly error: unknown }
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'newer-format'; readonly format: number }
  /** The backup ends before its end. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'altered'; readonly found: string }
  /** A backup by a newer version of the program. */
  | { readonly kind: 'newer-backup'; readonly program: string }
  | { readonly kind: 'newer-database'; readonly migration: string }
  /** What a database holds is not what its tables say, or refers to what is not there. */
  | { readonly kind: 'unsound'; readonly found: string }
  | { readonly kind: 'not-empty'; readonly table: string; readonly rows: number }
  | { readonly kind: 'database-failed'; readonly reason: string };

/** Thrown inside streams and transactions, where nothing else ends them; `attempt` turns it into data. */
export class Refused extends Error {
  readonly refusal: BackupRefusal;

  constructor(refusal: BackupRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: BackupRefusal };

/** Does work that may be refused. Rejects only where the program itself is at fault. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // What a database or its connection reports has a code; a mistake of the program has none.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return {
      ok: false,
      refusal: { kind: 'database-failed', reason: error.message || String(error.code) },
    };
  }
}
