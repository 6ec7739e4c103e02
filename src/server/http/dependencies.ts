import type { FastifyServerOptions } from 'fastify';
import type { DisputeStore, EditionStore, PlayStore, RescoredStore } from '#application/ports.ts';
import type { Library } from '#application/read-library.ts';
import type { LanguagePack } from '#domain/language/pack.ts';

/** All the server works with; a test gives its own clock, folders and limits. */
export interface ServerDependencies {
  readonly library: Library;
  readonly editions: EditionStore;
  readonly plays: PlayStore;
  readonly rescored: RescoredStore;
  readonly disputes: DisputeStore;
  readonly pack: LanguagePack;
  readonly database: { readonly kind: string; readonly ping: () => Promise<void> };
  /** Of the program. */
  readonly version: string;
  readonly now: () => Date;
  /** A random UUID. */
  readonly newId: () => string;
  /** The built web app; where the folder is missing, its pages say so. */
  readonly webFolder: string;
  /** Plays, and disputes, taken from one address in a minute. */
  readonly writesPerMinute: number;
  readonly logger?: FastifyServerOptions['logger'];
}
