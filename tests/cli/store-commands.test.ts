import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { disputeReceipt } from '#application/dispute-receipt.ts';
import { rubricFor } from '#application/read-library.ts';
import { storePlay } from '#application/store-play.ts';
import { type AcceptOptions, accept, decline, exportAll, listAll } from '#cli/commands/disputes.ts';
import { rescorePlays } from '#cli/commands/rescore.ts';
import type { Outcome } from '#domain/evaluate.ts';
import { disputeStore } from '#server/db/dispute-store.ts';
import { editionStore } from '#server/db/edition-store.ts';
import { migrateWithin } from '#server/db/migrate.ts';
import { openAsItIs, openDatabase } from '#server/db/open-database.ts';
import { playStore } from '#server/db/play-store.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { directEvaluator } from '../support/direct-evaluator.ts';
import { heardTerminal } from '../support/heard-terminal.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { otherRubric } from '../support/other-rubric.ts';
import { PLAYS } from '../support/plays.ts';
import { runCli } from '../support/run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });
const library = await theLibrary();
const edition = editionOf(library, 'cold-anniversary-dinner');
const NOW = new Date('2026-11-22T10:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'amends-store-'));
const RUBRIC = join(folder, 'half-hearted.yaml');
const written = otherRubric(library.rubric);
writeFileSync(RUBRIC, stringify(written));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two plays, and a dispute of an excuse in the bad one. */
async function filled(database: TestDatabase) {
  const opened = await openDatabase(database.place);
  const { db } = opened;
  await editionStore(db).saveEditions([edition], NOW.toISOString());
  const needs = {
    findEdition: async () => edition,
    rubricFor: (id: string) => rubricFor(library, id),
    evaluator: directEvaluator,
    plays: playStore(db),
    disputes: disputeStore(db),
    now: () => NOW,
    newId: randomUUID,
  };
  const [good, bad] = await Promise.all(
    (['good', 'bad'] as const).map(async (manner) => {
      const record = makeRecord(edition, 7, PLAYS['cold-anniversary-dinner']?.[manner] ?? [], randomUUID());
      const result = await storePlay({ id: record.id, body: record }, null, needs);
      if (!('play' in result)) throw new Error(result.kind);
      return result.play;
    }),
  );
  const outcome = JSON.parse(bad?.outcome ?? '') as Outcome;
  const words = outcome.skills
    .find(({ skill }) => skill === 'no-excuses')
    ?.receipts.find(({ rule }) => rule === 'no-excuse')?.evidence[0]?.words;
  const point = { skill: 'no-excuses', rule: 'no-excuse', words, reason: 'The courier\u001b[2J is ours.' };
  const result = await disputeReceipt(bad?.id ?? '', point, needs);
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  await opened.close();
  return { good: good?.id ?? '', bad: bad?.id ?? '', dispute: result.dispute.id, words: words ?? '' };
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`on ${kind.name}`, () => {
    let database: TestDatabase;
    let ids: Awaited<ReturnType<typeof filled>>;
    beforeAll(async () => {
      database = await kind.start();
      ids = await filled(database);
    });
    afterAll(() => database?.stop());
    const run = async (command: (terminal: ReturnType<typeof heardTerminal>) => Promise<number>) => {
      const terminal = heardTerminal();
      return { code: await command(terminal), ...terminal.heard() };
    };
    const rescored = (apply: boolean, rubric = RUBRIC) =>
      run((terminal) => rescorePlays(undefined, { rubric, apply }, database.environment, terminal));

    it('amends rescore tells what a rubric changes, and stores it once with --apply', async () => {
      const dry = await rescored(false);
      expect(dry.code).toBe(0);
      expect(dry.out).toContain('2 plays by half-hearted 99');
      expect(dry.out).toContain(
        `cold-anniversary-dinner, version ${edition.hash.slice(0, 12)}: ${edition.scenario.title}`,
      );
      expect(dry.out).toMatch(/2 of 2 plays change\./);
      expect(dry.out).toMatch(/apology +1 up, 1 down, mean [+-]?\d+\.\d, largest [+-]\d+ \([0-9a-f-]{36}\)/);
      expect(dry.out).toMatch(/choices +no change/);
      expect(dry.out).toMatch(/Pass mark 60: \d+ plays? rises? to it, \d+ falls? below it\./);
      expect(dry.out).toContain('Nothing was changed');

      expect((await rescored(true)).out).toContain('2 second outcomes stored beside the first');
      expect((await rescored(true)).out).toContain('0 second outcomes stored beside the first');
    });

    it('amends rescore asks for another version of a rubric that was changed after it was applied', async () => {
      const changed = join(folder, 'changed.yaml');
      writeFileSync(
        changed,
        stringify({ ...written, skills: { ...written.skills, choices: written.skills.apology } }),
      );
      const { code, out, err } = await rescored(true, changed);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('expected a version of its own, found version 99 of "half-hearted"');
    });

    it('amends disputes lists, decides and exports them', async () => {
      const { environment } = database;
      const list = (json = false, status: 'open' | 'accepted' = 'open') =>
        run((terminal) => listAll(undefined, { status, json }, environment, terminal));
      const decided = (options: AcceptOptions) =>
        run((terminal) => accept(ids.dispute, undefined, options, environment, terminal));

      const shown = await list();
      expect(shown.out).toContain(`${ids.dispute}  open`);
      expect(shown.out).toContain(`“${ids.words}”`);
      expect(shown.out).toContain('Because: The courier[2J is ours.');
      expect(shown.out).toContain('1 open dispute.');
      expect(JSON.parse((await list(true)).out).id).toBe(ids.dispute);

      const without = await decided({ note: 'Right.' });
      expect([without.code, without.out]).toEqual([1, '']);
      expect(without.err).toContain('expected what the disputed words are, found no label');
      expect((await decided({ label: 'ownership', note: 'Right.' })).code).toBe(0);
      const late = await run((terminal) =>
        decline(ids.dispute, undefined, { reason: 'No.' }, environment, terminal),
      );
      expect([late.code, late.err]).toEqual([
        1,
        `${ids.dispute}: expected an open dispute, found one that was accepted. A decision stays; the trainee may dispute the point again.\n`,
      ]);
      expect((await list()).out).toBe('0 open disputes.\n');
      expect((await list(false, 'accepted')).out).toContain('accepted as ownership');

      const out = join(folder, `${randomUUID()}.jsonl`);
      const exported = await run((terminal) => exportAll(undefined, { out }, environment, terminal));
      expect([exported.code, exported.out]).toEqual([0, `1 row written to ${out}.\n`]);
      const [line = '', end] = readFileSync(out, 'utf8').split('\n');
      expect(end).toBe('');
      expect(JSON.parse(line).labels).toContainEqual({ label: 'ownership', span: ids.words });
    });
  });
}

