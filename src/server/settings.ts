import { resolve } from 'node:path';
import { PACKAGE_ROOT, scenarioFolder } from '#application/places.ts';
import type { DatabasePlace } from './db/open-database.ts';

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly scenarios: string;
  readonly database: DatabasePlace;
  readonly logLevel: string;
}

export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly report: string };

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads the settings from the environment: HOST and PORT, AMENDS_SCENARIOS, DATABASE_URL for
 * PostgreSQL or else AMENDS_DATA for the SQLite file, AMENDS_LOG.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsReading {
  const { HOST, PORT, DATABASE_URL, AMENDS_DATA, AMENDS_LOG } = environment;
  const port = PORT === undefined || PORT === '' ? 4310 : Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return {
      ok: false,
      report: `PORT: expected a number from 0 to 65535, found "${PORT}". Correct it or leave it out.`,
    };
  }
  const logLevel = AMENDS_LOG || 'warn';
  if (!LOG_LEVELS.includes(logLevel)) {
    return {
      ok: false,
      report: `AMENDS_LOG: expected one of ${LOG_LEVELS.join(', ')}, found "${logLevel}". Correct it or leave it out.`,
    };
  }
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    return {
      ok: false,
      report:
        'DATABASE_URL: expected an address such as postgres://user@host/database, found another kind. Correct it, or leave it out to use SQLite.',
    };
  }
  return {
    ok: true,
    settings: {
      // Both of the machine's own addresses, and nobody else's.
      host: HOST || 'localhost',
      port,
      scenarios: scenarioFolder(environment),
      database: DATABASE_URL
        ? { kind: 'postgresql', url: DATABASE_URL }
        : {
            kind: 'sqlite',
            file: AMENDS_DATA ? resolve(AMENDS_DATA) : resolve(PACKAGE_ROOT, 'data', 'amends.db'),
          },
      logLevel,
    },
  };
}
