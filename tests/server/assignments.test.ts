import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewPlay } from '#application/ports.ts';
import {
  ASSIGNMENT_STATES,
  type AssignedPerson,
  type Assignment,
  type Attempt,
  type OwnAssignment,
} from '#contract/assignments.ts';
import type { Page } from '#contract/page.ts';
import { changeTeams } from '#server/db/membership.ts';
import { playStore } from '#server/db/play-store.ts';
import { removePlays } from '#server/db/remove-plays.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { madePlay } from '../support/made-play.ts';
import { makeRecord } from '../support/make-record.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { PLAYS } from '../support/plays.ts';
import { oneOf, seeded } from '../support/seeded.ts';
import { retitled, STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
const MARK = edition.scenario['pass-mark'];
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.parse(STORED_AT) + days * DAY).toISOString();

type Who = Pick<MadePerson, 'cookie'> | null;

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`assignments on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    let clock = new Date(STORED_AT);
    let owner: MadePerson;
    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library, { now: () => clock });
      owner = await makePerson(server, { role: 'owner' });
    });
    beforeEach(() => {
      clock = new Date(STORED_AT);
    });
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    const ask = (
      who: Who,
      method: 'GET' | 'POST' | 'DELETE',
      path: string,
      payload?: object,
      { app }: Pick<TestServer, 'app'> = server,
    ) =>
      app.inject({
        method,
        url: `/api${path}`,
        ...(who && { headers: { cookie: who.cookie } }),
        ...(payload && { payload }),
      });
    const assign = (who: Who, body: object) =>
      ask(who, 'POST', '/assignments', { scenario: SCENARIO, mode: 'assessment', ...body });
    const assigned = async (who: Who, body: object): Promise<Assignment> => {
      const answer = await assign(who, body);
      expect(answer.statusCode, answer.body).toBe(201);
      return answer.json();
    };
    const problem = (answer: Awaited<ReturnType<typeof ask>>) => [
      answer.statusCode,
      answer.json().type.replace('urn:amends:error:', ''),
    ];
    const rows = async () =>
      (await server.database.db.selectFrom('assignment').select('id').execute()).length;
    const find = async (who: Who, id: string): Promise<Assignment> =>
      (await ask(who, 'GET', `/assignments/${id}`)).json();
    const listed = async (who: Who): Promise<readonly string[]> =>
      ((await ask(who, 'GET', '/assignments?limit=50')).json() as Page<Assignment>).items.map(({ id }) => id);
    const peopleOf = async (who: Who, id: string): Promise<readonly AssignedPerson[]> => {
      const items: AssignedPerson[] = [];
      let cursor = '';
      do {
        const answer = await ask(who, 'GET', `/assignments/${id}/people?limit=40${cursor}`);
        expect(answer.statusCode, answer.body).toBe(200);
        const page: Page<AssignedPerson> = answer.json();
        items.push(...page.items);
        cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`;
      } while (cursor !== '');
      return items;
    };
    const own = async (who: Who): Promise<readonly OwnAssignment[]> =>
      (await ask(who, 'GET', '/me/assignments')).json();
    const begin = (who: Who, id: string, on = server) =>
      ask(who, 'POST', `/me/assignments/${id}/attempts`, undefined, on);
    const begun = async (who: Who, id: string): Promise<Attempt> => {
      const answer = await begin(who, id);
      expect(answer.statusCode, answer.body).toBe(201);
      return answer.json();
    };
    /** Keeps a play of an attempt as it is kept when it comes in, with whatever it is to come to. */
    const keep = async (
      person: MadePerson,
      { play, assignment, mode, scenario }: Attempt,
      about: Partial<NewPlay> = {},
      critical = 0,
    ) => {
      const made = madePlay({
        id: play,
        scenarioHash: scenario.hash,
        assignment,
        mode,
        visibility: mode === 'assessment' ? 'assessed' : 'private',
        ...about,
      });
      const { kind: kept } = await playStore(server.database.db).keepPlays({
        owner: person.id,
        fresh: [{ ...made, figures: { ...made.figures, critical } }],
        adopt: [],
      });
      expect(kept).toBe('kept');
    };
    const aTeam = async () => {
      const team = await makeTeam(server);
      const [trainer, trainee] = [
        await makePerson(server, { role: 'trainer', teams: [team], name: 'Tess' }),
        await makePerson(server, { role: 'trainee', teams: [team], name: 'Ann' }),
      ];
      return { team, trainer, trainee };
    };

    describe('are made', () => {
      it('with the version of the library now and the mark of the scenario, and shown as they were made', async () => {
        const { team, trainer, trainee } = await aTeam();
        expect(MARK).toBeGreaterThan(0);
        const body = {
          teams: [team],
          people: [trainee.id],
          dueAt: '2026-12-01T12:00:00Z',
          attempts: 3,
          note: ' Before the season. ',
        };
        const made = await assigned(trainer, body);
        expect(made).toMatchObject({
          scenario: { id: SCENARIO, hash: edition.hash, title: edition.scenario.title },
          mode: 'assessment',
          dueAt: '2026-12-01T12:00:00.000Z',
          passMark: MARK,
          attempts: 3,
          note: 'Before the season.',
          createdAt: STORED_AT,
          madeBy: 'Tess',
          withdrawnAt: null,
          teams: [{ id: team }],
          people: [{ id: trainee.id, name: 'Ann' }],
          peopleNamed: 1,
          counts: { 'not-started': 1, 'in-progress': 0, passed: 0, 'did-not-pass': 0, overdue: 0 },
        });
        expect(await find(trainer, made.id)).toEqual(made);
        expect(await find(owner, made.id)).toEqual(made);
      });

      it('without a mark, a time or a limit for practice, where none is given', async () => {
        const { trainer, trainee } = await aTeam();
        const made = await assigned(trainer, { mode: 'practice', people: [trainee.id] });
        expect(made).toMatchObject({ passMark: null, dueAt: null, attempts: null, note: '' });
        const marked = await assigned(trainer, { mode: 'practice', people: [trainee.id], passMark: 0 });
        expect(marked.passMark).toBe(0);
      });

      it('with an older version, where it is given and stored', async () => {
        const { trainer, trainee } = await aTeam();
        const other = retitled(library, SCENARIO, `Before ${randomUUID()}`);
        await (await startTestServer(database.place, other)).stop();
        const { hash, scenario } = editionOf(other, SCENARIO);
        const made = await assigned(trainer, { people: [trainee.id], hash });
        expect(made.scenario).toEqual({ id: SCENARIO, hash, title: scenario.title });
        expect((await begun(trainee, made.id)).scenario).toEqual({ id: SCENARIO, hash });
      });

      it('not with a scenario that is not there, nor with a version of another', async () => {
        const { trainer, trainee } = await aTeam();
        const people = [trainee.id];
        const before = await rows();
        for (const scenario of ['no-such-scenario', '__proto__', '../../etc/passwd', "x' or '1'='1"]) {
          const answer = await assign(trainer, { people, scenario });
          expect(problem(answer)).toEqual([404, 'unknown-scenario']);
          expect(answer.json().path).toBe('body.scenario');
        }
        const other = editionOf(library, 'one-digit-off');
        for (const hash of [other.hash, 'a'.repeat(64)]) {
          const answer = await assign(trainer, { people, hash });
          expect(problem(answer)).toEqual([422, 'unknown-scenario-version']);
        }
        expect(await rows()).toBe(before);
      });

      it('by nobody for people of another team, or who are not there; then nothing is made', async () => {
        const [ours, theirs] = [await aTeam(), await aTeam()];
        const before = await rows();
        const both = { teams: [ours.team], people: [ours.trainee.id] };
        for (const body of [
          { ...both, teams: [theirs.team] },
          { ...both, teams: [ours.team, theirs.team] },
          { ...both, teams: [randomUUID()] },
          { ...both, people: [theirs.trainee.id] },
          { ...both, people: [ours.trainee.id, theirs.trainee.id] },
          { ...both, people: [randomUUID()] },
        ]) {
          expect(problem(await assign(ours.trainer, body))).toEqual([404, 'not-found']);
        }
        const teamless = await makePerson(server, { role: 'manager' });
        expect(problem(await assign(teamless, both))).toEqual([404, 'not-found']);
        expect(problem(await assign(owner, { teams: [randomUUID()] }))).toEqual([404, 'not-found']);
        expect(await rows()).toBe(before);
        await assigned(owner, { teams: [ours.team, theirs.team], people: [theirs.trainee.id] });
      });

      it('not by those who may not, nor with more than is asked for, nor for nobody', async () => {
        const { team, trainer, trainee } = await aTeam();
        const before = await rows();
        expect(problem(await assign(trainee, { teams: [team] }))).toEqual([403, 'not-allowed']);
        expect(problem(await assign(null, { teams: [team] }))).toEqual([401, 'sign-in-needed']);
        for (const more of [
          { id: randomUUID() },
          { madeBy: owner.id },
          { made_by: owner.id },
          { withdrawnAt: STORED_AT },
          { counts: { passed: 9 } },
          { dueAt: 'tomorrow' },
          { passMark: 101 },
          { attempts: 0 },
          { note: 'half a \ud800' },
          { teams: [], people: [] },
        ]) {
          expect(problem(await assign(trainer, { teams: [team], ...more }))).toEqual([
            400,
            'request-malformed',
          ]);
        }
        expect(await rows()).toBe(before);
      });

      it('once for each, where a team or a person is named twice', async () => {
        const { team, trainer, trainee } = await aTeam();
        const made = await assigned(trainer, { teams: [team, team], people: [trainee.id, trainee.id] });
        expect([made.teams.length, made.peopleNamed, made.counts['not-started']]).toEqual([1, 1, 1]);
      });
    });

    describe('are seen', () => {
      it('by those who lead one of their teams or somebody they name, and by nobody else', async () => {
        const [ours, theirs] = [await aTeam(), await aTeam()];
        const manager = await makePerson(server, { role: 'manager', teams: [ours.team] });
        const byTeam = await assigned(ours.trainer, { teams: [ours.team] });
        const byName = await assigned(owner, { people: [ours.trainee.id] });
        for (const { id } of [byTeam, byName]) {
          for (const who of [ours.trainer, manager, owner]) {
            expect(await listed(who)).toContain(id);
            expect((await find(who, id)).id).toBe(id);
            expect((await peopleOf(who, id)).map(({ person }) => person.id)).toEqual([ours.trainee.id]);
          }
          expect(await listed(theirs.trainer)).not.toContain(id);
          for (const [method, path] of [
            ['GET', ''],
            ['GET', '/people'],
            ['DELETE', ''],
          ] as const) {
            const url = `/assignments/${id}${path}`;
            expect(problem(await ask(theirs.trainer, method, url))).toEqual([404, 'not-found']);
            expect(problem(await ask(ours.trainee, method, url))).toEqual([403, 'not-allowed']);
          }
        }
        expect((await find(owner, byTeam.id)).withdrawnAt).toBeNull();
        expect(await listed(await makePerson(server, { role: 'trainer' }))).toEqual([]);
      });

      it('by each as far as it concerns their own teams', async () => {
        const [ours, theirs] = [await aTeam(), await aTeam()];
        const { id } = await assigned(owner, {
          teams: [ours.team, theirs.team],
          people: [ours.trainee.id, theirs.trainee.id, owner.id],
        });
        const seen = await find(ours.trainer, id);
        expect(seen.teams.map((team) => team.id)).toEqual([ours.team]);
        expect(seen.people.map((person) => person.id)).toEqual([ours.trainee.id]);
        expect([seen.peopleNamed, seen.counts['not-started']]).toEqual([1, 1]);
        expect((await peopleOf(ours.trainer, id)).map(({ person }) => person.id)).toEqual([ours.trainee.id]);
        const all = await find(owner, id);
        expect([all.teams.length, all.peopleNamed, all.counts['not-started']]).toEqual([2, 3, 3]);
      });

      it('the newest first and a page at a time', async () => {
        const { team, trainer } = await aTeam();
        const made: string[] = [];
        for (let day = 0; day < 5; day++) {
          clock = new Date(inDays(day));
          made.unshift((await assigned(trainer, { teams: [team] })).id);
        }
        const found: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
          const page: Page<Assignment> = (await ask(trainer, 'GET', `/assignments?limit=2${query}`)).json();
          expect(page.items.length).toBeLessThanOrEqual(2);
          found.push(...page.items.map(({ id }) => id));
          cursor = page.next;
        }
        expect(found).toEqual(made);
      });

      it('with the trainees who are in a team now; others have it where they are named', async () => {
        const { team, trainer, trainee } = await aTeam();
        const manager = await makePerson(server, { role: 'manager', teams: [team], name: 'Max' });
        const toTeam = await assigned(trainer, { teams: [team] });
        const names = async () => (await peopleOf(trainer, toTeam.id)).map(({ person }) => person.name);
        expect(await names()).toEqual(['Ann']);
        expect((await own(manager)).length).toBe(0);
        const later = await makePerson(server, { role: 'trainee', teams: [team], name: 'Zoe' });
        expect(await names()).toEqual(['Ann', 'Zoe']);
        await server.database.db
          .transaction()
          .execute((transaction) => changeTeams(transaction, trainee.id, []));
        expect(await names()).toEqual(['Zoe']);
        expect((await find(trainer, toTeam.id)).counts['not-started']).toBe(1);
        expect(await own(trainee)).toEqual([]);
        expect(problem(await begin(trainee, toTeam.id))).toEqual([404, 'not-found']);
        const named = await assigned(trainer, { people: [manager.id, later.id] });
        expect((await peopleOf(trainer, named.id)).map(({ person }) => person.name)).toEqual(['Max', 'Zoe']);
        expect((await own(manager)).map(({ id }) => id)).toEqual([named.id]);
      });

      it('with twenty names at most, and how many there are', async () => {
        const team = await makeTeam(server);
        const people: string[] = [];
        for (let each = 0; each < 23; each++) {
          const name = `Name ${String(22 - each).padStart(2, '0')}`;
          people.push((await makePerson(server, { role: 'trainee', teams: [team], name })).id);
        }
        const made = await assigned(owner, { people });
        expect(made.people.map(({ name }) => name)).toEqual(
          Array.from({ length: 20 }, (_, each) => `Name ${String(each).padStart(2, '0')}`),
        );
        expect(made.peopleNamed).toBe(23);
        expect((await peopleOf(owner, made.id)).length).toBe(23);
      });

      it('with the play that counts for those who may open it: practice stays its owner’s until it is shared', async () => {
        const { team, trainer, trainee } = await aTeam();
        const manager = await makePerson(server, { role: 'manager', teams: [team] });
        const told = async (who: Who, id: string) => (await peopleOf(who, id))[0]?.play;
        const practice = await assigned(trainer, { mode: 'practice', teams: [team] });
        const first = await begun(trainee, practice.id);
        await keep(trainee, first);
        expect((await own(trainee))[0]).toMatchObject({ state: 'passed', play: first.play });
        for (const who of [trainer, manager, owner]) expect(await told(who, practice.id)).toBeNull();
        await server.app.inject({
          method: 'PUT',
          url: `/api/plays/${first.play}/sharing`,
          headers: { cookie: trainee.cookie },
          payload: { shared: true },
        });
        for (const who of [trainer, manager, owner]) expect(await told(who, practice.id)).toBe(first.play);
        const assessment = await assigned(trainer, { teams: [team] });
        const second = await begun(trainee, assessment.id);
        await keep(trainee, second, { total: 100 });
        expect(await told(trainer, assessment.id)).toBeNull();
        for (const who of [manager, owner]) expect(await told(who, assessment.id)).toBe(second.play);
      });
    });

    describe('are withdrawn', () => {
      it('from the lists of those who had them; what was played stays', async () => {
        const { team, trainer, trainee } = await aTeam();
        const { id } = await assigned(trainer, { teams: [team] });
        const attempt = await begun(trainee, id);
        await keep(trainee, attempt, { total: 100 });
        expect((await ask(trainer, 'DELETE', `/assignments/${id}`)).statusCode).toBe(204);
        clock = new Date(inDays(1));
        expect((await ask(trainer, 'DELETE', `/assignments/${id}`)).statusCode).toBe(204);
        expect(await own(trainee)).toEqual([]);
        expect(problem(await begin(trainee, id))).toEqual([409, 'no-attempts-left']);
        expect(await find(trainer, id)).toMatchObject({ withdrawnAt: STORED_AT, counts: { passed: 1 } });
        expect((await peopleOf(trainer, id))[0]?.state).toBe('passed');
        const play = await ask(trainee, 'GET', `/plays/${attempt.play}`);
        expect(play.statusCode).toBe(200);
      });

      it('by whoever made them, the owner, or those who lead all who have them', async () => {
        const [ours, theirs] = [await aTeam(), await aTeam()];
        const manager = await makePerson(server, { role: 'manager', teams: [ours.team] });
        const both = await assigned(owner, { teams: [ours.team], people: [theirs.trainee.id] });
        for (const who of [ours.trainer, theirs.trainer, manager]) {
          expect(problem(await ask(who, 'DELETE', `/assignments/${both.id}`))).toEqual([403, 'not-allowed']);
        }
        expect((await ask(owner, 'DELETE', `/assignments/${both.id}`)).statusCode).toBe(204);
        const one = await assigned(owner, { teams: [ours.team], people: [ours.trainee.id] });
        expect((await ask(manager, 'DELETE', `/assignments/${one.id}`)).statusCode).toBe(204);
        const leader = await makePerson(server, { role: 'trainer', teams: [ours.team, theirs.team] });
        const wide = await assigned(leader, { teams: [ours.team, theirs.team] });
        await server.database.db
          .transaction()
          .execute((transaction) => changeTeams(transaction, leader.id, [ours.team]));
        expect((await ask(leader, 'DELETE', `/assignments/${wide.id}`)).statusCode).toBe(204);
      });
    });

    describe('are done', () => {
      it('by attempts that the server begins, one at a time, until one passes', async () => {
        const { trainer, trainee } = await aTeam();
        const { id } = await assigned(trainer, { people: [trainee.id], passMark: 60, attempts: 3 });
        expect((await own(trainee))[0]).toMatchObject({ state: 'not-started', attemptsMade: 0, open: true });
        const first = await begun(trainee, id);
        expect(first).toMatchObject({ assignment: id, number: 1, mode: 'assessment' });
        expect(first.scenario).toEqual({ id: SCENARIO, hash: edition.hash });
        expect([first.seed >= 0, first.seed < 2 ** 32, Number.isInteger(first.seed)]).not.toContain(false);
        const again = await begin(trainee, id);
        expect([again.statusCode, again.json()]).toEqual([200, first]);
        expect((await own(trainee))[0]).toMatchObject({ state: 'in-progress', attemptsMade: 1, play: null });
        await keep(trainee, first, { total: 59 });
        expect((await own(trainee))[0]).toMatchObject({
          state: 'did-not-pass',
          open: true,
          play: first.play,
        });
        const second = await begun(trainee, id);
        expect([second.number, second.play === first.play]).toEqual([2, false]);
        await keep(trainee, second, { total: 60 });
        expect((await own(trainee))[0]).toMatchObject({
          state: 'passed',
          attemptsMade: 2,
          open: false,
          play: second.play,
        });
        const third = await begin(trainee, id);
        expect(problem(third)).toEqual([409, 'no-attempts-left']);
        expect(third.json().detail).toContain('You have passed.');
        expect((await peopleOf(trainer, id))[0]).toMatchObject({
          state: 'passed',
          attempts: 2,
          finishedAt: STORED_AT,
        });
      });

      it('no oftener than they may be; a play that was broken off was an attempt', async () => {
        const { trainer, trainee } = await aTeam();
        const { id } = await assigned(trainer, { people: [trainee.id], passMark: 60, attempts: 2 });
        await keep(trainee, await begun(trainee, id), { total: 100, complete: false });
        expect((await own(trainee))[0]).toMatchObject({ state: 'in-progress', open: true, play: null });
        await keep(trainee, await begun(trainee, id), { total: 100 }, 1);
        expect((await own(trainee))[0]).toMatchObject({
          state: 'did-not-pass',
          attemptsMade: 2,
          open: false,
        });
        expect(problem(await begin(trainee, id))).toEqual([409, 'no-attempts-left']);
        expect((await find(trainer, id)).counts['did-not-pass']).toBe(1);
      });

      it('for good: where a play is not kept any more, what came of it still counts, and no attempt is open again', async () => {
        const { db } = server.database;
        const { team, trainer } = await aTeam();
        const { id } = await assigned(trainer, { teams: [team], passMark: 60, attempts: 2 });
        const tries: readonly (readonly Partial<NewPlay>[])[] = [
          [{ total: 80 }],
          [{ total: 40 }],
          [{ total: 40 }, { total: 50 }],
          [{ total: 90, complete: false }],
          [{ total: 90, complete: false }, { total: 70 }],
        ];
        const plays: { readonly owner: string; readonly ids: string[] }[] = [];
        const people: MadePerson[] = [];
        for (const totals of tries) {
          const person = await makePerson(server, { role: 'trainee', teams: [team], name: 'Bo' });
          people.push(person);
          const ids: string[] = [];
          for (const about of totals) {
            const attempt = await begun(person, id);
            await keep(person, attempt, about);
            ids.push(attempt.play);
          }
          plays.push({ owner: person.id, ids });
        }
        const stand = async () => ({
          counts: (await find(trainer, id)).counts,
          people: (await peopleOf(trainer, id)).map(({ play: _play, ...person }) => person),
          own: await Promise.all(
            people.map(async (person) => (await own(person)).map(({ play: _play, ...each }) => each)),
          ),
        });
        const before = await stand();
        expect(before.counts).toMatchObject({ passed: 2, 'did-not-pass': 2, 'in-progress': 1 });
        for (const { owner: of, ids } of plays) {
          await db.transaction().execute((transaction) => removePlays(transaction, of, ids));
        }
        expect(await stand()).toEqual(before);
        for (const { play } of await peopleOf(owner, id)) expect(play).toBeNull();
        const [passed, failed, spent] = people;
        for (const each of [passed, spent]) {
          expect(problem(await begin(each ?? null, id))).toEqual([409, 'no-attempts-left']);
        }
        expect((await begun(failed ?? null, id)).number).toBe(2);
      });

      it('once, however many requests and servers begin an attempt at the same moment', async () => {
        const { trainer, trainee } = await aTeam();
        const { id } = await assigned(trainer, { people: [trainee.id] });
        const other = await startTestServer(database.place, library);
        try {
          const answers = await Promise.all(
            Array.from({ length: 20 }, (_, each) => begin(trainee, id, each % 2 ? other : server)),
          );
          expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
          expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(19);
          expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
        } finally {
          await other.stop();
        }
        const { db } = server.database;
        const kept = await db
          .selectFrom('attempt')
          .select('number')
          .where('assignment_id', '=', id)
          .execute();
        expect(kept).toEqual([{ number: 1 }]);
      });

      it('by nobody else', async () => {
        const [ours, theirs] = [await aTeam(), await aTeam()];
        const { id } = await assigned(ours.trainer, { teams: [ours.team] });
        for (const who of [theirs.trainee, ours.trainer, owner]) {
          expect(problem(await begin(who, id))).toEqual([404, 'not-found']);
          expect((await own(who)).some((each) => each.id === id)).toBe(false);
        }
        expect(problem(await begin(null, id))).toEqual([401, 'sign-in-needed']);
        expect(problem(await begin(ours.trainee, randomUUID()))).toEqual([404, 'not-found']);
        const answer = await ask(ours.trainee, 'GET', '/me/assignments', undefined);
        expect(answer.json()[0]).not.toHaveProperty('counts');
      });

      it('by a play that is sent in as it was begun', async () => {
        const { trainer, trainee } = await aTeam();
        const { id } = await assigned(trainer, { people: [trainee.id], passMark: 1 });
        const attempt = await begun(trainee, id);
        const record = {
          ...makeRecord(edition, attempt.seed, PLAYS[SCENARIO]?.good ?? [], attempt.play),
          mode: attempt.mode,
        };
        const stored = await server.app.inject({
          method: 'PUT',
          url: `/api/plays/${attempt.play}`,
          headers: { cookie: trainee.cookie },
          payload: record,
        });
        expect(stored.statusCode, stored.body).toBe(201);
        expect((await own(trainee)).find((each) => each.id === id)).toMatchObject({
          state: 'passed',
          play: attempt.play,
        });
        expect((await find(trainer, id)).counts.passed).toBe(1);
      });

      it('in the order in which they are due: the open ones, then what is done', async () => {
        const { trainer, trainee } = await aTeam();
        const people = [trainee.id];
        const done = await assigned(trainer, { people, passMark: 0, dueAt: inDays(1) });
        await keep(trainee, await begun(trainee, done.id));
        const whenever = await assigned(trainer, { people });
        const inAWeek = await assigned(trainer, { people, dueAt: inDays(7) });
        const tomorrow = await assigned(trainer, { people, dueAt: inDays(1) });
        const gone = await assigned(trainer, { people });
        await ask(trainer, 'DELETE', `/assignments/${gone.id}`);
        clock = new Date(inDays(2));
        expect((await own(trainee)).map(({ id, state, open }) => [id, state, open])).toEqual([
          [tomorrow.id, 'overdue', true],
          [inAWeek.id, 'not-started', true],
          [whenever.id, 'not-started', true],
          [done.id, 'passed', false],
        ]);
        expect((await find(trainer, tomorrow.id)).counts.overdue).toBe(1);
        expect((await begin(trainee, tomorrow.id)).statusCode).toBe(201);
      });
    });

    it('count as many people in each state as their list shows, for a hundred who tried all sorts of things', async () => {
      const chance = seeded(7);
      const [ours, theirs] = [await makeTeam(server), await makeTeam(server)];
      const teams = [ours, theirs];
      const leader = await makePerson(server, { role: 'manager', teams: [ours] });
      const people: MadePerson[] = [];
      for (const team of teams) {
        for (let each = 0; each < 50; each++) {
          const name = `Name ${String(each).padStart(2, '0')}`;
          people.push(await makePerson(server, { role: 'trainee', teams: [team], name }));
        }
      }
      // In both teams, and named as well: one person all the same.
      const [both] = people;
      if (!both) throw new Error('Nobody was made.');
      await server.database.db
        .transaction()
        .execute((transaction) => changeTeams(transaction, both.id, teams));
      const marks = [{ passMark: 60, attempts: 2 }, { passMark: 60 }, { mode: 'practice', attempts: 1 }];
      const made: Assignment[] = [];
      for (const terms of marks) {
        made.push(await assigned(owner, { ...terms, teams, people: [both.id], dueAt: inDays(3) }));
      }
      for (const { id } of made) {
        for (const person of people) {
          const tries = Math.floor(chance() * 4);
          for (let each = 0; each < tries; each++) {
            const answer = await begin(person, id);
            if (answer.statusCode !== 201 || chance() < 0.2) break;
            const about = { complete: chance() < 0.8, total: oneOf(chance, [30, 59, 60, 90]) };
            await keep(person, answer.json(), about, chance() < 0.2 ? 1 : 0);
          }
        }
      }
      const met = new Set<string>();
      for (const day of [0, 4]) {
        clock = new Date(inDays(day));
        for (const { id } of made) {
          for (const [who, most] of [
            [owner, 100],
            [leader, 50],
          ] as const) {
            const all = await peopleOf(who, id);
            expect(all).toHaveLength(most);
            expect(new Set(all.map(({ person }) => person.id)).size).toBe(most);
            const names = all.map(({ person }) => person.name);
            expect(names).toEqual([...names].sort());
            const recounted: Record<string, number> = {};
            for (const { state } of all) recounted[state] = (recounted[state] ?? 0) + 1;
            const counts = Object.entries((await find(who, id)).counts).filter(([, count]) => count > 0);
            expect(Object.fromEntries(counts)).toEqual(recounted);
            for (const state of Object.keys(recounted)) met.add(state);
          }
        }
      }
      expect([...met].sort()).toEqual([...ASSIGNMENT_STATES].sort());
      const page: Page<Assignment> = (await ask(leader, 'GET', '/assignments')).json();
      for (const each of page.items) expect(each.counts).toEqual((await find(leader, each.id)).counts);
    });
  });
}
