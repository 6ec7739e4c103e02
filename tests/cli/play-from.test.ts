import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { mood } from '#domain/customer/state.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { playRecordSchema } from '#domain/play/record.ts';
import { replay } from '#domain/play/replay.ts';
import { editionOf, SCENARIOS, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { PLAYS } from '../support/plays.ts';
import { runCli } from '../support/run-cli.ts';

const SCENARIO = 'cold-anniversary-dinner';
const FILE = join(SCENARIOS, `${SCENARIO}.yaml`);
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'amends-play-from-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const edition = editionOf(await theLibrary(), SCENARIO);
const moments = Object.keys(edition.scenario.moments);
const elsewhere = moments.find((id) => id !== edition.scenario.start) ?? '';

const play = (args: readonly string[], lines: readonly string[]) =>
  runCli(['play', FILE, ...args], { cwd: folder, input: `${lines.join('\n')}\n` });
const recorded = (name = 'record.json') =>
  playRecordSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
function replayed(record: ReturnType<typeof recorded>) {
  const result = replay(edition, record, english);
  if (!result.ok) throw new Error(result.fault.reason);
  return result.play;
}

describe('amends play --from', () => {
  it('begins at the moment by real replies, so that the record replays to there', async () => {
    const { code, stdout, stderr } = await play(
      ['--from', elsewhere, '--seed', '7', '--record', 'record.json'],
      ['/quit'],
    );
    expect([code, stderr]).toEqual([0, '']);
    const here = replayed(recorded());
    expect([here.stage, here.moment]).toEqual(['conversation', elsewhere]);
    expect(recorded().seed).toBe(7);
    expect(stdout).toContain('You: ');
  });

  it('goes on from there with options, replies and steps back', async () => {
    const { stdout } = await play(
      ['--from', elsewhere, '--seed', '7', '--record', 'on.json'],
      ['/options', '1', '/back', 'Sorry.', '/quit'],
    );
    expect(stdout).toContain('  1  ');
    const before = recorded().events.length;
    expect(
      recorded('on.json')
        .events.slice(before)
        .map(({ kind }) => kind),
    ).toEqual(['reply', 'step-back', 'reply']);
  });

  it('tells the moment that was meant', async () => {
    const { code, stdout, stderr } = await play(['--from', `${elsewhere}x`], []);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`found "${elsewhere}x". Did you mean "${elsewhere}"?`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('amends play --mood', () => {
  it.each(['upset', 'furious'])('begins with a customer who is %s', async (wanted) => {
    const { code, stderr } = await play(
      ['--from', elsewhere, '--mood', wanted, '--seed', '11', '--record', 'mood.json'],
      ['/quit'],
    );
    expect([code, stderr]).toEqual([0, '']);
    const here = replayed(recorded('mood.json'));
    expect([here.moment, mood(here.customer)]).toEqual([elsewhere, wanted]);
  });

  it('says which moods there are where the one asked for is not found', async () => {
    const { code, stdout, stderr } = await play(['--mood', 'calm', '--seed', '7'], []);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/the customer is calm at ".+", found none in [\d,]+ replies tried; there the/);
  });

  it('takes no other word', async () => {
    const { code, stderr } = await play(['--mood', 'happy'], []);
    expect(code).toBe(1);
    expect(stderr).toContain('Allowed choices are calm, uneasy, upset, furious.');
  });
});

describe('amends play --replay', () => {
  const begun = makeRecord(edition, 7, PLAYS[SCENARIO]?.bad ?? []);
  const some = { ...begun, events: begun.events.slice(0, 2) };

  it('shows what was played and goes on from there', async () => {
    writeFileSync(join(folder, 'some.json'), JSON.stringify(some));
    const { code, stdout } = await play(
      ['--replay', 'some.json', '--record', 'longer.json'],
      ['Sorry.', '/quit'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain(PLAYS[SCENARIO]?.bad[0]);
    const longer = recorded('longer.json');
    expect(longer.events.slice(0, 2)).toEqual(some.events);
    expect(longer.events[2]).toMatchObject({ kind: 'reply', text: 'Sorry.' });
    expect(longer.id).not.toBe(some.id);
    expect(longer.seed).toBe(7);
  });

  it('shows a finished play with its debrief and asks for nothing more', async () => {
    writeFileSync(join(folder, 'whole.json'), JSON.stringify(begun));
    const { code, stdout } = await play(['--replay', 'whole.json'], ['Sorry.']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nDebrief\n/);
    expect(stdout).not.toContain('You: Sorry.');
  });

  it.each<[string, string | undefined, RegExp]>([
    ['is not there', undefined, /r\.json: expected a file, found nothing/],
    ['is not JSON', '{', /r\.json: expected a play record in JSON, found text that is not JSON/],
    ['is no record', '[]', /r\.json: At "the record": /],
    [
      'is of another version',
      JSON.stringify({ ...some, scenario: { ...some.scenario, hash: 'b'.repeat(64) } }),
      /r\.json: There is no version bbbbbbbbbbbb of the scenario "cold-anniversary-dinner" here\./,
    ],
  ])('refuses a record that %s in one line', async (_name, content, line) => {
    rmSync(join(folder, 'r.json'), { force: true });
    if (content !== undefined) writeFileSync(join(folder, 'r.json'), content);
    const { code, stdout, stderr } = await play(['--replay', 'r.json'], ['Sorry.']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('does not go with a seed of its own', async () => {
    const { code, stderr } = await play(['--replay', 'some.json', '--seed', '3'], []);
    expect(code).toBe(1);
    expect(stderr).toContain("'--replay <record>' cannot be used with option '--seed <number>'");
  });
});
