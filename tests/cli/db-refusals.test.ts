import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { amendsDb, fillDatabase, nameOf, tablesIn } from '../support/amends-db.ts';
import { DATABASES } from '../support/databases.ts';

vi.setConfig({ testTimeout: 120_000 });

/** No database and no backup. */
const OTHER = fileURLToPath(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'amends-db-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFile = (end: string) => join(folder, `${randomUUID()}.${end}`);
const { backup, restore, migrate } = amendsDb;

async function filledFile(plays = 1): Promise<string> {
  const file = newFile('db');
  await fillDatabase({ place: { kind: 'sqlite', file } }, plays);
  return file;
}

describe('amends db backup', () => {
  it('never takes the name of a file that is there, and leaves nothing where it cannot write', async () => {
    const own = mkdtempSync(join(folder, 'backups-'));
    const database = await filledFile();
    const taken = join(own, 'taken');
    writeFileSync(taken, 'mine');
    expect(await backup(database, taken)).toEqual({
      code: 1,
      out: '',
      err: `${taken}: expected a name that no file has, found one. Give another name; nothing is ever overwritten.\n`,
    });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    const nowhere = join(own, 'none', 'backup');
    expect((await backup(database, nowhere)).err).toBe(
      `${nowhere}: expected a folder that can be written to, found no such folder. Make the folder, or name another.\n`,
    );
    expect(readdirSync(own)).toEqual(['taken']);
  });

  it('can be read by its owner alone', async () => {
    const file = newFile('backup');
    await backup(await filledFile(), file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('refuses what is no database of Amends, in one line', async () => {
    const cases: [string, RegExp][] = [
      [join(folder, 'none.db'), /none\.db: expected a database of Amends, found nothing by that name\./],
      [OTHER, /found one that cannot be opened \(file is not a database\)/],
      ['postgres://me:secret@127.0.0.1:1/x', /^The PostgreSQL database: expected a database of Amends/],
    ];
    for (const [name, line] of cases) {
      for (const { code, out, err } of [await backup(name, newFile('backup')), await migrate(name)]) {
        expect([code, out]).toEqual([1, '']);
        expect(err).toMatch(line);
        expect(err.trim().split('\n')).toHaveLength(1);
        expect(err).not.toContain('secret');
      }
    }
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });

  const unsound: [string, (db: SqliteDatabase.Database, file: string) => void, RegExp][] = [
    [
      'a row that refers to nothing',
      (db) => {
        db.pragma('foreign_keys = OFF');
        db.exec('delete from play');
      },
      /found a row of rescored that refers to one of play which is not there\./,
    ],
    [
      'text where a number belongs',
      (db) => db.exec("update play set total = 'many'"),
      /found text in play\.total, where a whole number belongs\./,
    ],
    [
      'a number that is not whole',
      (db) => db.exec('update play set total = 1.5'),
      /found the number 1\.5 in play\.total, where a whole number belongs\./,
    ],
    [
      'bytes where text belongs',
      (db) => db.exec("update play set record = x'00ff'"),
      /found bytes in play\.record, where text belongs\./,
    ],
    [
      'an index that lost an entry',
      (db) => {
        db.unsafeMode(true);
        db.pragma('writable_schema = ON');
        db.exec(
          "update sqlite_master set sql = 'CREATE INDEX play_by_scenario ON play (rules)' where name = 'play_by_scenario'",
        );
      },
      /found damage \(/,
    ],
  ];
  it.each(unsound)('refuses a SQLite database with %s', async (_name, spoil, line) => {
    const file = await filledFile();
    const db = new SqliteDatabase(file);
    spoil(db, file);
    db.close();
    const to = newFile('backup');
    const { code, out, err } = await backup(file, to);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(line);
    expect(err).toMatch(/^\S+: expected a sound database/);
    expect(existsSync(to)).toBe(false);
  });
});

describe('amends db restore', () => {
  let file: string;
  let text: string;
  beforeAll(async () => {
    file = newFile('backup');
    await backup(await filledFile(300), file);
    text = gunzipSync(readFileSync(file)).toString('utf8');
  });
  const written = (content: string | Uint8Array) => {
    const spoilt = newFile('backup');
    writeFileSync(spoilt, typeof content === 'string' ? gzipSync(content) : content);
    return spoilt;
  };
  const refused = async (spoilt: string, line: RegExp) => {
    const target = newFile('db');
    const { code, out, err } = await restore(spoilt, target);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => target.endsWith(name))).toEqual([]);
  };

  it('refuses a backup that breaks off, wherever it does', async () => {
    const bytes = readFileSync(file);
    for (const share of [0.001, 0.3, 0.7, 0.999]) {
      await refused(
        written(bytes.subarray(0, Math.ceil(bytes.length * share))),
        /found one that breaks off\./,
      );
    }
    const lines = text.split('\n');
    await refused(written(`${lines.slice(0, -2).join('\n')}\n`), /found one that breaks off\./);
    await refused(written(new Uint8Array()), /found one that breaks off\./);
  });

  it('refuses a backup of which a byte was changed, wherever it is', async () => {
    const bytes = readFileSync(file);
    for (const share of [0.01, 0.2, 0.5, 0.9]) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(changed.length * share);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      await refused(
        written(changed),
        /expected a (backup as it was written|whole backup|backup written by)[^.]*, found .*\. (Copy it again|Name the)/,
      );
    }
  });

  it('refuses a backup whose content was changed and packed again', async () => {
    await refused(
      written(text.replace('"total"', '"tutal"')),
      /found content that its checksum does not fit\. Copy it again/,
    );
    const lines = text.split('\n');
    await refused(written([...lines.slice(0, 2), ...lines.slice(3)].join('\n')), /its checksum does not fit/);
    await refused(written(`${text}{}\n`), /found something after its end/);
    await refused(
      written(text.replace('"rows":[[', '"rows":[[true,')),
      /found a line that is none of a backup/,
    );
  });

  it('refuses what is no backup, or one by a newer version, and says which', async () => {
    const header = JSON.parse(text.split('\n')[0] ?? '');
    const headed = (changes: object) => written(`${JSON.stringify({ ...header, ...changes })}\n`);
    await refused(join(folder, 'none'), /none: expected a backup, found nothing by that name\./);
    await refused(folder, /expected a backup, found a folder\./);
    await refused(OTHER, /found another kind of file\. Name the backup\./);
    await refused(written('{}\n'), /found another kind of file\. Name the backup\./);
    await refused(headed({ 'amends-backup': 2 }), /found format 2\. Install the newer Amends/);
    await refused(headed({ rows: null }), /found a header that is none\./);
  });

  const postgresql = DATABASES.find(({ name }) => name.startsWith('PostgreSQL'));
  it.skipIf(postgresql?.missing)('leaves no table behind where PostgreSQL does not take a text', async () => {
    const source = await filledFile();
    const db = new SqliteDatabase(source);
    db.exec("update play set rules = 'a' || char(0) || 'b'");
    db.close();
    const spoilt = newFile('backup');
    expect((await backup(source, spoilt)).code).toBe(0);
    const again = newFile('db');
    expect((await restore(spoilt, again)).code).toBe(0);
    const target = await postgresql?.start();
    if (!target) throw new Error('It is not missing.');
    try {
      const { code, err } = await restore(spoilt, nameOf(target));
      expect(code).toBe(1);
      expect(err).toMatch(
        /^The PostgreSQL database: .* found an error \(invalid byte sequence.*\)\. Nothing/,
      );
      expect(await tablesIn(target)).toEqual([]);
    } finally {
      await target.stop();
    }
  });
});
