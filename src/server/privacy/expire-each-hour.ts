import type { Logger } from 'pino';
import type { Connection } from '../db/transaction.ts';
import { expire } from './expire.ts';

const HOUR = 3_600_000;

/** Removes what is too old now and then each hour; a failure waits for the next. @returns what stops it */
export function expireEachHour(db: Connection, log: Logger): () => void {
  const run = () => {
    expire(db, new Date()).then(
      (plays) => plays > 0 && log.info({ plays }, 'plays were kept as long as they may be'),
      (error: unknown) => log.error({ err: error }, 'what is too old could not be removed'),
    );
  };
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
