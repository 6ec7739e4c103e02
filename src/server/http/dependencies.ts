import type { FastifyServerOptions } from 'fastify';
import type { Kysely } from 'kysely';
import type { Evaluator } from '#application/ports.ts';
import type { Library } from '#application/read-library.ts';
import type { Auth } from '../auth/auth.ts';
import type { Schema } from '../db/schema.ts';

/** All the server works with; a test gives its own clock, folders and limits. */
export interface ServerDependencies {
  readonly library: Library;
  readonly database: {
    readonly kind: 'sqlite' | 'postgresql';
    readonly db: Kysely<Schema>;
    readonly ping: () => Promise<void>;
  };
  readonly auth: Auth;
  readonly evaluator: Evaluator;
  /** Of the program. */
  readonly version: string;
  readonly now: () => Date;
  /** A random UUID. */
  readonly newId: () => string;
  /** A random whole number below 2^32. */
  readonly newSeed: () => number;
  /** The built web app; where the folder is missing, its pages say so. */
  readonly webFolder: string;
  readonly limits: Limits;
  /** Whether a proxy stands before the server, and says whom it asks for. */
  readonly behindProxy: boolean;
  readonly logger?: FastifyServerOptions['logger'];
}

/** What is taken, and how much of it. */
export interface Limits {
  /** Plays, disputes and the like from one address. */
  readonly writesPerMinute: number;
  /** Sign-ins and uses of links from one address. */
  readonly signInsPerMinute: number;
  /** Sign-ins with one e-mail address, wherever they come from, in a quarter of an hour. */
  readonly signInsPerEmail: number;
  /** For a whole request to come in, in milliseconds. */
  readonly requestMilliseconds: number;
  /** How late the server may be with what it has before it takes no more, in milliseconds. */
  readonly mostDelay: number;
}

export const LIMITS: Limits = {
  writesPerMinute: 120,
  signInsPerMinute: 30,
  signInsPerEmail: 10,
  requestMilliseconds: 30_000,
  mostDelay: 3000,
};
