import { type AliasedExpression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { EVERYONE, FEWEST_PEOPLE, type FiguresQuery } from '#contract/figures.ts';
import type { Connection } from '../transaction.ts';
import { whole, within } from './narrowing.ts';

/** The people of a view: those of a team, or everybody. */
export interface Group {
  /** Of the team, or `EVERYONE`. */
  readonly id: string;
  readonly name: string;
}

/** How much stands behind the figures of a group. */
export interface Basis {
  readonly group: Group;
  readonly plays: number;
  readonly people: number;
  readonly enough: boolean;
}

/** Nothing where there is no such team. */
export async function findGroup(db: Connection, id: string): Promise<Group | undefined> {
  if (id === EVERYONE) return { id, name: 'Everyone' };
  return db.selectFrom('team').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}

/** Who is in a group now, as rows of `person_id`. */
export function membersOf(
  db: Connection,
  { id }: Group,
): AliasedExpression<{ readonly person_id: string }, 'member'> {
  return id === EVERYONE
    ? db.selectFrom('person').select('person.id as person_id').as('member')
    : db.selectFrom('membership').select('membership.person_id').where('team_id', '=', id).as('member');
}

/** Whether a column names somebody of a group; of everybody, all rows do. */
export function isMember({ id }: Group, column: string): RawBuilder<SqlBool> {
  return id === EVERYONE
    ? sql<SqlBool>`1 = 1`
    : sql<SqlBool>`${sql.ref(column)} in (select person_id from membership where team_id = ${id})`;
}

/**
 * The plays and people behind what is asked for. Plays are added up from the roll-up of the group; people are asked one
 * by one whether they have any, so that it takes as long as there are people, however many plays.
 */
export async function basisOf(db: Connection, group: Group, asked: FiguresQuery): Promise<Basis> {
  const [plays, people] = await Promise.all([
    db
      .selectFrom('group_month')
      .select(({ fn }) => fn.sum<number | string | null>('plays').as('plays'))
      .where('group_id', '=', group.id)
      .where(within(asked, 'group_month'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom(membersOf(db, group))
      .select(({ fn }) => fn.countAll<number | string>().as('people'))
      .where(
        (each) =>
          each
            .selectFrom('person_month')
            .select('plays')
            .whereRef('person_month.person_id', '=', 'member.person_id')
            .where(within(asked, 'person_month'))
            // With a limit, PostgreSQL too looks for the first of each person and does not read them all.
            .limit(1),
        'is not',
        null,
      )
      .executeTakeFirstOrThrow(),
  ]);
  const found = whole(people.people);
  return { group, plays: whole(plays.plays), people: found, enough: found >= FEWEST_PEOPLE };
}
