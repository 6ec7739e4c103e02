import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { betterAuth } from 'better-auth';
import type { Kysely } from 'kysely';
import { MAX_PASSWORD, MIN_PASSWORD } from '#contract/limits.ts';
import { ROLES } from '#contract/permissions.ts';
import type { Schema } from '../db/schema.ts';

export interface AuthSettings {
  readonly db: Kysely<Schema>;
  /** Signs the cookies; all servers over one database share it. */
  readonly secret: string;
  /** What people's browsers call this server, such as "https://amends.example"; cookies are Secure where it is https. */
  readonly address: string;
  readonly newId: () => string;
}

const DAY = 86_400;

/**
 * Passwords and sessions, by better-auth over this database. Nothing of it is reached by HTTP: the server's own
 * endpoints call it, so that all of the API stands in one contract, under one table of permissions.
 */
export function makeAuth({ db, secret, address, newId }: AuthSettings) {
  return betterAuth({
    appName: 'Amends',
    secret,
    baseURL: address,
    // As on SQLite everywhere: times are text and truth values 0 or 1 in either database.
    database: kyselyAdapter(db, { type: 'sqlite', transaction: true }),
    emailAndPassword: {
      enabled: true,
      // People come by set-up or by invitation.
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: [...ROLES], required: true, input: false },
        demo: { type: 'number', required: false, input: false },
      },
    },
    session: {
      expiresIn: 14 * DAY,
      updateAge: DAY,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        idToken: 'id_token',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'amends',
      useSecureCookies: address.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: newId },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof makeAuth>;
