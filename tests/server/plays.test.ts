import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rubricFor } from '#application/read-library.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { PLAYS } from '../support/plays.ts';
import { retitled, STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);

function aRecord(seed = 7, on = edition): PlayRecord {
  return makeRecord(on, seed, PLAYS[SCENARIO]?.good ?? [], randomUUID());
}

function outcomeText(record: PlayRecord, on = edition): string {
  const evaluation = evaluate(on, rubricFor(library, on.scenario.scenario), record, english);
  if (!evaluation.ok) throw new Error(evaluation.fault.reason);
  return JSON.stringify(evaluation.outcome);
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`plays on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library);
    });
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    const put = (record: unknown, id = (record as PlayRecord).id) =>
      server.app.inject({ method: 'PUT', url: `/api/plays/${id}`, payload: record as object });
    const rows = async (id: string) =>
      (await server.database.db.selectFrom('play').selectAll().where('id', '=', id).execute()).length;

    it('says which database it is', async () => {
      const health = await server.app.inject('/api/health');
      expect(health.json()).toEqual({ status: 'ok', version: '0.0.0-test', database: database.place.kind });
    });

    it('stores a play and answers with the outcome it evaluated itself, to the byte', async () => {
      const record = aRecord();
      const answer = await put(record);
      expect(answer.statusCode).toBe(201);
      expect(answer.body.endsWith(`"outcome":${outcomeText(record)}}`)).toBe(true);
      expect(answer.json()).toMatchObject({ id: record.id, mode: 'practice', storedAt: STORED_AT, record });
    });

    it('gives a stored play back, to the byte', async () => {
      const record = aRecord();
      const answer = await put(record);
      const found = await server.app.inject(`/api/plays/${record.id}`);
      expect(found.statusCode).toBe(200);
      expect(found.body).toBe(answer.body);
    });

    it('keeps every character of a reply, also those that databases find hard', async () => {
      const hard = 'I\u0000m sorry \ud83d\ude00 \ud800 "\\" \u2028 \u00e9 e\u0301 end';
      const record = makeRecord(edition, 7, [hard, ...(PLAYS[SCENARIO]?.good ?? [])], randomUUID());
      const answer = await put(record);
      expect(answer.statusCode).toBe(201);
      expect(answer.json().record).toEqual(record);
      expect(answer.body.endsWith(`"outcome":${outcomeText(record)}}`)).toBe(true);
    });

    it('stores a play once when it is sent twice', async () => {
      const record = aRecord();
      const [first, second] = [await put(record), await put(record)];
      expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
      expect(second.body).toBe(first.body);
      expect(await rows(record.id)).toBe(1);
    });

    it('takes the same record with its keys in another order for the same', async () => {
      const record = aRecord();
      await put(record);
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect((await put(turned)).statusCode).toBe(200);
    });

    it('stores a play once when it is sent twenty times at once', async () => {
      const record = aRecord();
      const answers = await Promise.all(Array.from({ length: 20 }, () => put(record)));
      expect(answers.filter((answer) => answer.statusCode === 201)).toHaveLength(1);
      expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(19);
      expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
      expect(await rows(record.id)).toBe(1);
    });

    it('refuses another record under the same id and keeps the first', async () => {
      const record = aRecord();
      const first = await put(record);
      const answer = await put({ ...aRecord(8), id: record.id });
      expect(answer.statusCode).toBe(409);
      expect(answer.json().type).toBe('urn:amends:error:play-changed');
      expect((await server.app.inject(`/api/plays/${record.id}`)).body).toBe(first.body);
    });

    it('keeps one of two different records sent under one id at once, and refuses the other', async () => {
      const record = aRecord();
      const answers = await Promise.all([put(record), put({ ...aRecord(8), id: record.id })]);
      expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409]);
    });

    it('refuses a scenario version it never had, and says which', async () => {
      const record = aRecord();
      const answer = await put({ ...record, scenario: { ...record.scenario, hash: 'a'.repeat(64) } });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ type: 'urn:amends:error:unknown-scenario-version' });
      expect(answer.json().detail).toContain('aaaaaaaaaaaa');
    });

    it('refuses the hash of one scenario under the name of another', async () => {
      const record = aRecord();
      const answer = await put({ ...record, scenario: { ...record.scenario, id: 'misprinted-boxes' } });
      expect(answer.json().type).toBe('urn:amends:error:unknown-scenario-version');
    });

    it('refuses a record that does not replay, with the event and the reason', async () => {
      const record = aRecord();
      const [begin, ...rest] = record.events;
      const answer = await put({ ...record, events: [begin, { kind: 'let-pass', at: 3 }, ...rest] });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ type: 'urn:amends:error:record-does-not-replay', event: 1 });
      expect(answer.json().detail).toContain(answer.json().reason);
      expect(await rows(record.id)).toBe(0);
    });

    it('refuses a customer that the seed does not draw', async () => {
      const record = aRecord();
      const answer = await put({ ...record, persona: { ...record.persona, temper: 'gentle' } });
      expect(answer.statusCode).toBe(422);
      expect(answer.json().type).toBe('urn:amends:error:persona-not-drawn-from-seed');
    });

    it('evaluates a record of an older version with the version it was played on', async () => {
      const record = aRecord();
      const later = retitled(library, SCENARIO, 'Another title');
      const newer = await startTestServer(database.place, later);
      try {
        const url = `/api/plays/${record.id}`;
        const answer = await newer.app.inject({ method: 'PUT', url, payload: record });
        expect(answer.statusCode).toBe(201);
        expect(answer.body.endsWith(`"outcome":${outcomeText(record)}}`)).toBe(true);
        const version = await newer.app.inject(`/api/scenarios/${SCENARIO}/versions/${edition.hash}`);
        expect(version.json().edition.scenario.title).toBe(edition.scenario.title);
      } finally {
        await newer.stop();
      }
    });

    it('does not evaluate with a stored version that was altered', async () => {
      const other = retitled(library, SCENARIO, 'To be altered');
      const altered = editionOf(other, SCENARIO);
      await (await startTestServer(database.place, other)).stop();
      await server.database.db
        .updateTable('scenario_version')
        .set({ content: JSON.stringify({ ...altered, scenario: { ...altered.scenario, title: 'Altered' } }) })
        .where('hash', '=', altered.hash)
        .execute();
      const answer = await put(aRecord(7, altered));
      expect(answer.statusCode).toBe(500);
      expect(answer.json().detail).not.toContain('altered');
    });
  });
}
