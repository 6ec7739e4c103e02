import { randomUUID } from 'node:crypto';
import { type QueryExecutorProvider, sql } from 'kysely';

const AT = '2026-11-22T10:00:00.000Z';

/** A scenario version that plain plays are of. */
export async function addPlainScenario(db: QueryExecutorProvider): Promise<void> {
  await sql`insert into scenario_version (hash, scenario_id, title, content, first_seen)
    values ('plain', 'plain', 'Plain', '{}', ${AT})`.execute(db);
}

/**
 * Stores a play by the columns that every version of the database has; for tests of the database alone, which do not
 * care what was played. @returns its id, once it is stored
 */
export async function addPlainPlay(db: QueryExecutorProvider, record = 'x'.repeat(5000)): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into play (id, scenario_hash, rules, rubric_name, rubric_version, mode, complete, total, record, outcome, stored_at)
    values (${id}, 'plain', 'r', 'plain', 1, 'practice', 1, 50, ${record}, ${`{"of":"${id}"}`}, ${AT})`.execute(
    db,
  );
  return id;
}

/** A second outcome, which refers to its play. */
export async function addPlainRescored(db: QueryExecutorProvider, play: string): Promise<void> {
  await sql`
    insert into rescored (play_id, rubric_name, rubric_version, rubric_hash, rules, total, outcome, stored_at)
    values (${play}, 'plain', 2, 'h', 'r', 60, '{}', ${AT})`.execute(db);
}
