import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeTeam } from '#server/db/membership.ts';
import { removePlays } from '#server/db/remove-plays.ts';
import type { Schema } from '#server/db/schema.ts';
import { holdPerson, holdRoster } from '#server/db/transaction.ts';
import { deletePerson } from '#server/privacy/delete-person.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { makePerson, makeTeam, PASSWORD } from '../support/people.ts';
import { PLAYS } from '../support/plays.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
/** Long enough for a request to run into a transaction that is open; on SQLite it waits from its first statement on. */
const LONG_ENOUGH = 250;
const ROUNDS = 6;

type Answer = Awaited<ReturnType<TestServer['app']['inject']>>;

const told = (answer: Answer) =>
  answer.statusCode < 400
    ? [answer.statusCode]
    : [answer.statusCode, answer.json().type.replace('urn:amends:error:', '')];

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`at the same moment on ${kind.name}`, () => {
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

    const post = (url: string, payload: object, cookie = '') =>
      server.app.inject({ method: 'POST', url, payload, headers: { cookie } });

    /** Sends while something is being changed, and the change ends only after the request was on its way. */
    async function during(
      change: (transaction: Transaction<Schema>) => Promise<unknown>,
      send: () => Promise<Answer>,
    ): Promise<Answer> {
      let answer: Promise<Answer> | undefined;
      await server.database.db.transaction().execute(async (transaction) => {
        await change(transaction);
        answer = send();
        await setTimeout(LONG_ENOUGH);
      });
      if (!answer) throw new Error('Nothing was sent.');
      return answer;
    }

    /** As `deletePerson`, in a transaction that goes on. */
    async function deleting(transaction: Transaction<Schema>, person: string): Promise<void> {
      await holdRoster(transaction);
      await holdPerson(transaction, person);
      await transaction.deleteFrom('person').where('id', '=', person).execute();
    }

    const removing = (team: string) =>
      server.database.db.transaction().execute((transaction) => removeTeam(transaction, team));

    async function anInvitation(team: string): Promise<string> {
      const owner = await makePerson(server, { role: 'owner' });
      const answer = await post('/api/invitations', { role: 'trainee', teams: [team] }, owner.cookie);
      return answer.json().link.path.split('#')[1];
    }

    const accept = (token: string, email = `${randomUUID()}@example.com`) =>
      post('/api/invitations/accept', { token, name: 'Tess', email, password: PASSWORD });

    it('as a team is removed, whoever accepts an invitation to it comes without it', async () => {
      const team = await makeTeam(server);
      const token = await anInvitation(team);
      const answer = await during(
        (transaction) => removeTeam(transaction, team),
        () => accept(token),
      );
      expect(told(answer)).toEqual([201]);
      expect(answer.json().person.teams).toEqual([]);

      for (let round = 0; round < ROUNDS; round++) {
        const another = await makeTeam(server);
        const link = await anInvitation(another);
        const [accepted] = await Promise.all([accept(link), removing(another)]);
        expect(told(accepted)).toEqual([201]);
      }
    });

    it('two who accept two invitations with one address are one person', async () => {
      const team = await makeTeam(server);
      const email = `${randomUUID()}@example.com`;
      const links = [await anInvitation(team), await anInvitation(team)];
      const answers = await Promise.all(links.map((link) => accept(link, email)));
      expect(answers.map(told).sort()).toEqual([[201], [409, 'email-taken']]);
    });

    it('two teams made or renamed to one name are told apart', async () => {
      const { cookie } = await makePerson(server, { role: 'owner' });
      const rename = async (name: string) =>
        server.app.inject({
          method: 'PATCH',
          url: `/api/teams/${await makeTeam(server)}`,
          payload: { name },
          headers: { cookie },
        });
      for (let round = 0; round < ROUNDS; round++) {
        const name = randomUUID();
        const made = await Promise.all([1, 2].map(() => post('/api/teams', { name }, cookie)));
        expect(made.map(told).sort()).toEqual([[201], [409, 'name-taken']]);

        const other = randomUUID();
        const renamed = await Promise.all([rename(other), rename(other)]);
        expect(renamed.map(told).sort()).toEqual([[200], [409, 'name-taken']]);
      }
    });

    describe('an assignment is refused', () => {
      const assign = (cookie: string, to: { teams?: string[]; people?: string[] }) =>
        post(
          '/api/assignments',
          { scenario: SCENARIO, mode: 'practice', teams: [], people: [], ...to },
          cookie,
        );
      const assignments = async () =>
        (await server.database.db.selectFrom('assignment').select('id').execute()).length;

      it('as its team is removed', async () => {
        const { cookie } = await makePerson(server, { role: 'owner' });
        const team = await makeTeam(server);
        const before = await assignments();
        const answer = await during(
          (transaction) => removeTeam(transaction, team),
          () => assign(cookie, { teams: [team] }),
        );
        expect(told(answer)).toEqual([404, 'not-found']);
        expect(answer.json().path).toBe('body.teams');
        expect(await assignments()).toBe(before);

        for (let round = 0; round < ROUNDS; round++) {
          const another = await makeTeam(server);
          const [assigned] = await Promise.all([assign(cookie, { teams: [another] }), removing(another)]);
          // It came before or after, and both are as they should be.
          expect([201, 404]).toContain(assigned.statusCode);
        }
      });

      it('as a person of it is deleted', async () => {
        const { cookie } = await makePerson(server, { role: 'owner' });
        const { id } = await makePerson(server, { role: 'trainee' });
        const before = await assignments();
        const answer = await during(
          (transaction) => deleting(transaction, id),
          () => assign(cookie, { people: [id] }),
        );
        expect(told(answer)).toEqual([404, 'not-found']);
        expect(answer.json().path).toBe('body.people');
        expect(await assignments()).toBe(before);

        for (let round = 0; round < ROUNDS; round++) {
          const { id: another } = await makePerson(server, { role: 'trainee' });
          const [assigned] = await Promise.all([
            assign(cookie, { people: [another] }),
            deletePerson(server.database.db, another),
          ]);
          expect([201, 404]).toContain(assigned.statusCode);
        }
      });

      it('as whoever makes it is deleted', async () => {
        const team = await makeTeam(server);
        const { id, cookie } = await makePerson(server, { role: 'manager', teams: [team] });
        const before = await assignments();
        const answer = await during(
          (transaction) => deleting(transaction, id),
          () => assign(cookie, { teams: [team] }),
        );
        expect(told(answer)).toEqual([401, 'sign-in-needed']);
        expect(await assignments()).toBe(before);
      });
    });

    it('a dispute of a play that is being removed finds no play', async () => {
      const aPlay = async () => {
        const record = makeRecord(edition, 7, PLAYS[SCENARIO]?.bad ?? [], randomUUID());
        await server.app.inject({ method: 'PUT', url: `/api/plays/${record.id}`, payload: record });
        return record.id;
      };
      const dispute = (play: string) =>
        post(`/api/plays/${play}/disputes`, { skill: 'follow-up', rule: 'writes', reason: 'I did.' });
      const play = await aPlay();
      const answer = await during(
        (transaction) => removePlays(transaction, null, [play]),
        () => dispute(play),
      );
      expect(told(answer)).toEqual([404, 'not-found']);

      for (let round = 0; round < ROUNDS; round++) {
        const another = await aPlay();
        const [disputed] = await Promise.all([
          dispute(another),
          server.database.db
            .transaction()
            .execute((transaction) => removePlays(transaction, null, [another])),
        ]);
        expect([201, 404]).toContain(disputed.statusCode);
      }
      const left = await server.database.db.selectFrom('dispute').select('id').execute();
      expect(left).toEqual([]);
    });

    it('what else refers to somebody who is being deleted is refused, and says why', async () => {
      const team = await makeTeam(server);
      const owner = await makePerson(server, { role: 'owner' });
      const { id, cookie } = await makePerson(server, { role: 'trainee', teams: [team] });
      const { id: assignment } = (
        await post(
          '/api/assignments',
          { scenario: SCENARIO, mode: 'practice', teams: [team], people: [] },
          owner.cookie,
        )
      ).json();
      const answer = await during(
        (transaction) => deleting(transaction, id),
        () => post(`/api/me/assignments/${assignment}/attempts`, {}, cookie),
      );
      // On SQLite the deletion is over before the session is looked up.
      expect([
        [401, 'sign-in-needed'],
        [409, 'gone-meanwhile'],
      ]).toContainEqual(told(answer));
    });
  });
}
