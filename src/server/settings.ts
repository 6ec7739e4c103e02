import { scenarioFolder } from '#application/places.ts';
import { DATABASE_URL_REPORT, type DatabasePlace, placeOf } from './db/database-place.ts';

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly scenarios: string;
  readonly database: DatabasePlace;
  readonly logLevel: string;
  /** Threads that evaluate plays; by the number of cores where it is left out. */
  readonly workers?: number;
  /** What people's browsers call the server; its cookies are Secure where that is https. */
  readonly address: string;
  /** Whether a proxy stands before the server, and says whom it asks for. */
  readonly behindProxy: boolean;
}

export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly report: string };

const MOST_WORKERS = 256;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads the settings from the environment: HOST and PORT, AMENDS_SCENARIOS, DATABASE_URL for
 * PostgreSQL or else AMENDS_DATA for the SQLite file, AMENDS_LOG, AMENDS_WORKERS, AMENDS_URL for
 * what browsers call the server, and AMENDS_BEHIND_PROXY.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsReading {
  const { HOST, PORT, AMENDS_LOG, AMENDS_WORKERS, AMENDS_URL, AMENDS_BEHIND_PROXY } = environment;
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
  const workers = AMENDS_WORKERS ? Number(AMENDS_WORKERS) : undefined;
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS)) {
    return {
      ok: false,
      report: `AMENDS_WORKERS: expected a number from 1 to ${MOST_WORKERS}, found "${AMENDS_WORKERS}". Correct it or leave it out.`,
    };
  }
  if (AMENDS_URL && !(URL.canParse(AMENDS_URL) && /^https?:$/.test(new URL(AMENDS_URL).protocol))) {
    return {
      ok: false,
      report: `AMENDS_URL: expected an address such as https://amends.example, found "${AMENDS_URL}". Correct it or leave it out.`,
    };
  }
  if (AMENDS_BEHIND_PROXY && !['yes', 'no'].includes(AMENDS_BEHIND_PROXY)) {
    return {
      ok: false,
      report: `AMENDS_BEHIND_PROXY: expected yes or no, found "${AMENDS_BEHIND_PROXY}". Correct it or leave it out.`,
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
      ...(workers !== undefined && { workers }),
      address: AMENDS_URL || `http://localhost:${port}`,
      behindProxy: AMENDS_BEHIND_PROXY === 'yes',
    },
  };
}
