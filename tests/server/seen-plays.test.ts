import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptRollUps, recount } from '#server/db/recount.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { finishedRecord } from '../support/finished-record.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const library = await theLibrary();
const edition = editionOf(library, 'cold-anniversary-dinner');

const KINDS = ['guest', 'private', 'disputed', 'shared', 'assessed', 'assessed and disputed'] as const;
type Kind = (typeof KINDS)[number];

/** Who sees what: written out here, not asked of the code under test. */
const SEES: Readonly<Record<string, readonly Kind[]>> = {
  guest: ['guest'],
  'the owner of the play': KINDS,
  'a trainee of the same team': ['guest'],
  'a trainer of the team': ['guest', 'disputed', 'shared', 'assessed and disputed'],
  'a trainer of another team': ['guest'],
  'a manager of the team': ['guest', 'disputed', 'shared', 'assessed', 'assessed and disputed'],
  'a manager of another team': ['guest'],
  'the owner of the server': ['guest', 'disputed', 'shared', 'assessed', 'assessed and disputed'],
};

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`a stored play on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    let now = new Date(STORED_AT);
    let team: string;
    const actors = new Map<string, MadePerson>();
    const plays = new Map<Kind, string>();
    const as = (name: string): MadePerson => {
      const person = actors.get(name);
      if (!person) throw new Error(`There is no "${name}".`);
      return person;
    };
    const headers = (person?: MadePerson) => (person ? { cookie: person.cookie } : {});
    const get = (url: string, person?: MadePerson) => server.app.inject({ url, headers: headers(person) });
    const store = async (mode: 'practice' | 'assessment', person?: MadePerson): Promise<string> => {
      const record = finishedRecord(edition, { mode, manner: 'bad' });
      const url = `/api/plays/${record.id}`;
      const answer = await server.app.inject({
        method: 'PUT',
        url,
        payload: record,
        headers: headers(person),
      });
      expect(answer.statusCode).toBe(201);
      return record.id;
    };
    const share = (play: string, shared: boolean, person?: MadePerson) =>
      server.app.inject({
        method: 'PUT',
        url: `/api/plays/${play}/sharing`,
        payload: { shared },
        headers: headers(person),
      });
    const dispute = (play: string, person?: MadePerson) =>
      server.app.inject({
        method: 'POST',
        url: `/api/plays/${play}/disputes`,
        payload: { skill: 'follow-up', rule: 'writes', reason: 'There was no time.' },
        headers: headers(person),
      });
    const expectCounted = async () =>
      expect(await keptRollUps(server.database.db)).toEqual(await recount(server.database.db));

    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library, { now: () => now });
      team = await makeTeam(server);
      const elsewhere = await makeTeam(server);
      const make = async (name: string, about: Parameters<typeof makePerson>[1]) =>
        actors.set(name, await makePerson(server, about));
      await make('the owner of the play', { role: 'trainee', teams: [team], name: 'Ann' });
      await make('a trainee of the same team', { role: 'trainee', teams: [team] });
      await make('a trainer of the team', { role: 'trainer', teams: [team] });
      await make('a trainer of another team', { role: 'trainer', teams: [elsewhere] });
      await make('a manager of the team', { role: 'manager', teams: [team], name: 'Mo' });
      await make('a manager of another team', { role: 'manager', teams: [elsewhere] });
      await make('the owner of the server', { role: 'owner' });
      const ann = as('the owner of the play');
      plays.set('guest', await store('practice'));
      plays.set('private', await store('practice', ann));
      plays.set('disputed', await store('practice', ann));
      plays.set('shared', await store('practice', ann));
      plays.set('assessed', await store('assessment', ann));
      plays.set('assessed and disputed', await store('assessment', ann));
      expect((await share(plays.get('shared') ?? '', true, ann)).statusCode).toBe(204);
      for (const which of ['disputed', 'assessed and disputed'] as const) {
        expect((await dispute(plays.get(which) ?? '', ann)).statusCode).toBe(201);
      }
    });
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    it.each(Object.entries(SEES))('is seen by %s where the table lets', async (name, sees) => {
      const person = name === 'guest' ? undefined : as(name);
      for (const which of KINDS) {
        const url = `/api/plays/${plays.get(which)}`;
        const status = sees.includes(which) ? 200 : 404;
        for (const part of ['', '/standing', '/disputes']) {
          const answer = await get(`${url}${part}`, person);
          expect([which, part, answer.statusCode]).toEqual([which, part, status]);
          if (status === 404) expect(answer.json().type).toBe('urn:amends:error:not-found');
        }
      }
    });

    it('tells whose it is and who may see it', async () => {
      const owner = as('the owner of the play');
      const standing = async (which: Kind) =>
        (await get(`/api/plays/${plays.get(which)}/standing`, owner)).json();
      const person = { id: owner.id, name: 'Ann' };
      expect(await standing('guest')).toEqual({ person: null, visibility: 'private', disputed: false });
      expect(await standing('private')).toEqual({ person, visibility: 'private', disputed: false });
      expect(await standing('shared')).toEqual({ person, visibility: 'shared', disputed: false });
      expect(await standing('assessed and disputed')).toEqual({
        person,
        visibility: 'assessed',
        disputed: true,
      });
    });

    it('is shared and kept private again by its owner alone, and counts while it is shared', async () => {
      const ann = as('the owner of the play');
      const manager = as('a manager of the team');
      const play = await store('practice', ann);
      const seen = async () => (await get(`/api/plays/${play}`, manager)).statusCode;
      const counted = async () => (await get(`/api/teams/${team}/skills`, manager)).json().plays as number;
      const before = await counted();
      for (const [shared, status, plus] of [
        [true, 200, 1],
        [true, 200, 1],
        [false, 404, 0],
        [false, 404, 0],
        [true, 200, 1],
      ] as const) {
        expect((await share(play, shared, ann)).statusCode).toBe(204);
        expect([await seen(), await counted()]).toEqual([status, before + plus]);
        await expectCounted();
      }
      for (const name of ['a trainee of the same team', 'a manager of the team', 'the owner of the server']) {
        expect((await share(play, false, as(name))).json().type).toBe('urn:amends:error:not-found');
      }
      expect((await share(play, false)).json().type).toBe('urn:amends:error:sign-in-needed');
      expect(await seen()).toBe(200);
      for (const id of [plays.get('guest') ?? '', randomUUID(), 'nonsense']) {
        expect((await share(id, true, ann)).json().type).toBe('urn:amends:error:not-found');
      }
    });

    it('that is an assessment is not shared, nor kept private, even where it was adopted', async () => {
      const ann = as('the owner of the play');
      const guests = finishedRecord(edition, { mode: 'assessment' });
      await server.app.inject({
        method: 'POST',
        url: '/api/plays',
        payload: { records: [guests], adopt: true },
        headers: headers(ann),
      });
      for (const id of [plays.get('assessed') ?? '', guests.id]) {
        for (const shared of [true, false]) {
          const answer = await share(id, shared, ann);
          expect([answer.statusCode, answer.json().type]).toEqual([409, 'urn:amends:error:assessment-stays']);
        }
      }
    });

    it('counts right however sharing, storing and moving between teams fall together', async () => {
      const ann = as('the owner of the play');
      const owner = as('the owner of the server');
      const elsewhere = await makeTeam(server);
      const play = await store('practice', ann);
      const move = (teams: readonly string[]) =>
        server.app.inject({
          method: 'PATCH',
          url: `/api/people/${ann.id}`,
          payload: { teams },
          headers: headers(owner),
        });
      const all = await Promise.all([
        ...[true, false, true].map((shared) => share(play, shared, ann)),
        move([elsewhere]),
        store('assessment', ann).then(() => ({ statusCode: 201 })),
        move([team, elsewhere]),
        ...[false, true].map((shared) => share(play, shared, ann)),
        move([team]),
      ]);
      expect(all.map(({ statusCode }) => statusCode).filter((status) => status > 204)).toEqual([]);
      await expectCounted();
      await move([team]);
      await expectCounted();
    });

    it('leaves a line when somebody else opens it, once an hour, and none for one’s own or a guest’s', async () => {
      const manager = as('a manager of the team');
      const ann = as('the owner of the play');
      const play = await store('assessment', ann);
      const open = (who?: MadePerson, id = play) => get(`/api/plays/${id}`, who);
      const lines = () =>
        server.database.db
          .selectFrom('access')
          .select(['at', 'actor_id', 'actor_name', 'person_id', 'what', 'play_id'])
          .where('play_id', 'in', [play, plays.get('guest') ?? ''])
          .orderBy('at')
          .execute();
      await open(ann);
      await open(manager, plays.get('guest'));
      await open(as('a trainer of the team'));
      expect(await lines()).toEqual([]);

      await Promise.all([open(manager), open(manager), open(manager)]);
      const line = {
        at: STORED_AT,
        actor_id: manager.id,
        actor_name: 'Mo',
        person_id: ann.id,
        what: 'opened a play',
        play_id: play,
      };
      expect(await lines()).toEqual([line]);
      now = new Date('2026-11-22T11:00:00.000Z');
      await open(manager);
      expect(await lines()).toEqual([line, { ...line, at: now.toISOString() }]);
      now = new Date(STORED_AT);
    });
  });
}
