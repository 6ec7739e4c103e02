import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideDispute, type Verdict } from '#application/decide-dispute.ts';
import { type Exported, exportDisputes } from '#application/export-disputes.ts';
import { listDisputes } from '#application/list-disputes.ts';
import type { Dispute } from '#contract/api.ts';
import type { Outcome } from '#domain/evaluate.ts';
import { disputeStore } from '#server/db/dispute-store.ts';
import { editionStore } from '#server/db/edition-store.ts';
import { playStore } from '#server/db/play-store.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { PLAYS } from '../support/plays.ts';
import { STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
const EXCUSE = { skill: 'no-excuses', rule: 'no-excuse' };
const REASON = 'The courier is ours, so that was no excuse.';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`disputes on ${kind.name}`, () => {
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

    /** Stores a bad play; the first words that cost it a point for excuses come with it. */
    const aPlay = async (first?: string) => {
      const lines = [...(first === undefined ? [] : [first]), ...(PLAYS[SCENARIO]?.bad ?? [])];
      const record = makeRecord(edition, 7, lines, randomUUID());
      const answer = await server.app.inject({
        method: 'PUT',
        url: `/api/plays/${record.id}`,
        payload: record,
      });
      const outcome = answer.json().outcome as Outcome;
      const receipt = outcome.skills
        .find(({ skill }) => skill === EXCUSE.skill)
        ?.receipts.find(({ rule }) => rule === EXCUSE.rule);
      const evidence = receipt?.evidence[0];
      if (!evidence) throw new Error('The play made no excuse.');
      return { id: record.id, outcome, evidence };
    };
    const post = (play: string, body: object) =>
      server.app.inject({ method: 'POST', url: `/api/plays/${play}/disputes`, payload: body });
    const listed = async (play: string): Promise<readonly Dispute[]> =>
      (await server.app.inject(`/api/plays/${play}/disputes`)).json();
    const store = () => disputeStore(server.database.db);
    const decide = (id: string, verdict: Verdict) =>
      decideDispute(id, verdict, {
        disputes: store(),
        by: null,
        now: () => new Date('2026-12-01T09:00:00.000Z'),
      });
    const code = (answer: Awaited<ReturnType<typeof post>>) => [
      answer.statusCode,
      answer.json().type.replace('urn:amends:error:', ''),
    ];

    it('are kept with the words and where they stand, and shown with the play', async () => {
      const { id, evidence } = await aPlay();
      const answer = await post(id, {
        ...EXCUSE,
        words: evidence.words,
        reply: evidence.reply,
        reason: ` ${REASON} `,
      });
      expect(answer.statusCode).toBe(201);
      const dispute = {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        play: id,
        ...EXCUSE,
        words: {
          reply: evidence.reply,
          start: evidence.start,
          end: evidence.end,
          text: evidence.words,
        },
        reason: REASON,
        openedAt: STORED_AT,
        decision: null,
      };
      expect(answer.json()).toEqual(dispute);
      expect(await listed(id)).toEqual([dispute]);
    });

    it('need no words where the point has none, and find words that should have counted', async () => {
      const { id } = await aPlay('Mea culpa \u0000 truly \ud83d\ude00 \ud800.');
      expect((await post(id, { skill: 'follow-up', rule: 'writes', reason: 'I did.' })).json().words).toBe(
        null,
      );
      const found = await post(id, {
        skill: 'apology',
        rule: 'says-sorry-for-it',
        words: 'culpa \u0000 truly \ud83d\ude00 \ud800',
        reason: 'That is an apology.',
      });
      expect(found.json().words).toEqual({
        reply: 0,
        start: 4,
        end: 22,
        text: 'culpa \u0000 truly \ud83d\ude00 \ud800',
      });
      expect((await listed(id)).map(({ words }) => words)).toContainEqual(found.json().words);
    });

    it('of the same point are one at a time; the same again is answered with the one that is there', async () => {
      const { id, evidence } = await aPlay();
      const body = { ...EXCUSE, words: evidence.words, reason: REASON };
      const answers = await Promise.all(Array.from({ length: 8 }, () => post(id, body)));
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(7);
      expect(new Set(answers.map((each) => each.body)).size).toBe(1);
      expect(code(await post(id, { ...body, reason: 'Another reason.' }))).toEqual([409, 'dispute-open']);
      expect(await listed(id)).toHaveLength(1);

      const first = (await listed(id))[0]?.id ?? '';
      await decide(first, { kind: 'declined', note: 'It is one.' });
      expect((await post(id, { ...body, reason: 'Another reason.' })).statusCode).toBe(201);
      expect(await listed(id)).toHaveLength(2);
    });

    it('of what is not in the play are refused with one error, and nothing is kept', async () => {
      const { id } = await aPlay();
      for (const body of [
        { ...EXCUSE, words: 'Words that nobody said.', reason: REASON },
        { ...EXCUSE, words: PLAYS[SCENARIO]?.bad[0] ?? '', reply: 1, reason: REASON },
        { skill: 'apology', rule: 'no-such-rule', reason: REASON },
        { skill: '__proto__', rule: 'constructor', reason: REASON },
      ])
        expect(code(await post(id, body))).toEqual([422, 'receipt-not-found']);
      const words = await post(id, { ...EXCUSE, words: 'Words that nobody said.', reason: REASON });
      expect(words.json().detail).toBe(
        'No reply of the play has the words “Words that nobody said.”. Send skill and rule as the debrief has them, and the words as they were typed.',
      );
      expect(await listed(id)).toEqual([]);
    });

    it.each<[string, object, string]>([
      ['no reason', EXCUSE, 'reason'],
      ['blanks for a reason', { ...EXCUSE, reason: '  ' }, 'reason'],
      ['too long a reason', { ...EXCUSE, reason: 'x'.repeat(1001) }, 'reason'],
      ['a reason that no database takes', { ...EXCUSE, reason: 'a\u0000b' }, 'reason'],
      ['half a character', { ...EXCUSE, reason: 'a\ud800b' }, 'reason'],
      ['an unknown field', { ...EXCUSE, reason: REASON, decision: null }, ''],
      ['a reply that is no number', { ...EXCUSE, reason: REASON, reply: 'first' }, 'reply'],
    ])('with %s are refused with the place', async (_what, body, path) => {
      const { id } = await aPlay();
      const answer = await post(id, body);
      expect(code(answer)).toEqual([400, 'dispute-malformed']);
      expect(answer.json().path).toBe(path);
    });

    it('take a reason of 1000 characters', async () => {
      const { id } = await aPlay();
      expect((await post(id, { ...EXCUSE, reason: 'é'.repeat(1000) })).statusCode).toBe(201);
    });

    it('of a play that is not stored are not found', async () => {
      for (const id of [randomUUID(), 'nonsense']) {
        expect(code(await post(id, { ...EXCUSE, reason: REASON }))).toEqual([404, 'not-found']);
        const answer = await server.app.inject(`/api/plays/${id}/disputes`);
        expect(code(answer)).toEqual([404, 'not-found']);
      }
    });

    it('are decided once, and the outcome of the play stays as it was', async () => {
      const { id, evidence } = await aPlay();
      const before = (await server.app.inject(`/api/plays/${id}`)).body;
      const { id: dispute } = (await post(id, { ...EXCUSE, words: evidence.words, reason: REASON })).json();
      const refusal = async (verdict: Verdict, which = dispute) => {
        const result = await decide(which, verdict);
        return result.ok ? 'ok' : result.refusal.kind;
      };
      expect(await refusal({ kind: 'accepted', label: null, note: 'Right.' })).toBe('label-missing');
      expect(await refusal({ kind: 'declined', note: ' ' })).toBe('note-malformed');
      expect(await refusal({ kind: 'declined', note: 'No.' }, 'nonsense')).toBe('no-such-dispute');
      expect((await listed(id))[0]?.decision).toBeNull();

      const both = await Promise.all([
        refusal({ kind: 'accepted', label: 'ownership', note: 'Right, the courier is ours.' }),
        refusal({ kind: 'accepted', label: 'ownership', note: 'Right, the courier is ours.' }),
      ]);
      expect(both.sort()).toEqual(['already-decided', 'ok']);
      expect((await listed(id))[0]?.decision).toEqual({
        kind: 'accepted',
        label: 'ownership',
        note: 'Right, the courier is ours.',
        decidedAt: '2026-12-01T09:00:00.000Z',
      });
      expect(await refusal({ kind: 'declined', note: 'No.' })).toBe('already-decided');
      expect((await server.app.inject(`/api/plays/${id}`)).body).toBe(before);
    });

    it('about no words are accepted without a label', async () => {
      const { id } = await aPlay();
      const { id: dispute } = (
        await post(id, { skill: 'follow-up', rule: 'writes', reason: 'There was no time.' })
      ).json();
      const wrong = await decide(dispute, { kind: 'accepted', label: 'none', note: 'True.' });
      expect(wrong.ok ? '' : wrong.refusal.kind).toBe('label-without-words');
      expect((await decide(dispute, { kind: 'accepted', label: null, note: 'True.' })).ok).toBe(true);
    });

    it('are listed by what became of them, a page at a time, each once', async () => {
      const every = await all(listDisputes('all', store(), 2));
      const rows = await server.database.db.selectFrom('dispute').select('id').execute();
      expect(every.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      for (const status of ['open', 'accepted', 'declined'] as const) {
        const some = await all(listDisputes(status, store(), 2));
        expect(some.length).toBeGreaterThan(0);
        expect(some).toEqual(every.filter(({ decision }) => (decision?.kind ?? 'open') === status));
      }
    });

    describe('between people', () => {
      let team: string;
      let trainee: MadePerson;
      let trainer: MadePerson;
      beforeAll(async () => {
        team = await makeTeam(server);
        trainee = await makePerson(server, { role: 'trainee', teams: [team], name: 'Ann' });
        trainer = await makePerson(server, { role: 'trainer', teams: [team] });
      });

      const ask = (method: 'GET' | 'POST' | 'PUT', url: string, person?: MadePerson, payload?: object) =>
        server.app.inject({
          method,
          url,
          headers: person ? { cookie: person.cookie } : {},
          ...(payload && { payload }),
        });
      /** Of the point that was won by no words, or of the words of the first excuse. */
      const disputed = async (by: MadePerson | undefined, withWords = false) => {
        const record = makeRecord(edition, 7, PLAYS[SCENARIO]?.bad ?? [], randomUUID());
        const stored = await ask('PUT', `/api/plays/${record.id}`, by, record);
        const words = (stored.json().outcome as Outcome).skills
          .find(({ skill }) => skill === EXCUSE.skill)
          ?.receipts.find(({ rule }) => rule === EXCUSE.rule)?.evidence[0]?.words;
        const point = withWords ? { ...EXCUSE, words } : { skill: 'follow-up', rule: 'writes' };
        const answer = await ask('POST', `/api/plays/${record.id}/disputes`, by, {
          ...point,
          reason: REASON,
        });
        expect(answer.statusCode).toBe(201);
        return { play: record.id, id: answer.json().id as string };
      };
      const listedFor = async (person: MadePerson, query = '') => {
        const seen: { dispute: Dispute; scenario: object; person: { id: string; name: string } | null }[] =
          [];
        let cursor = '';
        for (;;) {
          const url = `/api/disputes?limit=3${query}${cursor && `&cursor=${cursor}`}`;
          const page = (await ask('GET', url, person)).json();
          seen.push(...page.items);
          if (page.next === null) return seen;
          cursor = page.next;
        }
      };
      const answer = (id: string, person: MadePerson | undefined, payload: object) =>
        ask('POST', `/api/disputes/${id}/decision`, person, payload);

      it('are made by whoever played, and nobody else', async () => {
        const { play } = await disputed(trainee);
        const body = { ...EXCUSE, reason: REASON };
        for (const somebody of [trainer, await makePerson(server, { role: 'owner' }), undefined]) {
          expect(code(await ask('POST', `/api/plays/${play}/disputes`, somebody, body))).toEqual([
            404,
            'not-found',
          ]);
        }
      });

      it('are listed for those who train and lead the team, guests’ for the owner alone', async () => {
        const own = await disputed(trainee);
        const elsewhere = await makePerson(server, {
          role: 'trainee',
          teams: [await makeTeam(server)],
        });
        const other = await disputed(elsewhere);
        const guests = await disputed(undefined);
        const manager = await makePerson(server, { role: 'manager', teams: [team] });
        const owner = await makePerson(server, { role: 'owner' });
        const ids = async (person: MadePerson) => (await listedFor(person)).map(({ dispute }) => dispute.id);
        for (const person of [trainer, manager]) {
          const seen = await ids(person);
          expect(seen).toContain(own.id);
          expect(seen).not.toContain(other.id);
          expect(seen).not.toContain(guests.id);
        }
        const all = await listedFor(owner);
        expect(new Set(all.map(({ dispute }) => dispute.id)).size).toBe(all.length);
        const about = (id: string) => all.find(({ dispute }) => dispute.id === id);
        expect(about(own.id)).toMatchObject({
          dispute: { play: own.play, reason: REASON, decision: null },
          scenario: { id: SCENARIO, title: edition.scenario.title },
          person: { id: trainee.id, name: 'Ann' },
        });
        expect(about(guests.id)?.person).toBeNull();
        expect(about(other.id)?.person?.id).toBe(elsewhere.id);
        const nobodys = await makePerson(server, { role: 'trainer' });
        expect(await listedFor(nobodys)).toEqual([]);
        expect(code(await ask('GET', '/api/disputes', trainee))).toEqual([403, 'not-allowed']);
        expect(code(await ask('GET', '/api/disputes'))).toEqual([401, 'sign-in-needed']);
      });

      it('are answered by a trainer of the team or the owner, once, and nothing else changes', async () => {
        const { id, play } = await disputed(trainee, true);
        const before = (await ask('GET', `/api/plays/${play}`, trainee)).body;
        const verdict = { kind: 'accepted', label: 'ownership', note: 'Right.' };
        const stranger = await makePerson(server, { role: 'trainer', teams: [await makeTeam(server)] });
        const manager = await makePerson(server, { role: 'manager', teams: [team] });
        expect(code(await answer(id, stranger, verdict))).toEqual([404, 'not-found']);
        expect(code(await answer(id, manager, verdict))).toEqual([403, 'not-allowed']);
        expect(code(await answer(id, trainee, verdict))).toEqual([403, 'not-allowed']);
        expect(code(await answer(id, undefined, verdict))).toEqual([401, 'sign-in-needed']);
        expect(code(await answer(randomUUID(), trainer, verdict))).toEqual([404, 'not-found']);

        const both = await Promise.all([answer(id, trainer, verdict), answer(id, trainer, verdict)]);
        expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
        const decided = both.find(({ statusCode }) => statusCode === 200)?.json();
        expect(decided).toMatchObject({ id, play, decision: { ...verdict, decidedAt: STORED_AT } });
        const refused = both.find(({ statusCode }) => statusCode === 409)?.json();
        expect(refused.detail).toBe(
          'It was accepted. Read the decision; the trainee may dispute the point again.',
        );
        const row = await server.database.db
          .selectFrom('dispute')
          .select(['decided_by', 'status', 'label'])
          .where('id', '=', id)
          .executeTakeFirst();
        expect(row).toEqual({ decided_by: trainer.id, status: 'accepted', label: 'ownership' });
        expect((await ask('GET', `/api/plays/${play}`, trainee)).body).toBe(before);
        expect((await ask('GET', `/api/plays/${play}/disputes`, trainee)).json()).toEqual([decided]);
        const listed = (await listedFor(trainer, '&status=accepted')).map(({ dispute }) => dispute);
        expect(listed).toContainEqual(decided);
      });

      it.each<[string, boolean, object, string]>([
        ['no label for words', true, { kind: 'accepted', label: null, note: 'Right.' }, 'body.label'],
        ['a label for none', false, { kind: 'accepted', label: 'none', note: 'Right.' }, 'body.label'],
        ['a label there is none of', true, { kind: 'accepted', label: 'nice', note: 'x' }, 'body.label'],
        ['no reason', true, { kind: 'declined', note: ' ' }, 'body.note'],
        ['somebody else’s name', true, { kind: 'declined', note: 'x', decidedBy: 'me' }, 'body'],
      ])('are not answered with %s', async (_what, withWords, payload, path) => {
        const { id } = await disputed(trainee, withWords);
        const refused = await answer(id, trainer, payload);
        expect(code(refused)).toEqual([400, 'request-malformed']);
        expect(refused.json().path).toBe(path);
        expect((await listedFor(trainer)).map(({ dispute }) => dispute.id)).toContain(id);
      });
    });

    it('that were accepted become rows of the corpus, with the labels as found, corrected', async () => {
      const { id, evidence, outcome } = await aPlay();
      const { id: dispute } = (await post(id, { ...EXCUSE, words: evidence.words, reason: REASON })).json();
      await decide(dispute, { kind: 'accepted', label: 'ownership', note: 'Right.' });
      const needs = {
        disputes: store(),
        editions: editionStore(server.database.db),
        plays: playStore(server.database.db),
      };
      const exported = await all<Exported>(exportDisputes(needs));
      const row = exported.find((each) => each.kind === 'row' && each.row.id === `D-${id}-${evidence.reply}`);
      const reply = outcome.transcript.find(
        (entry) => entry.kind === 'reply' && entry.index === evidence.reply,
      );
      const text = reply?.kind === 'reply' ? reply.text : '';
      expect(row).toMatchObject({
        kind: 'row',
        row: {
          trade: edition.scenario.industry,
          situation: edition.scenario.brief.situation,
          channel: edition.scenario.channel,
          text,
        },
      });
      if (row?.kind !== 'row') throw new Error('There is no row.');
      expect(row.row.labels).toContainEqual({ label: 'ownership', span: evidence.words });
      expect(
        row.row.labels.filter(
          ({ label, span }) => label.startsWith('excuse') && span.includes(evidence.words),
        ),
      ).toEqual([]);
      for (const { span } of row.row.labels) expect(text).toContain(span);
      expect(row.row.customer).not.toBe('');
      expect(exported.filter((each) => each.kind === 'no-row').map(({ why }) => why)).toEqual(['no-words']);
    });
  });
}
