import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { evaluateFile } from '#cli/commands/evaluate.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { playRecordSchema } from '#domain/play/record.ts';
import { heardTerminal } from '../support/heard-terminal.ts';
import { editionOf, SCENARIOS, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { PLAYS } from '../support/plays.ts';
import { runCli } from '../support/run-cli.ts';

const SCENARIO = 'cold-anniversary-dinner';
const FILE = join(SCENARIOS, `${SCENARIO}.yaml`);
// Each starts the program, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'amends-play-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
const said = makeRecord(edition, 7, PLAYS[SCENARIO]?.good ?? []);
const good = said.events.flatMap((event) => {
  if (event.kind === 'begin') return [];
  return [event.kind === 'reply' ? event.text : '/pass'];
});

const play = (lines: readonly string[], ...more: readonly string[]) =>
  runCli(['play', FILE, '--seed', '7', '--record', 'record.json', ...more], {
    cwd: folder,
    input: `${lines.join('\n')}\n`,
  });
const recorded = () => playRecordSchema.parse(JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')));

describe('amends play', () => {
  it('plays a scenario from brief to debrief by typed lines, and records what the browser would', async () => {
    const { code, stdout, stderr } = await play(good);
    expect([code, stderr]).toEqual([0, '']);
    expect(recorded()).toEqual({ ...said, id: recorded().id });
    const evaluation = evaluate(edition, library.rubric, said, english);
    if (!evaluation.ok) throw new Error(evaluation.fault.reason);
    const { outcome } = evaluation;
    expect(stdout).toContain(edition.scenario.brief.you);
    expect(stdout).toContain(outcome.sentence);
    for (const name of ['Apology', 'No excuses', 'Realistic promises', 'Choices', 'Follow-up']) {
      expect(stdout).toContain(`${name}: `);
    }
    expect(stdout).toContain(`Total: ${outcome.total} of 100`);
    expect(stdout).toMatch(/reply 1: “I'm so sorry/);
    expect(stdout).not.toContain('\u001b');
  });

  it('gives a record that evaluates to the same outcome, to the byte', async () => {
    await play(good);
    const evaluation = evaluate(edition, library.rubric, recorded(), english);
    const { code, stdout } = await runCli(['evaluate', 'record.json'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toBe(`${JSON.stringify(evaluation.ok && evaluation.outcome)}\n`);
  });

  it('shows options, takes one by its number, and steps back', async () => {
    const { code, stdout } = await play(['/options', '2', '/back', 'Sorry.', '/quit']);
    expect(code).toBe(0);
    expect(recorded().events.map((event) => event.kind)).toEqual(['begin', 'reply', 'step-back', 'reply']);
    expect(recorded().events[1]).toMatchObject({
      option: 1,
      text: edition.scenario.moments.opening?.replies[1]?.say,
    });
    expect(stdout).toContain('  3  ');
    expect(stdout).toContain('Debrief of an unfinished play');
  });

  it('sends nothing it was not told to send', async () => {
    const { code, stdout } = await play(['', '/pass', '/back', '/optoins', 'x'.repeat(4001)]);
    expect(code).toBe(0);
    expect(recorded().events).toEqual([{ kind: 'begin', at: 0 }]);
    expect(stdout).toContain('The customer is waiting');
    expect(stdout).toContain('There is no reply to take back yet.');
    expect(stdout).toContain('A line with a slash is not sent.');
    expect(stdout).toContain('Expected at most 4000 characters, found 4001.');
    expect(stdout).toContain('Nothing was said');
    expect(stdout).not.toContain('Debrief');
  });

  it('takes a number without options on the screen for words', async () => {
    await play(['2', '/quit']);
    expect(recorded().events[1]).toMatchObject({ kind: 'reply', text: '2' });
    expect(recorded().events[1]).not.toHaveProperty('option');
  });

  it('tells what is wrong with the scenario instead of playing it', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'scenario: x\n');
    const { code, stdout, stderr } = await runCli(['play', 'broken.yaml'], { cwd: folder });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('broken.yaml:1:1 error missing-key');
  });

  it('refuses a seed that is none', async () => {
    for (const seed of ['-1', '4294967296']) {
      const { code, stderr } = await runCli(['play', FILE, `--seed=${seed}`], { cwd: folder });
      expect(code).toBe(1);
      expect(stderr).toContain('Expected a whole number from 0 to 4294967295.');
    }
  });

  it('says in one line that the record cannot be written', async () => {
    const { code, stderr } = await play(good, '--record', '/nonexistent/record.json');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('/nonexistent/record.json');
  });
});

describe('amends evaluate', () => {
  const record = makeRecord(edition, 7, ['Sorry.', null]);
  it.each<[string, string | undefined, RegExp]>([
    ['is not there', undefined, /record-x\.json: expected a file, found nothing/],
    ['is not JSON', '{', /record-x\.json: expected a play record in JSON/],
    ['is not a record', '{"id":1}', /record-x\.json: At "id": /],
    [
      'is of an unknown version',
      JSON.stringify({ ...record, scenario: { ...record.scenario, hash: 'b'.repeat(64) } }),
      /There is no version bbbbbbbbbbbb of the scenario/,
    ],
    ['has another customer', JSON.stringify({ ...record, seed: 8 }), /is not the one that seed 8 draws/],
    [
      'does not replay',
      JSON.stringify({ ...record, events: [{ kind: 'let-pass', at: 0 }] }),
      /Event 0 does not fit the scenario: "let-pass" is not possible/,
    ],
  ])('gives one line and exit code 1 for a record that %s', async (_name, content, line) => {
    rmSync(join(folder, 'record-x.json'), { force: true });
    if (content !== undefined) writeFileSync(join(folder, 'record-x.json'), content);
    const terminal = heardTerminal();
    expect(await evaluateFile(join(folder, 'record-x.json'), {}, SCENARIOS, terminal)).toBe(1);
    const { out, err } = terminal.heard();
    expect(out).toBe('');
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('evaluates a record of a scenario outside the library when it is named', async () => {
    const own = readFileSync(FILE, 'utf8').replace(/^title: .*/m, 'title: My own dinner');
    writeFileSync(join(folder, 'own.yaml'), own);
    await runCli(['play', 'own.yaml', '--seed', '3', '--record', 'own.json'], {
      cwd: folder,
      input: 'Sorry.\n',
    });
    const without = await runCli(['evaluate', 'own.json'], { cwd: folder });
    expect(without.code).toBe(1);
    const { code, stdout } = await runCli(['evaluate', 'own.json', '--scenario', 'own.yaml'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, mode: 'practice' });
  });
});
