import type { z } from 'zod';
import type { HandedLink, Invitation, newInvitationSchema } from '#contract/people.ts';
import { findInvitation } from '../db/invitation-store.ts';
import { emailIsTaken } from '../db/people-store.ts';
import { unknownTeams } from '../db/team-store.ts';
import { daysAfter, hashOfToken, newLinkToken } from './link-token.ts';
import type { AuthNeeds } from './set-up.ts';

const DAYS = 14;

export type Inviting =
  | { readonly kind: 'invited'; readonly invitation: Invitation; readonly link: HandedLink }
  | { readonly kind: 'email-taken' }
  | { readonly kind: 'unknown-team'; readonly team: string };

/** Makes an invitation. Its link is told this once: only a hash of it is kept. */
export async function invite(
  { email, role, teams }: z.output<typeof newInvitationSchema>,
  by: string | null,
  { database: { db }, now, newId }: AuthNeeds,
): Promise<Inviting> {
  const [unknown] = await unknownTeams(db, teams);
  if (unknown !== undefined) return { kind: 'unknown-team', team: unknown };
  if (email !== undefined && (await emailIsTaken(db, email))) return { kind: 'email-taken' };
  const token = newLinkToken();
  const at = now();
  const id = newId();
  const expiresAt = daysAfter(at, DAYS);
  await db
    .insertInto('invitation')
    .values({
      id,
      token_hash: hashOfToken(token),
      email: email ?? null,
      role,
      teams: JSON.stringify([...new Set(teams)]),
      invited_by: by,
      created_at: at.toISOString(),
      expires_at: expiresAt,
    })
    .execute();
  const invitation = await findInvitation(db, id);
  if (!invitation) throw new Error(`The invitation ${id} is not there after it was stored.`);
  return { kind: 'invited', invitation, link: { path: `/invitation#${token}`, expiresAt } };
}
