import { PostgresDialect } from 'kysely';

const CONNECT_MILLISECONDS = 5000;

/**
 * @param url a connection string, as in DATABASE_URL
 * @param onIdleError told when a connection that nobody uses breaks; the pool replaces it by itself
 */
export async function postgresqlDialect(
  url: string,
  onIdleError: (error: Error) => void,
): Promise<PostgresDialect> {
  // Loaded only where it is used: most installations have no PostgreSQL.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_MILLISECONDS });
  // Without a listener the process would end when the database is restarted.
  pool.on('error', onIdleError);
  return new PostgresDialect({ pool });
}
