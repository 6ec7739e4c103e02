import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '#contract/assignments.ts';
import type { Page } from '#contract/page.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { recountRollUps } from '#server/db/mend-roll-ups.ts';
import { type Filling, fillDemo } from '#server/demo/fill-demo.ts';
import { evaluationPool } from '#server/evaluation/evaluation-pool.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { PLAYS } from '../support/plays.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A Friday afternoon. */
const END = new Date('2026-11-20T15:00:00.000Z');
const SIZE = { people: 12, days: 60 };
const library = await theLibrary();
const evaluator = evaluationPool({ workers: 1 });

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`the demo firm on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    let owner: MadePerson;
    let real: MadePerson;
    let realTeam: string;
    let before: Awaited<ReturnType<typeof everything>>;
    let filling: Filling;
    const days: number[] = [];

    const ask = (
      method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT',
      url: string,
      cookie: string,
      payload?: object,
    ) => server.app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
    const fill = () =>
      fillDemo({
        db: server.database.db,
        library,
        pack: english,
        evaluator,
        end: END,
        ...SIZE,
        day: async (done) => {
          days.push(done);
        },
      });

    /** All rows there are, by table; but for what marks that something is being changed. */
    async function everything(): Promise<Readonly<Record<string, readonly string[]>>> {
      const { db } = server.database;
      const tables = (await db.introspection.getTables()).filter(({ name }) => name !== 'setting');
      const rows = tables.map(async ({ name }) => {
        const found = await sql`select * from ${sql.table(name)}`.execute(db);
        return [name, found.rows.map((row) => JSON.stringify(row)).sort()] as const;
      });
      return Object.fromEntries(await Promise.all(rows));
    }

    async function countOf(what: ReturnType<typeof sql>): Promise<number> {
      const { rows } = await sql<{ n: number | string }>`select count(*) as n ${what}`.execute(
        server.database.db,
      );
      return Number(rows[0]?.n);
    }

    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library, { now: () => END });
      owner = await makePerson(server, { role: 'owner' });
      realTeam = await makeTeam(server);
      real = await makePerson(server, { role: 'trainee', teams: [realTeam] });
      const record = makeRecord(editionOf(library, SCENARIO), 7, PLAYS[SCENARIO]?.good ?? [], randomUUID());
      await ask('PUT', `/api/plays/${record.id}`, real.cookie, record);
      await ask('PUT', `/api/plays/${record.id}/sharing`, real.cookie, { shared: true });
      before = await everything();
      filling = await fill();
    }, 120_000);
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    it('has as many people, teams and plays as it tells, all of them marked', async () => {
      expect(filling).toMatchObject({ kind: 'filled', people: SIZE.people, teams: 2 });
      expect(await countOf(sql`from person where demo = 1`)).toBe(SIZE.people);
      expect(await countOf(sql`from team where demo = 1`)).toBe(2);
      expect(await countOf(sql`from team where demo = 1 and name not like '% (demo)'`)).toBe(0);
      const plays = await countOf(sql`from play join person on person.id = owner_id where demo = 1`);
      expect(plays).toBe(filling.kind === 'filled' && filling.plays);
      expect(plays).toBeGreaterThan(40);
      expect(await countOf(sql`from play`)).toBe(plays + 1);
      expect(await countOf(sql`from person where demo = 1 and email not like '%@demo.example'`)).toBe(0);
      expect(days.at(-1)).toBe(SIZE.days);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    });

    it('has practice that is kept, practice that is shared, and assessments; finished and given up', async () => {
      for (const visibility of ['private', 'shared', 'assessed']) {
        expect(await countOf(sql`from play where visibility = ${visibility}`), visibility).toBeGreaterThan(2);
      }
      expect(await countOf(sql`from play where complete = 0`)).toBeGreaterThan(0);
      const again = sql`from (select 1 from play group by owner_id, scenario_hash, mode having count(*) > 1) as pairs`;
      expect(await countOf(again)).toBeGreaterThan(3);
    });

    it('has assignments that are over and some that are to come, and nothing that has not happened yet', async () => {
      const now = END.toISOString();
      expect(await countOf(sql`from assignment where due_at < ${now}`)).toBeGreaterThan(0);
      expect(await countOf(sql`from assignment where due_at > ${now}`)).toBeGreaterThan(0);
      expect(await countOf(sql`from play where stored_at > ${now}`)).toBe(0);
      expect(await countOf(sql`from dispute where opened_at > ${now} or decided_at > ${now}`)).toBe(0);
      const listed = (await ask('GET', '/api/assignments', owner.cookie)).json() as Page<Assignment>;
      const overdue = listed.items.reduce((sum, { counts }) => sum + counts.overdue, 0);
      expect(overdue).toBeGreaterThan(0);
    });

    it('has disputes and notes of coaching', async () => {
      expect(await countOf(sql`from dispute`)).toBeGreaterThan(0);
      expect(await countOf(sql`from coaching_note`)).toBeGreaterThan(0);
    });

    it('counts in the roll-ups what a recount counts', async () => {
      const { differences } = await recountRollUps(server.database.db);
      expect(
        Object.values(differences).every((rows) => rows === 0),
        JSON.stringify(differences),
      ).toBe(true);
    });

    it('is refused a second time, with one sentence that says what to do', async () => {
      expect(await fill()).toEqual({ kind: 'there-already' });
      const args = ['--import', 'tsx', 'scripts/demo.ts', '--people', '4', '--days', '1'];
      const env = { ...process.env, ...database.environment };
      const run = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
        execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) =>
          resolve({ code: error?.code ?? 0, stdout, stderr }),
        );
      });
      expect(run).toEqual({
        code: 1,
        stdout: '',
        stderr:
          'A demo firm is there already, or a part of one: let the owner remove it under People first.\n',
      });
    });

    it('goes with one request, all of it, and nothing else goes with it', async () => {
      // Somebody real who came to know it: in one of its teams, with one of its assignments.
      const { db } = server.database;
      const [team] = await db.selectFrom('team').select('id').where('demo', '=', 1).execute();
      await db
        .insertInto('membership')
        .values({ team_id: team?.id ?? '', person_id: real.id })
        .execute();
      // Two of it who came into the real firm: one is in a real team, one has become an owner.
      const [counted, other] = await db
        .selectFrom('counted_play')
        .innerJoin('person', 'person.id', 'person_id')
        .select('person.id')
        .distinct()
        .where('person.demo', '=', 1)
        .orderBy('person.id')
        .limit(2)
        .execute();
      const change = (id = '', to: object) => ask('PATCH', `/api/people/${id}`, owner.cookie, to);
      expect((await change(counted?.id, { teams: [realTeam, team?.id ?? ''] })).statusCode).toBe(200);
      expect((await change(other?.id, { role: 'owner' })).statusCode).toBe(200);
      expect((await ask('DELETE', '/api/demo', real.cookie)).statusCode).toBe(403);
      expect((await ask('DELETE', '/api/demo', owner.cookie)).statusCode).toBe(204);
      expect(await everything()).toEqual(before);
      expect((await ask('DELETE', '/api/demo', owner.cookie)).statusCode).toBe(204);
    });
  });
}