describe('as a process', () => {
  let database: TestDatabase;
  let file: string;
  beforeAll(async () => {
    const [sqlite] = DATABASES;
    if (!sqlite) throw new Error('There is always SQLite.');
    database = await sqlite.start();
    await filled(database);
    file = database.environment.AMENDS_DATA ?? '';
  });
  afterAll(() => database?.stop());
  const amends = (...args: string[]) => runCli(args, { cwd: folder });

  it('rescore without --apply leaves a database of before it as it is, to the byte', async () => {
    const old = join(folder, 'old.db');
    const opened = await openAsItIs({ kind: 'sqlite', file: old });
    await migrateWithin(opened.db, '0001-plays');
    await opened.close();
    const db = new Database(old);
    const columns = db.pragma('table_info(play)') as readonly { readonly name: string }[];
    db.exec(`attach '${file}' as now`);
    db.exec('insert into scenario_version select * from now.scenario_version');
    db.exec(`insert into play select ${columns.map(({ name }) => name).join(', ')} from now.play`);
    db.exec('detach now');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const digest = () => createHash('sha256').update(readFileSync(old)).digest('hex');
    const before = digest();
    const { code, stdout, stderr } = await amends('rescore', old, '--rubric', RUBRIC);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('2 of 2 plays change.');
    expect(digest()).toBe(before);
    const applied = await amends('rescore', old, '--rubric', RUBRIC, '--apply');
    expect(applied.stdout).toContain('2 second outcomes stored');
  });

  it('rescore tells a play that cannot be evaluated any more by its id, and ends with 1', async () => {
    const db = new Database(file);
    const { id } = db.prepare('select id from play limit 1').get() as { id: string };
    db.prepare("update play set record = '{}' where id = ?").run(id);
    db.close();
    const { code, stdout } = await amends('rescore', file, '--rubric', RUBRIC);
    expect(code).toBe(1);
    expect(stdout).toContain('1 play cannot be evaluated any more and is in none of the numbers.');
    expect(stdout).toContain(`    ${id}\n`);
  });

  it('a rubric with a mistake gets the usual report', async () => {
    const bad = join(folder, 'bad-rubric.yaml');
    writeFileSync(bad, stringify(written).replace('points: 100', 'points: 90'));
    const { code, stdout, stderr } = await amends('rescore', file, '--rubric', bad);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/bad-rubric\.yaml:\d+:\d+ error wrong-value\n.*points add up to 100/);
    expect((await amends('rescore', file, '--rubric', 'none.yaml')).stderr).toMatch(
      /^none\.yaml: expected a file, found nothing by that name/,
    );
  });

  it('a database that is not there, or is none, is told in one line and not made', async () => {
    const cases: [string, RegExp][] = [
      [join(folder, 'none.db'), /none\.db: expected a database of Amends, found nothing by that name\./],
      [RUBRIC, /expected a database of Amends, found one that cannot be opened \(file is not a database\)/],
      ['postgres://me:secret@127.0.0.1:1/x', /^The PostgreSQL database: expected a database of Amends/],
    ];
    for (const [name, line] of cases) {
      for (const args of [
        ['rescore', name, '--rubric', RUBRIC],
        ['disputes', 'list', name],
      ]) {
        const { code, stdout, stderr } = await amends(...args);
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(line);
        expect(stderr.trim().split('\n')).toHaveLength(1);
        expect(stderr).not.toContain('secret');
      }
    }
  });

  it('disputes are exported to standard output, and a label that is none is refused', async () => {
    const { code, stdout } = await amends('disputes', 'export', file);
    expect([code, stdout]).toEqual([0, '']);
    const wrong = await amends('disputes', 'accept', randomUUID(), file, '--label', 'nice', '--note', 'x');
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("argument 'nice' is invalid. Allowed choices are apology.sincere");
  });
});
