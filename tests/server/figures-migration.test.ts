import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateOn } from '#application/evaluate-record.ts';
import { playFigures } from '#application/play-figures.ts';
import type { Outcome } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { figureColumns } from '#server/db/counted-plays.ts';
import { migrateWithin } from '#server/db/migrate.ts';
import { type Database, openDatabase } from '#server/db/open-database.ts';
import { keptRollUps, recount } from '#server/db/recount.ts';
import { lookedInto } from '../support/amends-db.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { finishedRecord } from '../support/finished-record.ts';
import { theLibrary } from '../support/library.ts';

const AT = '2026-11-22T10:00:00.000Z';
const PLAYS = 60;
const PEOPLE = ['ada', 'bo', 'cy'] as const;

const library = await theLibrary();
const editions = [...library.editions.values()];
const outcomes = Array.from({ length: PLAYS }, (_, index) => {
  const edition = editions[index % editions.length];
  const manner = index % 2 === 0 ? 'good' : 'bad';
  const record = edition && finishedRecord(edition, { seed: 1 + index, manner, mode: 'assessment' });
  const verdict = record && evaluateOn(edition, library.rubric, record, english);
  if (!verdict?.ok) throw new Error(`The play ${index} cannot be evaluated.`);
  return verdict.outcome;
});

/** A play of the first person's that counts. */
const assessed = outcomes.find(({ complete }, index) => complete && index % 3 === 0 && index % 4 > 0);

/** Whose outcome is of another shape. */
const odd = outcomes.find(({ complete }, index) => complete && index % 4 === 1);

/** As a server of before stored it, with the figures of then. */
async function storeOld({ db }: Database, outcome: Outcome, index: number): Promise<void> {
  const edition = library.editions.get(outcome.scenario.id);
  if (!edition) throw new Error(outcome.scenario.id);
  const { play, scenario, rules, complete, total } = outcome;
  const { skills, ...figures } = playFigures(outcome, edition);
  const owner = PEOPLE[index % PEOPLE.length];
  const stored = `2026-${String(1 + (index % 9)).padStart(2, '0')}-10T10:00:00.000Z`;
  await sql`
    insert into scenario_version (hash, scenario_id, title, content, first_seen)
    values (${scenario.hash}, ${scenario.id}, ${scenario.id}, ${JSON.stringify(edition)}, ${AT})
    on conflict do nothing`.execute(db);
  await sql`
    insert into play (id, owner_id, visibility, scenario_hash, rules, rubric_name, rubric_version, mode, complete, total,
      critical, apology, no_excuses, promises, choices, follow_up, satisfaction, cost_cents, promises_kept,
      promises_broken, record, outcome, stored_at)
    values (${play}, ${owner}, ${index % 4 === 0 ? 'private' : 'assessed'}, ${scenario.hash}, ${rules}, 'rubric', 1,
      'assessment', ${complete ? 1 : 0}, ${total}, ${figures.critical}, ${skills.apology}, ${skills['no-excuses']},
      ${skills['realistic-promises']}, ${skills.choices}, ${skills['follow-up']}, ${figures.satisfaction},
      ${figures.costCents}, ${figures.promisesKept}, ${figures.promisesBroken}, '{}', ${JSON.stringify(outcome)},
      ${stored})`.execute(db);
}

/** An assessment that was asked for, begun by the first person and ended with the play. */
async function storeOldAttempt({ db }: Database, outcome: Outcome): Promise<void> {
  await sql`
    insert into assignment (id, scenario_hash, mode, attempts, note, created_at)
    values ('drill', ${outcome.scenario.hash}, 'assessment', 3, '', ${AT})`.execute(db);
  await sql`
    insert into attempt (play_id, assignment_id, person_id, number, seed, started_at)
    values (${outcome.play}, 'drill', ${PEOPLE[0]}, 1, 1, ${AT}), ('open', 'drill', ${PEOPLE[0]}, 2, 2, ${AT})`.execute(
    db,
  );
}

const OLD = ['0004-people', '0005-figures'] as const;

for (const kind of DATABASES) {
  describe.skipIf(kind.missing).each(OLD)(`plays of a database that ends at %s, on ${kind.name}`, (last) => {
    let place: TestDatabase;
    let database: Database;
    beforeAll(async () => {
      place = await kind.start();
      await lookedInto(place, async (old) => {
        const { db } = old;
        await db.connection().execute((connection) => migrateWithin(connection, '0004-people'));
        await sql`insert into team (id, name, created_at) values ('north', 'North', ${AT})`.execute(db);
        for (const id of PEOPLE) {
          await sql`insert into person (id, name, email, email_verified, role, created_at, updated_at)
            values (${id}, ${id}, ${`${id}@example.org`}, 0, 'trainee', ${AT}, ${AT})`.execute(db);
        }
        await sql`insert into membership (team_id, person_id) values ('north', 'ada'), ('north', 'bo')`.execute(
          db,
        );
        for (const [index, outcome] of outcomes.entries()) await storeOld(old, outcome, index);
        if (!assessed) throw new Error('None of the plays was one of an attempt.');
        await sql`update play set outcome = '{"total":1}' where id = ${odd?.play}`.execute(db);
        await storeOldAttempt(old, assessed);
        await db.connection().execute((connection) => migrateWithin(connection, last));
      });
    });
    afterAll(async () => {
      await database?.close();
      await place?.stop();
    });

    it('get them from their outcomes and are counted, all but one whose outcome is of another shape', async () => {
      database = await openDatabase(place.place);
      const { db } = database;
      const rows = await db.selectFrom('play').selectAll().orderBy('id').execute();
      expect(rows).toHaveLength(PLAYS);
      for (const row of rows) {
        const outcome = outcomes.find(({ play }) => play === row.id);
        const edition = outcome && library.editions.get(outcome.scenario.id);
        if (!outcome || !edition) throw new Error(row.id);
        if (row.id === odd?.play) {
          expect(row.tallies).toBeNull();
          continue;
        }
        // PostgreSQL's driver gives large numbers as text.
        const { lifetime_cents, network_cents } = row;
        const read = { ...row, lifetime_cents: Number(lifetime_cents), network_cents: Number(network_cents) };
        expect(read).toMatchObject(figureColumns(playFigures(outcome, edition)));
      }
      const attempts = await db.selectFrom('attempt').selectAll().orderBy('number').execute();
      expect(attempts).toMatchObject([
        {
          play_id: assessed?.play,
          complete: 1,
          total: assessed?.total,
          ended_at: '2026-04-10T10:00:00.000Z',
        },
        { play_id: 'open', complete: null, total: null, critical: null, ended_at: null },
      ]);
      const kept = await keptRollUps(db);
      const counted = outcomes.filter(
        (outcome, index) => outcome.complete && index % 4 > 0 && outcome !== odd,
      );
      expect(counted.length).toBeGreaterThan(10);
      expect(kept.counted_play).toHaveLength(counted.length);
      expect(kept).toEqual(await recount(db));
    });
  });
}
