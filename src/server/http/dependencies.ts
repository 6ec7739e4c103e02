import type { FastifyServerOptions } from 'fastify';
import type { EditionStore, PlayStore } from '#application/ports.ts';
import type { Library } from '#application/read-library.ts';
import type { LanguagePack } from '#domain/language/pack.ts';

/** All the server works with; a test gives its own clock, folders and limits. */
export interface ServerDependencies {
  readonly library: Library;
  readonly editions: EditionStore;
  readonly plays: PlayStore;
  readonly pack: LanguagePack;
  readonly database: { readonly kind: string; readonly ping: () => Promise<void> };
  /** Of the program. */
  readonly version: string;
  readonly now: () => Date;
  /** The built web app; where the folder is missing, its pages say so. */
  readonly webFolder: string;
  /** Plays taken from one address in a minute. */
  readonly writesPerMinute: number;
  readonly logger?: FastifyServerOptions['logger'];
}
