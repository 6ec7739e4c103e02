import type { z } from 'zod';
import type { personChangeSchema } from '#contract/people.ts';
import { changeTeams } from './membership.ts';
import { otherOwners } from './people-store.ts';
import { unknownTeams } from './team-store.ts';
import { type Connection, holdPerson, holdRoster } from './transaction.ts';

export type PersonChanging =
  | { readonly kind: 'changed' | 'not-found' | 'last-owner' }
  | { readonly kind: 'unknown-team'; readonly team: string };

/** Changes what a person is; all of it or, where something stands against it, nothing. */
export function changePerson(
  db: Connection,
  id: string,
  { name, role, teams }: z.output<typeof personChangeSchema>,
  now: string,
): Promise<PersonChanging> {
  return db.transaction().execute(async (transaction): Promise<PersonChanging> => {
    if (role !== undefined || teams) await holdRoster(transaction);
    await holdPerson(transaction, id);
    const person = await transaction
      .selectFrom('person')
      .select(['name', 'role'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!person) return { kind: 'not-found' };
    const stepsDown = person.role === 'owner' && role !== undefined && role !== 'owner';
    if (stepsDown && (await otherOwners(transaction, id)) === 0) return { kind: 'last-owner' };
    const [unknown] = await unknownTeams(transaction, teams ?? []);
    if (unknown !== undefined) return { kind: 'unknown-team', team: unknown };
    await transaction
      .updateTable('person')
      .set({ name: name ?? person.name, role: role ?? person.role, updated_at: now })
      .where('id', '=', id)
      .execute();
    if (teams) await changeTeams(transaction, id, teams);
    return { kind: 'changed' };
  });
}
