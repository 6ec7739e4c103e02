import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { PersonFigures, peopleFiguresQuery } from '#contract/figures.ts';
import type { Page } from '#contract/page.ts';
import { cursorOf, placeOfCursor } from '../cursor.ts';
import { VERDICT_COLUMNS } from '../play-sums.ts';
import type { Schema } from '../schema.ts';
import type { Connection } from '../transaction.ts';
import { type Group, membersOf } from './group.ts';
import { whole, within, withinTimes } from './narrowing.ts';
import { skillSums } from './skill-sums.ts';

/** Where a list of people ends: names are not one of a kind, so the id goes with them. */
type Place = readonly [name: string, id: string];
type Asked = z.output<typeof peopleFiguresQuery>;

/** A page of the people of a group, by name: its trainees, and whoever else has plays that count. */
async function pageOfPeople(db: Connection, group: Group, { cursor, limit }: Asked) {
  let query = db
    .selectFrom(membersOf(db, group))
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['person.id', 'person.name'])
    .where((each) =>
      each.or([
        each('person.role', '=', 'trainee'),
        each.exists(
          each
            .selectFrom('person_scenario')
            .select('plays')
            .whereRef('person_scenario.person_id', '=', 'person.id'),
        ),
      ]),
    );
  const place = placeOfCursor<Place>(cursor, 2);
  if (place) {
    query = query.where((each) =>
      each.or([
        each('person.name', '>', place[0]),
        each.and([each('person.name', '=', place[0]), each('person.id', '>', place[1])]),
      ]),
    );
  }
  return query
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
}

/** Without a version to narrow to, the sums over all versions are read: a tenth of the rows. */
function skillsOf(db: Connection, people: readonly string[], asked: Asked) {
  const table = asked.scenario === undefined ? 'person_skill_month' : 'person_month';
  return db
    .selectFrom(sql<Selectable<Schema['person_skill_month']>>`${sql.table(table)}`.as('sums'))
    .select('sums.person_id')
    .select(({ fn }) => [
      fn.sum<number | string>('sums.plays').as('plays'),
      ...VERDICT_COLUMNS.map((column) => fn.sum<number | string>(`sums.${column}`).as(column)),
    ])
    .where('sums.person_id', 'in', people)
    .where(within(asked, 'sums'))
    .groupBy('sums.person_id')
    .execute();
}

/** The skills of each person of a group; the roll-ups are read for the people of the page alone. */
export async function peopleFigures(
  db: Connection,
  group: Group,
  asked: Asked,
): Promise<Page<PersonFigures>> {
  const rows = await pageOfPeople(db, group, asked);
  const people = rows.slice(0, asked.limit);
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return { items: [], next: null };
  const [sums, latest] = await Promise.all([
    skillsOf(db, ids, asked),
    db
      .selectFrom('person')
      .select('person.id')
      .select((each) =>
        each
          .selectFrom('counted_play')
          .select('counted_play.stored_at')
          .whereRef('counted_play.person_id', '=', 'person.id')
          .where(withinTimes(asked, 'counted_play'))
          .orderBy('counted_play.stored_at', 'desc')
          .limit(1)
          .as('at'),
      )
      .where('person.id', 'in', ids)
      .execute(),
  ]);
  const sumOf = new Map(sums.map((row) => [row.person_id, row]));
  const latestOf = new Map(latest.map(({ id, at }) => [id, at]));
  const last = rows.length > asked.limit ? people.at(-1) : undefined;
  return {
    items: people.map((person) => ({
      person,
      plays: whole(sumOf.get(person.id)?.plays),
      latestAt: latestOf.get(person.id) ?? null,
      skills: skillSums(sumOf.get(person.id)),
    })),
    next: last ? cursorOf([last.name, last.id]) : null,
  };
}
