import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withHeldStatements } from '#server/db/sqlite-statements.ts';

let file: SqliteDatabase.Database;
let database: ReturnType<typeof withHeldStatements>;

beforeEach(() => {
  file = new SqliteDatabase(':memory:');
  file.exec("create table fruit (name text); insert into fruit values ('apple'), ('pear')");
  database = withHeldStatements(file);
});
afterEach(() => database.close());

const ALL = 'select * from fruit order by name';

it('a statement is read once', () => {
  expect(database.prepare(ALL)).toBe(database.prepare(ALL));
});

it('after a change of the tables what is asked for is as the tables are then', () => {
  expect(database.prepare(ALL).all([])).toEqual([{ name: 'apple' }, { name: 'pear' }]);
  database.prepare('alter table fruit add column colour text').run([]);
  expect(database.prepare(ALL).all([])).toEqual([
    { name: 'apple', colour: null },
    { name: 'pear', colour: null },
  ]);
  // Also where another connection has changed them.
  const before = database.prepare(ALL);
  file.exec('alter table fruit add column weight integer');
  expect(database.prepare(ALL)).toBe(before);
  expect(database.prepare(ALL).all([])).toContainEqual({ name: 'pear', colour: null, weight: null });
});

it('rows that are being gone through are not begun anew by somebody who asks the same', () => {
  const rows = database.prepare(ALL).iterate([]);
  expect(rows.next().value).toEqual({ name: 'apple' });
  expect(database.prepare(ALL).all([])).toHaveLength(2);
  expect(rows.next().value).toEqual({ name: 'pear' });
  expect(rows.next().done).toBe(true);
});

it('so many are held and no more: the one used longest ago goes', () => {
  const first = database.prepare('select 0');
  const second = database.prepare('select 1');
  for (let each = 2; each < 300; each++) database.prepare(`select ${each}`);
  expect(database.prepare('select 0')).toBe(first);
  database.prepare('select 300');
  expect(database.prepare('select 0')).toBe(first);
  expect(database.prepare('select 1')).not.toBe(second);
});
