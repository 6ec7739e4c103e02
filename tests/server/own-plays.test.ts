import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '#application/ports.ts';
import type { StoredResult } from '#contract/plays-endpoints.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { keptRollUps, recount } from '#server/db/recount.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { directEvaluator } from '../support/direct-evaluator.ts';
import { finishedRecord } from '../support/finished-record.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const library = await theLibrary();
const edition = editionOf(library, 'cold-anniversary-dinner');
const other = editionOf(library, 'misprinted-boxes');

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`plays of people on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    let team: string;
    let ann: MadePerson;
    let bob: MadePerson;
    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library);
      team = await makeTeam(server);
      ann = await makePerson(server, { role: 'trainee', teams: [team] });
      bob = await makePerson(server, { role: 'trainee', teams: [team] });
    });
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    const headers = (person?: MadePerson) => (person ? { cookie: person.cookie } : {});
    const put = (record: PlayRecord, person?: MadePerson, on = server) =>
      on.app.inject({
        method: 'PUT',
        url: `/api/plays/${record.id}`,
        payload: record,
        headers: headers(person),
      });
    const post = (payload: object, person?: MadePerson, on = server) =>
      on.app.inject({ method: 'POST', url: '/api/plays', payload, headers: headers(person) });
    const results = async (payload: object, person?: MadePerson): Promise<readonly StoredResult[]> =>
      (await post(payload, person)).json().results;
    const code = (answer: Awaited<ReturnType<typeof put>>) => [
      answer.statusCode,
      answer.json().type?.replace('urn:amends:error:', ''),
    ];
    const row = (id: string) =>
      server.database.db
        .selectFrom('play')
        .select([
          'owner_id',
          'visibility',
          'assignment_id',
          'critical',
          'apology',
          'satisfaction',
          'cost_cents',
        ])
        .where('id', '=', id)
        .executeTakeFirst();
    const playsOf = async ({ id }: MadePerson) => {
      const { plays } = await server.database.db
        .selectFrom('person_month')
        .select(({ fn }) => fn.sum('plays').as('plays'))
        .where('person_id', '=', id)
        .where('mode', '=', 'assessment')
        .executeTakeFirstOrThrow();
      return Number(plays);
    };
    const expectCounted = async () =>
      expect(await keptRollUps(server.database.db)).toEqual(await recount(server.database.db));

    it('are theirs: practice private, an assessment assessed, each with its figures', async () => {
      const practice = finishedRecord(edition);
      const assessment = finishedRecord(edition, { mode: 'assessment' });
      const { outcome } = (await put(practice, ann)).json();
      expect((await put(assessment, ann)).statusCode).toBe(201);
      const figures = {
        critical: outcome.critical.length,
        apology: outcome.skills[0].score,
        satisfaction: Math.round(outcome.readings.satisfaction * 100),
        cost_cents: outcome.cost.cents,
        assignment_id: null,
      };
      expect(await row(practice.id)).toEqual({ owner_id: ann.id, visibility: 'private', ...figures });
      expect(await row(assessment.id)).toEqual({ owner_id: ann.id, visibility: 'assessed', ...figures });
      await expectCounted();
    });

    it('of guests are nobody’s, and private in either mode', async () => {
      for (const mode of ['practice', 'assessment'] as const) {
        const record = finishedRecord(edition, { mode });
        expect((await put(record)).statusCode).toBe(201);
        expect(await row(record.id)).toMatchObject({ owner_id: null, visibility: 'private' });
      }
    });

    it('are stored once: the same again is answered, another record and another person are refused', async () => {
      const record = finishedRecord(edition, { mode: 'assessment' });
      const first = await put(record, ann);
      const again = await put(record, ann);
      expect([again.statusCode, again.body]).toEqual([200, first.body]);
      expect(code(await put({ ...finishedRecord(edition, { seed: 8 }), id: record.id }, ann))).toEqual([
        409,
        'play-changed',
      ]);
      for (const somebody of [bob, undefined]) {
        expect(code(await put(record, somebody))).toEqual([409, 'play-of-another']);
        expect(code(await put({ ...record, seed: 8 }, somebody))).toEqual([409, 'play-of-another']);
      }
      expect(await row(record.id)).toMatchObject({ owner_id: ann.id });
      await expectCounted();
    });

    it('count once however often they are sent at once', async () => {
      const record = finishedRecord(edition, { mode: 'assessment' });
      const before = await playsOf(ann);
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          index % 2 === 0 ? put(record, ann) : post({ records: [record, record] }, ann),
        ),
      );
      expect(answers.map(({ statusCode }) => statusCode).filter((status) => status > 201)).toEqual([]);
      expect(await playsOf(ann)).toBe(before + 1);
      await expectCounted();
    });

    it('sent by two people at once under one id are kept for one of them', async () => {
      const record = finishedRecord(edition, { mode: 'assessment' });
      const answers = await Promise.all([put(record, ann), put(record, bob), put(record)]);
      const codes = answers.map(({ statusCode }) => statusCode);
      expect(codes.filter((status) => status === 201)).toHaveLength(1);
      // A guest's may be sent by anybody who has it.
      if ((await row(record.id))?.owner_id !== null) {
        expect(codes.filter((status) => status === 409)).toHaveLength(2);
      }
      await expectCounted();
    });

    it('cannot be kept for a person who was deleted meanwhile', async () => {
      const gone = await makePerson(server, { role: 'trainee' });
      const evaluator: Evaluator = {
        evaluate: async (submission) => {
          await server.database.db.deleteFrom('person').where('id', '=', gone.id).execute();
          return directEvaluator.evaluate(submission);
        },
      };
      const slow = await startTestServer(database.place, library, { evaluator });
      const record = finishedRecord(edition);
      expect(code(await put(record, gone, slow))).toEqual([401, 'sign-in-needed']);
      await slow.stop();
      expect(await row(record.id)).toBeUndefined();
    });

    describe('that were a guest’s', () => {
      const adopt = (records: readonly PlayRecord[], person: MadePerson) =>
        results({ records, adopt: true }, person);

      it('are adopted byte for byte, and stay private', async () => {
        const stored = finishedRecord(edition, { mode: 'assessment' });
        await put(stored);
        const fresh = finishedRecord(edition, { mode: 'assessment' });
        expect(await adopt([stored, fresh], ann)).toEqual([
          { id: stored.id, result: 'already-stored', detail: null },
          { id: fresh.id, result: 'stored', detail: null },
        ]);
        for (const { id } of [stored, fresh]) {
          expect(await row(id)).toMatchObject({ owner_id: ann.id, visibility: 'private' });
        }
        const asGuest = await server.app.inject(`/api/plays/${stored.id}`);
        expect(asGuest.statusCode).toBe(404);
        expect(await adopt([stored, fresh], ann)).toMatchObject([
          { result: 'already-stored' },
          { result: 'already-stored' },
        ]);
        await expectCounted();
      });

      it('stay nobody’s where they were not asked for, or the record is another', async () => {
        const stored = finishedRecord(edition);
        await put(stored);
        expect((await put(stored, ann)).statusCode).toBe(200);
        expect(await results({ records: [stored] }, ann)).toMatchObject([{ result: 'already-stored' }]);
        const [changed] = await adopt([{ ...finishedRecord(edition, { seed: 8 }), id: stored.id }], ann);
        expect(changed).toMatchObject({ result: 'refused' });
        expect(changed?.detail).toMatch(/^Another play is stored under the id .+ never changed\.$/);
        expect(await row(stored.id)).toMatchObject({ owner_id: null });
      });

      it('are adopted by one of two who ask at once', async () => {
        const stored = finishedRecord(edition);
        await put(stored);
        const both = await Promise.all([adopt([stored], ann), adopt([stored], bob)]);
        const told = both.map(([result]) => result?.result).sort();
        expect(told).toEqual(['already-stored', 'refused']);
        const index = both.findIndex(([result]) => result?.result === 'already-stored');
        expect(await row(stored.id)).toMatchObject({ owner_id: [ann, bob][index]?.id });
      });

      it('are adopted by nobody who is not signed in', async () => {
        expect(code(await post({ records: [finishedRecord(edition)], adopt: true }))).toEqual([
          401,
          'sign-in-needed',
        ]);
      });
    });

    describe('that are attempts', () => {
      const begun = async (mode: PlayRecord['mode'] = 'assessment', seed = 7, person = ann) => {
        const { db } = server.database;
        const [assignment, play] = [randomUUID(), randomUUID()];
        await db
          .insertInto('assignment')
          .values({
            id: assignment,
            scenario_hash: edition.hash,
            mode,
            due_at: null,
            pass_mark: 60,
            attempts: 3,
            note: '',
            made_by: null,
            created_at: STORED_AT,
            withdrawn_at: null,
          })
          .execute();
        await db
          .insertInto('attempt')
          .values({
            play_id: play,
            assignment_id: assignment,
            person_id: person.id,
            number: 1,
            seed,
            started_at: STORED_AT,
          })
          .execute();
        return { assignment, play };
      };

      it('belong to their assignment, whatever is asked besides, and after it was withdrawn', async () => {
        for (const adopt of [undefined, false, true]) {
          const { assignment, play } = await begun();
          await server.database.db
            .updateTable('assignment')
            .set({ withdrawn_at: STORED_AT })
            .where('id', '=', assignment)
            .execute();
          const record = finishedRecord(edition, { mode: 'assessment', id: play });
          if (adopt === undefined) expect((await put(record, ann)).statusCode).toBe(201);
          else expect(await results({ records: [record], adopt }, ann)).toMatchObject([{ result: 'stored' }]);
          expect(await row(play)).toMatchObject({
            owner_id: ann.id,
            visibility: 'assessed',
            assignment_id: assignment,
          });
        }
        const { assignment, play } = await begun('practice');
        await put(finishedRecord(edition, { id: play }), ann);
        expect(await row(play)).toMatchObject({ visibility: 'private', assignment_id: assignment });
        await expectCounted();
      });

      it('keep a seed as large as seeds are', async () => {
        const seed = 0xffff_ffff;
        const { play } = await begun('assessment', seed);
        const record = finishedRecord(edition, { mode: 'assessment', id: play, seed });
        expect((await put(record, ann)).statusCode).toBe(201);
      });

      it.each<[string, Parameters<typeof finishedRecord>[1], typeof edition]>([
        ['mode', { mode: 'practice' }, edition],
        ['seed', { mode: 'assessment', seed: 8 }, edition],
        ['scenario version', { mode: 'assessment' }, other],
      ])('are refused with another %s than they were begun with', async (what, about, on) => {
        const { play } = await begun();
        const answer = await put(finishedRecord(on, { ...about, id: play }), ann);
        expect(code(answer)).toEqual([422, 'not-the-attempt']);
        expect(answer.json().detail).toContain(`begun with another ${what}.`);
        expect(await row(play)).toBeUndefined();
      });

      it('are stored for nobody but whoever began them', async () => {
        const { play } = await begun();
        const record = finishedRecord(edition, { mode: 'assessment', id: play });
        for (const somebody of [bob, undefined]) {
          expect(code(await put(record, somebody))).toEqual([409, 'play-of-another']);
        }
        expect(await results({ records: [record], adopt: true }, bob)).toMatchObject([{ result: 'refused' }]);
        expect(await row(play)).toBeUndefined();
        expect((await put(record, ann)).statusCode).toBe(201);
      });
    });

    describe('in a batch', () => {
      it('have each their own result, in their order', async () => {
        const [good, known, twice] = [
          finishedRecord(edition),
          finishedRecord(edition),
          finishedRecord(edition),
        ];
        await put(known, ann);
        const foreign = finishedRecord(edition);
        await put(foreign, bob);
        const unknown = finishedRecord(edition);
        const records = [
          good,
          known,
          { ...known, seed: 8 },
          twice,
          twice,
          { ...twice, mode: 'assessment' },
          foreign,
          { ...unknown, scenario: { ...unknown.scenario, hash: 'a'.repeat(64) } },
          { ...unknown, events: [...unknown.events, { kind: 'let-pass', at: 0 }] },
          { id: 'nonsense' },
          null,
          17,
        ];
        const told = await results({ records }, ann);
        expect(told.map(({ result }) => result)).toEqual([
          'stored',
          'already-stored',
          'refused',
          'stored',
          'already-stored',
          ...Array.from({ length: 7 }, () => 'refused'),
        ]);
        expect(told.map(({ id }) => id).slice(-4)).toEqual([unknown.id, 'nonsense', '', '']);
        for (const { result, detail } of told) {
          if (result === 'refused') expect(detail).toMatch(/^[A-Z].+\. .+\.$/);
          else expect(detail).toBeNull();
        }
        expect(await row(good.id)).toMatchObject({ owner_id: ann.id });
        expect(await row(unknown.id)).toBeUndefined();
      });

      it('wait where too many are waiting, and are taken when they are sent again', async () => {
        const busy = await startTestServer(database.place, library, {
          evaluator: { evaluate: async () => ({ kind: 'busy', seconds: 3 }) },
        });
        const records = [finishedRecord(edition), finishedRecord(edition)];
        const answer = await post({ records }, ann, busy);
        await busy.stop();
        expect(answer.headers['retry-after']).toBe('3');
        expect(answer.json().results).toMatchObject(
          records.map(({ id }) => ({ id, result: 'later', detail: expect.stringMatching(/\.$/) })),
        );
        expect(await results({ records }, ann)).toMatchObject(records.map(() => ({ result: 'stored' })));
      });

      it('are no more than 50 and 4 MB', async () => {
        const records = Array.from({ length: 51 }, () => ({}));
        expect(code(await post({ records }, ann))).toEqual([400, 'request-malformed']);
        expect(code(await post({ records: [] }, ann))).toEqual([400, 'request-malformed']);
        expect(code(await post({ records: [], owner: bob.id }, ann))).toEqual([400, 'request-malformed']);
        expect(code(await post({ records: ['x'.repeat(5_000_000)] }, ann))).toEqual([413, 'too-large']);
        expect((await results({ records: ['x'.repeat(3_000_000)] }, ann))[0]?.result).toBe('refused');
      });
    });
  });
}
