import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { check } from '#cli/commands/check.ts';
import { heardTerminal } from '../support/heard-terminal.ts';
import { SCENARIOS } from '../support/library.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';

// Each starts the program, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'amends-check-'));
const sound = readFileSync(join(SCENARIOS, 'cold-anniversary-dinner.yaml'), 'utf8');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function changed(from: string | RegExp, to: string): string {
  const result = sound.replace(from, to);
  if (result === sound) throw new Error(`The scenario has no ${String(from)} to change.`);
  return result;
}

interface Malformed {
  readonly content: string | Buffer;
  readonly code: string;
  /** What the place in the file must be: the text at line and column. */
  readonly at: RegExp;
  readonly says: RegExp;
}

const MALFORMED: Readonly<Record<string, Malformed>> = {
  'bad YAML': {
    content: changed('title: The cold anniversary dinner', 'title: "The cold anniversary dinner'),
    code: 'yaml-syntax',
    at: /^$/,
    says: /expected well-formed YAML, found a quote or bracket that is not closed\. Close it/,
  },
  'an unknown key': {
    content: changed('\nindustry:', '\nindustri:'),
    code: 'unknown-key',
    at: /^industri:/,
    says: /found "industri"\. Did you mean "industry"\?/,
  },
  'a dangling target': {
    content: changed(/\n( +)- to: opening\n/, '\n$1- to: openning\n'),
    code: 'dangling-target',
    at: /^openning/,
    says: /found "openning"\. Did you mean "opening"\?/,
  },
  'a duplicate id': {
    content: changed(/\n {2}(now-what|unsaid):\n/, '\n  opening:\n'),
    code: 'duplicate-id',
    at: /^opening:/,
    says: /found "opening" a second time\. Rename or remove one/,
  },
  'a wrong type': {
    content: changed(/\nminutes: \d+/, '\nminutes: several'),
    code: 'wrong-value',
    at: /^several/,
    says: /minutes: expected a number, found "several"\. Change it/,
  },
  'nothing in it': { content: '', code: 'file-empty', at: /^$/, says: /found an empty file\. Copy one/ },
  '5 MB in it': {
    content: `# ${'x'.repeat(5_000_000)}\n${sound}`,
    code: 'file-too-large',
    at: /^#/,
    says: /at most 1,000,000 characters, found 5,0\d\d,\d\d\d/,
  },
  'an alias inside what it stands for': {
    content: changed('\nbrief:', '\nbrief: &all\n  self: *all'),
    code: 'yaml-alias-cycle',
    at: /^\*all/,
    says: /Write the text out instead of the alias/,
  },
  'bytes that are no text': {
    content: Buffer.concat([
      Buffer.from('scenario: x\n'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]),
    ]),
    code: 'file-not-text',
    at: /^\ufffd/,
    says: /expected plain text in UTF-8, found bytes that are not text\. Save/,
  },
  'no start': {
    content: changed(/\nstart: opening\n/, '\n'),
    code: 'missing-key',
    at: /^scenario:/,
    says: /expected the key "start", found no such key\. Add "start:"/,
  },
};

const fileOf = (name: string) => join(folder, `${name.replaceAll(' ', '-')}.yaml`);

