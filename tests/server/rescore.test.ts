import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayArchive } from '#application/ports.ts';
import { type RescoreResult, type Rescoring, rescore } from '#application/rescore.ts';
import { storePlay } from '#application/store-play.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import { type Edition, makeEdition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { editionStore } from '#server/db/edition-store.ts';
import { lookIntoDatabase } from '#server/db/open-database.ts';
import { playArchive, playStore } from '#server/db/play-store.ts';
import { rescoredStore } from '#server/db/rescored-store.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { directEvaluator } from '../support/direct-evaluator.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { otherRubric } from '../support/other-rubric.ts';
import { PLAYS } from '../support/plays.ts';
import { STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const { scenario: asPlayed, guide, reactions } = editionOf(library, SCENARIO);
/** As it would be without a pass mark. */
const { 'pass-mark': _mark, ...unmarked } = asPlayed;
const plain = makeEdition(unmarked, guide, reactions);
const other = otherRubric(library.rubric);
const LATER = '2026-12-01T10:00:00.000Z';

function recordOn(edition: Edition, manner: 'good' | 'bad'): PlayRecord {
  return makeRecord(edition, 7, PLAYS[SCENARIO]?.[manner] ?? [], randomUUID());
}
function outcomeOf(edition: Edition, record: PlayRecord, rubric: Rubric) {
  const evaluation = evaluate(edition, rubric, record, english);
  if (!evaluation.ok) throw new Error(evaluation.fault.reason);
  return evaluation.outcome;
}
function marked(mark: number): Edition {
  return makeEdition({ ...plain.scenario, 'pass-mark': mark }, plain.guide, plain.reactions);
}
const totals = (manner: 'good' | 'bad') => {
  const record = recordOn(plain, manner);
  return {
    first: outcomeOf(plain, record, library.rubric).total,
    second: outcomeOf(plain, record, other).total,
  };
};
const [good, bad] = [totals('good'), totals('bad')];
/** Good plays fall below the one, bad plays rise to the other. */
const [strict, lenient] = [marked(good.first), marked(bad.second)];

function done(result: RescoreResult): Rescoring {
  if (!result.ok) throw new Error('Another rubric was applied under this version.');
  return result.rescoring;
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`stored plays under another rubric on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    const records: PlayRecord[] = [
      ...[plain, strict, lenient].flatMap((on) => [recordOn(on, 'good'), recordOn(on, 'bad')]),
      recordOn(plain, 'good'),
    ];
    const needs = (archive?: PlayArchive) => ({
      archive: archive ?? playArchive(server.database.db),
      editions: editionStore(server.database.db),
      pack: english,
      now: () => new Date(LATER),
      step: async () => undefined,
    });
    const apply = (rubric: Rubric) =>
      rescore(rubric, { ...needs(), rescored: rescoredStore(server.database.db) });
    const rowsIn = async (table: 'play' | 'rescored') =>
      (await server.database.db.selectFrom(table).selectAll().execute()).length;

    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library);
      const { db } = server.database;
      const editions = [plain, strict, lenient];
      await editionStore(db).saveEditions(editions, STORED_AT);
      for (const record of records) {
        const stored = await storePlay({ id: record.id, body: record }, null, {
          findEdition: async (hash) => editions.find((each) => each.hash === hash),
          rubricFor: () => library.rubric,
          evaluator: directEvaluator,
          plays: playStore(db),
          now: () => new Date(STORED_AT),
        });
        expect(stored.kind).toBe('stored');
      }
    });
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    it('are told apart by version, with what changes, by how much, and who crosses the pass mark', async () => {
      expect(good.second).toBeLessThan(good.first);
      expect(bad.second).toBeGreaterThan(bad.first);
      const { versions, unscored, contradicted, kept, rules } = done(await rescore(other, needs()));
      expect([rules, unscored, contradicted, kept]).toEqual([RULES_VERSION, [], [], 0]);
      expect(versions.map(({ hash }) => hash)).toEqual([plain, strict, lenient].map((e) => e.hash).sort());
      const of = (edition: Edition) => versions.find(({ hash }) => hash === edition.hash);
      const down = good.second - good.first;
      const up = bad.second - bad.first;
      expect(of(plain)).toMatchObject({
        scenario: SCENARIO,
        passMark: null,
        plays: 3,
        changed: 3,
        otherRules: 0,
        rise: 0,
        fall: 0,
        total: { up: 1, down: 2, sum: 2 * down + up, oneSided: 0 },
      });
      expect(of(plain)?.firstBy).toEqual(
        new Map([[`${library.rubric.rubric} ${library.rubric.version}`, 3]]),
      );
      expect(of(plain)?.skills.get('apology')).toMatchObject({ up: 1, down: 2 });
      expect(of(plain)?.skills.get('choices')).toMatchObject({ up: 0, down: 0, largest: null });
      expect(of(strict)).toMatchObject({ passMark: good.first, plays: 2, rise: 0, fall: 1 });
      expect(of(lenient)).toMatchObject({ passMark: bad.second, rise: 1 });
    });

    it('are read a page at a time, each once, to the same end', async () => {
      const archive = playArchive(server.database.db);
      const asked: [string, number, number][] = [];
      const watched: PlayArchive = {
        ...archive,
        playsAfter: async (id, most) => {
          const page = await archive.playsAfter(id, most);
          asked.push([id, most, page.length]);
          return page;
        },
      };
      const paged = done(await rescore(other, { ...needs(watched), page: 2 }));
      expect(asked.map(([, most, length]) => [most, length])).toEqual([
        [2, 2],
        [2, 2],
        [2, 2],
        [2, 1],
      ]);
      expect(paged).toEqual(done(await rescore(other, needs())));
      expect(await archive.countPlays()).toBe(records.length);
    });

    it('are looked at without a change, and a database of before this is left as it was', async () => {
      const looked = await lookIntoDatabase(database.place);
      const result = await rescore(other, {
        ...needs(),
        archive: playArchive(looked.db),
        editions: editionStore(looked.db),
      });
      await looked.close();
      expect(result.ok).toBe(true);
      expect(await rowsIn('rescored')).toBe(0);
    });

    it('keep their second outcome beside the first, once however often it is applied', async () => {
      const [record] = records as [PlayRecord];
      const url = `/api/plays/${record.id}`;
      const before = (await server.app.inject(url)).body;
      expect(JSON.parse(before).rescored).toEqual([]);

      expect(done(await apply(other)).kept).toBe(records.length);
      const after = (await server.app.inject(url)).body;
      const second = JSON.stringify(outcomeOf(plain, record, other));
      const about = `{"rubric":{"name":"half-hearted","version":99},"rules":"${RULES_VERSION}","storedAt":"${LATER}"`;
      expect(after).toBe(before.replace('"rescored":[]', `"rescored":[${about},"outcome":${second}}]`));

      expect(done(await apply(other)).kept).toBe(0);
      expect(await rowsIn('rescored')).toBe(records.length);
      expect((await server.app.inject(url)).body).toBe(after);
      const again = await server.app.inject({ method: 'PUT', url, payload: record });
      expect([again.statusCode, again.body]).toEqual([200, after]);
    });

    it('show the outcomes of several rubrics, the newest last', async () => {
      const newer = { ...needs(), rescored: rescoredStore(server.database.db) };
      await rescore(otherRubric(library.rubric, 100), {
        ...newer,
        now: () => new Date('2026-12-02T10:00:00.000Z'),
      });
      const found = (await server.app.inject(`/api/plays/${records[0]?.id}`)).json();
      expect(found.rescored.map((each: { rubric: unknown }) => each.rubric)).toEqual([
        { name: 'half-hearted', version: 99 },
        { name: 'half-hearted', version: 100 },
      ]);
    });

    it('are not scored by another rubric that kept name and version', async () => {
      const changed = { ...other, skills: { ...other.skills, choices: other.skills.apology } };
      expect((await apply(changed)).ok).toBe(false);
      expect(await rowsIn('rescored')).toBe(2 * records.length);
    });

    it('store nothing where rubric and rules are those of the first outcome, and tell where they cannot be', async () => {
      const same = done(await apply(library.rubric));
      expect([same.kept, same.contradicted]).toEqual([0, []]);
      const { name, version } = { name: library.rubric.rubric, version: library.rubric.version };
      const kept = done(await apply({ ...other, rubric: name, version }));
      expect(kept.kept).toBe(0);
      expect(kept.contradicted).toHaveLength(records.length);
    });

    it('that cannot be evaluated any more are counted and named, each with its reason', async () => {
      const { db } = server.database;
      const [old, odd, gone] = records as [PlayRecord, PlayRecord, PlayRecord];
      const altered = records.filter(({ scenario }) => scenario.hash === lenient.hash);
      await db.updateTable('play').set({ record: '{"format":1}' }).where('id', '=', old.id).execute();
      await db.updateTable('play').set({ outcome: '{"points":3}' }).where('id', '=', odd.id).execute();
      const events = [...gone.events, { kind: 'let-pass', at: 0 }];
      await db
        .updateTable('play')
        .set({ record: JSON.stringify({ ...gone, events }) })
        .where('id', '=', gone.id)
        .execute();
      await db
        .updateTable('scenario_version')
        .set({ content: JSON.stringify({ ...lenient, scenario: { ...lenient.scenario, title: 'Altered' } }) })
        .where('hash', '=', lenient.hash)
        .execute();
      const { versions, unscored } = done(await rescore(other, needs()));
      const why = new Map(unscored.map((each) => [each.play, each.why]));
      expect(why.get(old.id)).toMatch(/^At ".+": .+\.$/);
      expect(why.get(odd.id)).toBe('Its first outcome is of another format.');
      expect(why.get(gone.id)).toMatch(/^Event \d+ does not fit the scenario/);
      for (const { id } of altered) expect(why.get(id)).toMatch(/was altered\.$/);
      expect(unscored).toHaveLength(3 + altered.length);
      const scored = versions.reduce((sum, each) => sum + each.plays, 0);
      expect(scored + unscored.length).toBe(records.length);
    });
  });
}
