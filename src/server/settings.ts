import { scenarioFolder } from '#application/places.ts';
import { DATABASE_URL_REPORT, type DatabasePlace, placeOf } from './db/database-place.ts';

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
  const { HOST, PORT, AMENDS_LOG } = environment;
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
  const database = placeOf(environment);
  if (!database) return { ok: false, report: DATABASE_URL_REPORT };
  return {
    ok: true,
    settings: {
      // Both of the machine's own addresses, and nobody else's.
      host: HOST || 'localhost',
      port,
      scenarios: scenarioFolder(environment),
      database,
      logLevel,
    },
  };
}