describe('a malformed scenario', () => {
  let together: CliResult;
  beforeAll(async () => {
    for (const [name, { content }] of Object.entries(MALFORMED)) writeFileSync(fileOf(name), content);
    together = await runCli(['check', ...Object.keys(MALFORMED).map(fileOf)], { cwd: folder });
  });

  it.each(Object.entries(MALFORMED))(
    'with %s gives one clear error with its place',
    async (name, { content, code, at, says }) => {
      const terminal = heardTerminal();
      expect(await check([fileOf(name)], {}, SCENARIOS, terminal)).toBe(1);
      const told = terminal.heard().out;
      const places = [...told.matchAll(/^(.+):(\d+):(\d+) error (\S+)$/gm)];
      expect(places.map((place) => [place[1], place[4]])).toEqual([[fileOf(name), code]]);
      const line = content.toString('utf8').split('\n')[Number(places[0]?.[2]) - 1] ?? '';
      expect(line.slice(Number(places[0]?.[3]) - 1)).toMatch(at);
      expect(told).toMatch(says);
      expect(told).toContain('1 file checked, 1 error.');
      expect(told).not.toMatch(/undefined|\[object/);
      expect(told.length).toBeLessThan(2000);
      // The program says the same as the command.
      expect(together.stdout).toContain(told.split('\n\n')[0]);
    },
  );

  it('among others does not keep the others from being told, and nothing is a stack trace', () => {
    expect([together.code, together.stderr]).toEqual([1, '']);
    expect(together.stdout.match(/^.+:\d+:\d+ error \S+$/gm)).toHaveLength(10);
    expect(together.stdout).toMatch(/\n10 files checked, 10 errors\.\n$/);
    expect(together.stdout).not.toMatch(/\n\s+at /);
  });
});

describe('a file', () => {
  const told = async (content: string): Promise<string> => {
    const file = join(folder, 'told.yaml');
    writeFileSync(file, content);
    const terminal = heardTerminal();
    await check([file], {}, SCENARIOS, terminal);
    return terminal.heard().out;
  };

  it('with a misspelt condition is told which one was meant', async () => {
    expect(await told(changed('- when: [argument]', '- when: [arguement]'))).toMatch(
      /found "arguement"\. Did you mean "argument"\?/,
    );
  });

  it('with a silence that leads nowhere is told at the line where the silence stands', async () => {
    const content = changed(/\n {4}replies:\n/, '\n    patience:\n      10m: nowhere-at-all\n    replies:\n');
    const line = content.split('\n').findIndex((each) => each.includes('nowhere-at-all')) + 1;
    expect(await told(content)).toMatch(new RegExp(`told\\.yaml:${line}:\\d+ error dangling-target`));
  });

  it('with text that begins with * is told to put it in quotes', async () => {
    expect(await told('scenario: *wow*\n')).toContain('Text that begins with * must be in quotes.');
  });

  it('with nothing but comments is empty', async () => {
    expect(await told('# later\n')).toContain('error file-empty');
  });

  it('with a hundred thousand keys or aliases is answered in seconds and in pages, not books', async () => {
    const many = (line: (index: number) => string) =>
      Array.from({ length: 100_000 }, (_, index) => line(index)).join('\n');
    const started = performance.now();
    const keys = await told(many((index) => `a${index}: 1`));
    const aliases = await told(`a: &a 1\nb:\n${many(() => '- *a')}`);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(keys.match(/ error /g)).toHaveLength(50);
    expect(aliases.match(/ error /g)).toHaveLength(1);
  });
});

describe('amends check', () => {
  // All of the library is explored in tests/domain/checker.
  it('finds nothing wrong with what comes with it, from any folder', async () => {
    const files = ['oat-not-cow.yaml', 'rubric.yaml', 'remedy-guide.yaml'].map((name) =>
      join(SCENARIOS, name),
    );
    const { code, stdout } = await runCli(['check', ...files], { cwd: folder });
    expect(stdout).toMatch(/^3 files checked, no errors\b/m);
    expect(code).toBe(0);
  });

  it('reads the rubric as a rubric', async () => {
    writeFileSync(join(folder, 'rubric.yaml'), 'rubric: five\nversion: one\n');
    const { code, stdout } = await runCli(['check', 'rubric.yaml'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('rubric.yaml:2:10 error wrong-value');
  });

  it('gives one line each for what is not a file', async () => {
    const { code, stdout, stderr } = await runCli(['check', 'gone.yaml', '.', '/dev/null'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter((line) => line.includes('expected a file, found'))).toHaveLength(3);
    expect(stdout).toContain('3 files checked, 3 errors.');
  });

  it('tells of two scenarios with one id', async () => {
    writeFileSync(join(folder, 'one.yaml'), sound);
    writeFileSync(join(folder, 'two.yaml'), sound);
    const { code, stdout } = await runCli(['check', 'one.yaml', 'two.yaml'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain(
      'two.yaml: expected an id of its own, found "cold-anniversary-dinner", which one.yaml has.',
    );
  });

  it('lets no file command the terminal', async () => {
    writeFileSync(join(folder, 'escape.yaml'), 'scenario: "\\e[2J\\e]0;owned\\a"\n# \u009b2J\n');
    const { stdout } = await runCli(['check', 'escape.yaml'], { cwd: folder });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });
});
