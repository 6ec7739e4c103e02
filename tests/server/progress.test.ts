import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayLine, Progress, TeamSkills } from '#contract/progress.ts';
import type { Outcome } from '#domain/evaluate.ts';
import { verdictOf } from '#domain/scoring/score.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { finishedRecord } from '../support/finished-record.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const library = await theLibrary();
const dinner = editionOf(library, 'cold-anniversary-dinner');
const boxes = editionOf(library, 'misprinted-boxes');
const FIRST = Date.parse('2026-11-01T10:00:00.000Z');
const HOUR = 3_600_000;

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`history and progress on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    let team: string;
    let ann: MadePerson;
    let hour = 0;
    /** In the order in which they were stored. */
    const outcomes: { id: string; storedAt: string; outcome: Outcome }[] = [];
    const get = <Answer>(url: string, person = ann): Promise<Answer> =>
      server.app.inject({ url, headers: { cookie: person.cookie } }).then((answer) => answer.json());

    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library, {
        now: () => new Date(FIRST + hour++ * HOUR),
      });
      team = await makeTeam(server, 'North');
      ann = await makePerson(server, { role: 'trainee', teams: [team] });
      const bob = await makePerson(server, { role: 'trainee', teams: [team] });
      const store = async (person: MadePerson, record: ReturnType<typeof finishedRecord>) => {
        const answer = await server.app.inject({
          method: 'PUT',
          url: `/api/plays/${record.id}`,
          payload: record,
          headers: { cookie: person.cookie },
        });
        expect(answer.statusCode).toBe(201);
        return answer.json();
      };
      await store(bob, finishedRecord(dinner));
      for (const [index, on] of [dinner, dinner, boxes, dinner, boxes].entries()) {
        const manner = index % 3 === 2 ? ('good' as const) : ('bad' as const);
        const mode = index === 3 ? ('assessment' as const) : ('practice' as const);
        outcomes.push(await store(ann, finishedRecord(on, { manner, mode, seed: index })));
      }
      const whole = finishedRecord(dinner);
      await store(ann, { ...whole, events: whole.events.slice(0, 2) });
    });
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    it('lists one’s own plays, the latest first, a page at a time', async () => {
      const seen: PlayLine[] = [];
      let cursor = '';
      for (;;) {
        const page = await get<{ items: PlayLine[]; next: string | null }>(
          `/api/me/plays?limit=4${cursor && `&cursor=${cursor}`}`,
        );
        expect(page.items.length).toBeLessThanOrEqual(4);
        seen.push(...page.items);
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(seen).toHaveLength(outcomes.length + 1);
      expect(seen[0]).toMatchObject({ complete: false });
      expect(seen.slice(1)).toEqual(
        [...outcomes].reverse().map(({ id, storedAt, outcome }) => ({
          id,
          storedAt,
          scenario: {
            ...outcome.scenario,
            title: editionOf(library, outcome.scenario.id).scenario.title,
          },
          mode: outcome.mode,
          complete: true,
          visibility: outcome.mode === 'assessment' ? 'assessed' : 'private',
          assignment: null,
          total: outcome.total,
        })),
      );
    });

    it('begins the list anew where the cursor is nothing of ours', async () => {
      const first = await get('/api/me/plays');
      for (const cursor of ['nonsense', btoa('["\\u0000","x"]'), btoa('[1]'), btoa('{}')]) {
        expect(await get(`/api/me/plays?cursor=${encodeURIComponent(cursor)}`)).toEqual(first);
      }
    });

    it('counts every skill over one’s own finished plays, and tells the weakest to practise next', async () => {
      const progress = await get<Progress>('/api/me/progress');
      expect(progress.plays).toBe(outcomes.length);
      const shares = progress.skills.map(({ skill, plays, missed, partly, met, latest }) => {
        const scored = outcomes.flatMap(({ id, storedAt, outcome }) => {
          const score = outcome.skills.find((each) => each.skill === skill)?.score ?? null;
          const { title } = editionOf(library, outcome.scenario.id).scenario;
          return score === null ? [] : [{ play: id, at: storedAt, scenario: title, score }];
        });
        const count = (verdict: string) => scored.filter(({ score }) => verdictOf(score) === verdict).length;
        expect(latest).toEqual(scored);
        expect([plays, missed, partly, met]).toEqual([
          scored.length,
          count('not-shown'),
          count('partly'),
          count('met'),
        ]);
        return { skill, share: count('met') / scored.length };
      });
      const least = Math.min(...shares.map(({ share }) => share));
      const { next } = progress;
      expect(shares.find(({ skill }) => skill === next?.skill)?.share).toBe(least);
      expect(next?.why).toMatch(/^You met it in (none|\d) of your latest 5 plays .+\.$/);
      const plays = next?.scenarios.map((each) => each.plays) ?? [];
      expect(plays).toEqual([...plays].sort((a, b) => a - b));
      expect(next?.scenarios.find(({ id }) => id === 'cold-anniversary-dinner')?.plays).toBe(3);
      expect(next?.scenarios.find(({ id }) => id === 'misprinted-boxes')?.plays).toBe(2);
    });

    it('has nothing to say before the first play', async () => {
      const newcomer = await makePerson(server, { role: 'trainee', teams: [team] });
      const progress = await get<Progress>('/api/me/progress', newcomer);
      expect(progress.plays).toBe(0);
      expect(progress.skills.map(({ plays, latest }) => [plays, latest])).toEqual(
        progress.skills.map(() => [0, []]),
      );
      expect(progress.next).toBeNull();
      expect(await get('/api/me/plays', newcomer)).toEqual({ items: [], next: null });
    });

    it('is for nobody who is not signed in', async () => {
      for (const url of ['/api/me/plays', '/api/me/progress', `/api/teams/${team}/skills`]) {
        expect((await server.app.inject(url)).json().type).toBe('urn:amends:error:sign-in-needed');
      }
    });

    it('tells those who lead a team what it can do, by what was shared and assessed', async () => {
      const manager = await makePerson(server, { role: 'manager', teams: [team] });
      const stranger = await makePerson(server, { role: 'manager', teams: [await makeTeam(server)] });
      const trainer = await makePerson(server, { role: 'trainer', teams: [team] });
      const url = `/api/teams/${team}/skills`;
      const skills = await get<TeamSkills>(url, manager);
      const assessed = outcomes.find(({ outcome }) => outcome.mode === 'assessment')?.outcome;
      expect(skills).toMatchObject({ team: { id: team, name: 'North' }, plays: 1 });
      expect(skills.people).toBeGreaterThan(2);
      expect(skills.skills).toEqual(
        assessed?.skills.map(({ skill, verdict }) => ({
          skill,
          plays: verdict === 'no-opportunity' ? 0 : 1,
          missed: verdict === 'not-shown' ? 1 : 0,
          partly: verdict === 'partly' ? 1 : 0,
          met: verdict === 'met' ? 1 : 0,
        })),
      );
      expect(await get(url, stranger)).toMatchObject({ type: 'urn:amends:error:not-found' });
      expect(await get(url, trainer)).toMatchObject({ type: 'urn:amends:error:not-allowed' });
      const owner = await makePerson(server, { role: 'owner' });
      expect(await get('/api/teams/none/skills', owner)).toMatchObject({
        type: 'urn:amends:error:not-found',
      });
      const empty = await get<TeamSkills>(`/api/teams/${await makeTeam(server)}/skills`, owner);
      expect([empty.plays, empty.people, empty.skills[0]?.plays]).toEqual([0, 0, 0]);
    });
  });
}
