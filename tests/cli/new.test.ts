import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { FAULTS, LEVELS } from '#domain/scenario/scenario-schema.ts';
import { authorFolder, FIRST_SCENARIO } from '../support/author-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const author = authorFolder();
afterAll(author.remove);

/** Answers in the order of the questions; an empty one takes the default. */
const lines = (level: string, fault: string) => [
  'The late "pram": no # comment',
  'Prams & more',
  'email',
  level,
  fault,
  'new',
  'first child, first pram',
  'a loan pram',
  '100 GBP',
  '20 GBP',
  'loan pram, borrow',
  'money',
  '90.50 GBP',
  '90.50 GBP',
  'money back',
  'a new pram',
  '110 GBP',
  '80 GBP',
  '',
  '',
  '3',
];

describe('amends new', () => {
  it('writes a scenario without asking, which checks without errors or warnings, and plays', async () => {
    const { code, stdout, stderr } = await author.run(['new', 'first.yaml', '--yes']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Wrote first\.yaml\./);
    // The schema is named as it is seen from the new file, so that an editor finds it.
    const [schema = '', ...rest] = author.read('first.yaml').split('\n');
    expect(rest.join('\n')).toBe(FIRST_SCENARIO.split('\n').slice(1).join('\n'));
    expect(existsSync(resolve(author.folder, schema.replace(/^.*schema=/, '')))).toBe(true);
    const check = await author.run(['check', 'first.yaml']);
    expect(check.code).toBe(0);
    expect(check.stdout).toContain('1 file checked, no errors');
    expect(check.stdout).not.toMatch(/warning/);
    const play = await author.run(['play', 'first.yaml', '--seed', '1'], '/options\n1\n/quit\n');
    expect(play.stdout).toContain('You: ');
  });

  it.each(LEVELS.map((level, index) => [level, FAULTS[index] ?? 'ours']))(
    'takes piped answers (%s, %s) and writes what checks without errors or warnings',
    async (level, fault) => {
      const name = `${level}.yaml`;
      const { code, stderr } = await author.run(['new', name], `${lines(level, fault).join('\n')}\n`);
      expect([code, stderr]).toEqual([0, '']);
      const text = author.read(name);
      expect(text).toContain('title: "The late \\"pram\\": no # comment"');
      expect(text).toContain('wants: [new-pram, loan-pram, money]');
      const check = await author.run(['check', name]);
      expect(check.stdout).toContain('1 file checked, no errors');
      expect(check.stdout).not.toMatch(/warning/);
    },
  );

  it('never overwrites a file, and says so before it asks', async () => {
    author.put('mine.yaml', 'mine\n');
    const { code, stdout, stderr } = await author.run(['new', 'mine.yaml', '--yes']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'mine.yaml: expected a name that no file has, found one. Give another name; nothing is ever overwritten.\n',
    );
    expect(author.read('mine.yaml')).toBe('mine\n');
  });

  it.each<[string, string, RegExp]>([
    ['too few', 'A title\n', /expected an answer to "Industry", found the end of the input/],
    ['one that is none', 'A\n', /Title: expected a text of 2 to 200 characters/],
    ['a channel that there is not', 'A title\n\nfax\n', /expected one of chat, phone, .*, found "fax"/],
    [
      'another currency',
      `${'\n'.repeat(8)}40 EUR\n15 USD\n`,
      /expected an amount such as 40 EUR, found "15 USD"/,
    ],
  ])('writes nothing when the answers are %s', async (_what, input, line) => {
    const before = readdirSync(author.folder);
    const { code, stderr } = await author.run(['new'], input);
    expect(code).toBe(1);
    expect(stderr).toMatch(line);
    expect(stderr).toContain('Nothing was written.');
    expect(readdirSync(author.folder)).toEqual(before);
  });
});
