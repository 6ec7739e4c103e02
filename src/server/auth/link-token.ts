import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link that is handed over; only its hash is kept, so the database opens no door. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** `now` and so many days. */
export function daysAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
