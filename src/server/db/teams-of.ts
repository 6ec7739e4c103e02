import type { Connection } from './transaction.ts';

/** The teams a person is in, by id. */
export async function teamsOf(db: Connection, person: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('team_id')
    .where('person_id', '=', person)
    .orderBy('team_id')
    .execute();
  return rows.map((row) => row.team_id);
}
