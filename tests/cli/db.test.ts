import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { appliedMigrations, migrateWithin, standingOf } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { sqliteDialect } from '#server/db/sqlite.ts';
import { amendsDb, contentsOf, fillDatabase, lookedInto, nameOf, tablesIn } from '../support/amends-db.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { addPlainPlay, addPlainScenario } from '../support/plain-plays.ts';
import { PROGRAM, runCli } from '../support/run-cli.ts';
import { startServer } from '../support/server-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const WRITER = fileURLToPath(new URL('../support/keep-writing.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'amends-db-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFile = (end: string) => join(folder, `${randomUUID()}.${end}`);
const { backup, restore, migrate } = amendsDb;
const running = new Set<ChildProcess>();
// A test that failed half-way leaves no process behind.
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

function brokenReferences(file: string): unknown {
  const db = new SqliteDatabase(file, { readonly: true });
  try {
    return db.pragma('foreign_key_check');
  } finally {
    db.close();
  }
}

for (const from of DATABASES) {
  describe.skipIf(from.missing)(`amends db on ${from.name}`, () => {
    let source: TestDatabase;
    beforeAll(async () => {
      source = await from.start();
      await fillDatabase(source, 450);
    });
    afterAll(() => source?.stop());

    for (const to of DATABASES) {
      it.skipIf(to.missing)(`restores a backup into ${to.name}, with every value as it was`, async () => {
        const had = await contentsOf(source);
        const plays = had.play?.length.toLocaleString('en');
        const file = newFile('backup');
        const taken = await backup(nameOf(source), file);
        expect([taken.code, taken.err]).toEqual([0, '']);
        expect(taken.out).toContain(`${file}: ${plays} plays and `);
        expect(taken.out).toMatch(/ other rows, all that was stored until 20\S+Z\.\n$/);
        const target = await to.start();
        try {
          const restored = await restore(file, nameOf(target));
          expect([restored.code, restored.err]).toEqual([0, '']);
          expect(restored.out).toContain(`: ${plays} plays and `);
          expect(await contentsOf(target)).toEqual(had);
        } finally {
          await target.stop();
        }
      });
    }

    it('a backup taken while another process writes has all that was acknowledged before, and nothing by halves', async () => {
      const name = nameOf(source);
      const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, name], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running.add(writer);
      let printed = '';
      writer.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
      const acknowledged = () => printed.split('\n').slice(0, -1);
      const more = (than: number) =>
        vi.waitFor(() => expect(acknowledged().length).toBeGreaterThan(than), { timeout: 60_000 });
      await more(20);
      const before = acknowledged();
      const file = newFile('backup');
      const taken = await runCli(['db', 'backup', name, '--to', file], { cwd: folder });
      expect([taken.code, taken.stderr]).toEqual([0, '']);
      const during = acknowledged().length;
      expect(during).toBeGreaterThan(before.length);
      await more(during);
      const gone = new Promise((resolve) => writer.once('exit', resolve));
      writer.kill('SIGKILL');
      await gone;

      const had = await contentsOf(source);
      for (const to of DATABASES.filter(({ missing }) => !missing)) {
        const target = await to.start();
        try {
          const restored = await restore(file, nameOf(target));
          expect([restored.code, restored.err]).toEqual([0, '']);
          const has = await contentsOf(target);
          const ids = new Set(has.play?.map((row) => JSON.parse(row)[0]));
          expect(before.filter((id) => !ids.has(id))).toEqual([]);
          const all = new Set(had.play);
          expect(has.play?.filter((row) => !all.has(row))).toEqual([]);
          if (target.place.kind === 'sqlite') expect(brokenReferences(target.place.file)).toEqual([]);
        } finally {
          await target.stop();
        }
      }
    });

    it('does not restore into a database in which somebody has done something, and leaves it as it is', async () => {
      const file = newFile('backup');
      await backup(nameOf(source), file);
      const before = await contentsOf(source);
      const { code, out, err } = await restore(file, nameOf(source));
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(
        /expected a database in which nobody has done anything yet, found \S+ rows? of \w+\. Name a new SQLite file or an empty PostgreSQL database; nothing is ever overwritten\.\n$/,
      );
      expect(await contentsOf(source)).toEqual(before);
    });

    it('takes an older backup through the migrations it lacks, also where the database is newer', async () => {
      const old = newFile('db');
      const older = new Kysely<unknown>({ dialect: sqliteDialect(old) });
      await older.connection().execute((connection) => migrateWithin(connection, '0001-plays'));
      await addPlainScenario(older);
      const id = await addPlainPlay(older);
      await older.destroy();
      const file = newFile('backup');
      expect((await backup(old, file)).out).toContain('1 play and 1 other row');

      const target = await from.start();
      try {
        await (await openDatabase(target.place)).close();
        expect((await restore(file, nameOf(target))).code).toBe(0);
        const { play } = await contentsOf(target);
        expect(play).toHaveLength(1);
        expect(play?.[0]).toContain(id);
        const after = await migrate(nameOf(target));
        expect([after.code, after.err]).toEqual([0, '']);
        expect(after.out).toMatch(/: up to date, nothing to do\.\n$/);
      } finally {
        await target.stop();
      }
    });

    it('migrate says what it applied, and then that there is nothing to do', async () => {
      const target = await from.start();
      try {
        await lookedInto(target, ({ db }) =>
          db.connection().execute((connection) => migrateWithin(connection, '0002-rescored')),
        );
        const both = [1, 2].map(() => runCli(['db', 'migrate', nameOf(target)], { cwd: folder }));
        const ended = await Promise.all(both);
        expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
          [0, ''],
          [0, ''],
        ]);
        const told = ended.map(({ stdout }) => stdout).sort((a, b) => a.length - b.length);
        expect(told[0]).toMatch(/: up to date, nothing to do\.\n$/);
        expect(told[1]).toMatch(/: applied 0003-disputes, 0004-people[^\n]*\.\n$/);
        const standing = await standingOf(await lookedInto(target, ({ db }) => appliedMigrations(db)));
        expect(standing).toEqual({ kind: 'known', pending: [] });
      } finally {
        await target.stop();
      }
    });

    it('refuses a database that a newer version has made, and leaves it as it is', async () => {
      const target = await from.start();
      try {
        const opened = await openDatabase(target.place);
        await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(
          opened.db,
        );
        await opened.close();
        const file = newFile('backup');
        await backup(nameOf(source), file);
        const name = nameOf(target);
        for (const { code, out, err } of [
          await migrate(name),
          await backup(name, newFile('backup')),
          await restore(file, name),
        ]) {
          expect([code, out]).toEqual([1, '']);
          expect(err).toMatch(
            /found the migration 9999-later of a newer one\. Install the newer Amends\.\n$/,
          );
        }
      } finally {
        await target.stop();
      }
    });

    it('leaves no table behind where the filling fails', async () => {
      const file = newFile('backup');
      await backup(nameOf(source), file);
      const target = await from.start();
      try {
        await lookedInto(target, ({ db }) => sql`create table dispute (id integer)`.execute(db));
        const { code, out, err } = await restore(file, nameOf(target));
        expect([code, out]).toEqual([1, '']);
        expect(err).toMatch(/found an error \(.*dispute.* already exists\)\. Nothing was changed/);
        expect(await tablesIn(target)).toEqual(['dispute']);
      } finally {
        await target.stop();
      }
    });
  });
}

describe('amends db as a process', () => {
  it('broken off, leaves neither a backup nor a part of one, and does not end with 0', async () => {
    const own = mkdtempSync(join(folder, 'broken-'));
    const database = newFile('db');
    await fillDatabase({ place: { kind: 'sqlite', file: database } }, 6000);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = spawn(
        process.execPath,
        [PROGRAM, 'db', 'backup', database, '--to', join(own, 'backup')],
        {
          stdio: 'ignore',
        },
      );
      running.add(child);
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await vi.waitFor(() => expect(readdirSync(own)).toHaveLength(1), { timeout: 30_000, interval: 1 });
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(readdirSync(own)).toEqual([]);
    }
  });

  it('fills a database on which a server was started and nothing else was done, while it runs', async () => {
    const file = newFile('backup');
    const source = newFile('db');
    await fillDatabase({ place: { kind: 'sqlite', file: source } }, 300);
    await backup(source, file);
    const server = await startServer();
    try {
      const { code, out, err } = await restore(file, server.databaseFile);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('300 plays and 305 other rows restored');
      const db = new SqliteDatabase(server.databaseFile, { readonly: true });
      expect(db.prepare('select count(*) from scenario_version').pluck().get()).toBeGreaterThan(1);
      expect(db.prepare('select count(*) from play').pluck().get()).toBe(300);
      db.close();
    } finally {
      await server.stop();
    }
  });
});
