import Papa from 'papaparse';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorFolder, changedFirst } from '../support/author-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const author = authorFolder();
afterAll(author.remove);

const SOURCE = changedFirst(
  /hint: "What can you be held to\?"/,
  'hint: "=1+1, said {{customer.first}}"',
).replace(
  /text: "The customer gave up.*"/,
  [
    'text: >-',
    '      The customer gave up on you and will tell others why, at length and',
    '      with every detail.  ',
  ].join('\n'),
);
const HINT = 'moments/until-when/hint';

type Row = [key: string, where: string, text: string, translation: string, note: string];
const rowsOf = (csv: string) => Papa.parse<Row>(csv.replace('\ufeff', '').trimEnd()).data;
const csvOf = (rows: readonly Row[]) => `\ufeff${Papa.unparse(rows as Row[])}`;
function edited(rows: readonly Row[], key: string, change: Partial<Record<number, string>>): Row[] {
  return rows.map((row) => (row[0] === key ? (row.map((cell, at) => change[at] ?? cell) as Row) : row));
}

let rows: readonly Row[] = [];
beforeEach(async () => {
  author.put('mine.yaml', SOURCE);
  if (rows.length > 0) return;
  const { code } = await author.run(['export-texts', 'mine.yaml', '--out', 'out.csv']);
  expect(code).toBe(0);
  rows = rowsOf(author.read('out.csv'));
});

describe('amends export-texts', () => {
  it('writes all texts with keys made of ids, for spreadsheet programs', async () => {
    const { code, stdout } = await author.run(['export-texts', 'mine.yaml']);
    expect(code).toBe(0);
    expect(stdout.startsWith('\ufeffkey,where,text,translation,note\r\n')).toBe(true);
    const texts = new Map(rows.map((row) => [row[0], row]));
    for (const key of [
      'title',
      'brief/situation',
      'facts/hidden/the-party/fact',
      'remedies/money-back/mentions/0',
      'moments/the-call/customer/furious',
      'moments/the-call/replies/own-up/say',
      'moments/the-call/examples/1/say',
      'endings/lost/text',
      'follow-up/replies/closed/say',
    ])
      expect(texts.has(key), key).toBe(true);
    expect(texts.has('moments/the-call/typed/0/to')).toBe(false);
    expect(texts.get(HINT)?.[2]).toBe("'=1+1, said {{customer.first}}");
    expect(texts.get(HINT)?.[4]).toBe('keep {{customer.first}}');
    expect(texts.get('endings/lost/text')?.[2]).toMatch(/length and with every detail\.$/);
  });
});

describe('amends import-texts', () => {
  const run = (csv: readonly Row[], ...more: readonly string[]) => {
    author.put('in.csv', csvOf(csv));
    return author.run(['import-texts', 'mine.yaml', 'in.csv', ...more]);
  };

  it('changes nothing when nothing is translated', async () => {
    const { code, stdout } = await run(rows);
    expect(code).toBe(0);
    expect(stdout).toContain('0 texts changed');
    expect(author.read('mine.yaml')).toBe(SOURCE);
  });

  it('puts translations in, with every comment and blank as it was', async () => {
    const given = edited(
      edited(edited(rows, HINT, { 3: '=2, sagte {{customer.first}}' }), 'title', { 3: 'Die "Torte": weg' }),
      'order/item',
      { 3: 'die Bestellung' },
    );
    const { code, stdout } = await run(given, '--out', 'de.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('3 texts changed in de.yaml.');
    expect(author.read('mine.yaml')).toBe(SOURCE);
    expect(author.read('de.yaml')).toBe(
      SOURCE.replace('hint: "=1+1, said {{customer.first}}"', 'hint: "=2, sagte {{customer.first}}"')
        .replace(/^title: .*$/m, 'title: "Die \\"Torte\\": weg"')
        .replace('item: the order', 'item: die Bestellung'),
    );
  });

  it('keeps a folded text folded', async () => {
    await run(edited(rows, 'endings/lost/text', { 3: `${'Lang und breit. '.repeat(12)}Ende.` }));
    const text = author.read('mine.yaml');
    expect(text).toMatch(/text: >-\n {6}Lang und breit\..*\n {6}.*Ende\.\n {4}customer:/);
  });

  it('knows a text by the key it had before its id was renamed', async () => {
    await author.run(['rename', 'mine.yaml', 'until-when', 'when']);
    const { code, stdout } = await run(edited(rows, HINT, { 3: 'Woran, {{customer.first}}?' }));
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringContaining('1 text changed in mine.yaml.'),
    ]);
    expect(author.read('mine.yaml')).toContain('hint: "Woran, {{customer.first}}?"');
  });

  it('takes what a spreadsheet program separates by semicolons', async () => {
    author.put(
      'in.csv',
      Papa.unparse(edited(rows, 'order/item', { 3: 'die Bestellung' }) as Row[], { delimiter: ';' }),
    );
    const { code } = await author.run(['import-texts', 'mine.yaml', 'in.csv']);
    expect(code).toBe(0);
    expect(author.read('mine.yaml')).toContain('item: die Bestellung');
  });

  it.each<[string, string, Partial<Record<number, string>>, RegExp]>([
    [
      'an unknown key',
      'title',
      { 0: 'titel' },
      /row 2, column key: expected .*found "titel"\. Did you mean "title"\?/,
    ],
    [
      'a changed original',
      'summary',
      { 2: 'Other' },
      /row 3, column text: expected the text as the file has it, "The cake/,
    ],
    [
      'a lost variable',
      HINT,
      { 3: 'Woran?' },
      /column translation: expected \{\{customer\.first\}\} in it.*found "Woran\?"/,
    ],
    [
      'a key twice',
      'summary',
      { 0: 'title' },
      /row 3, column key: expected each key once, found "title", which row 2 has/,
    ],
    ['an unknown variable', 'title', { 3: 'Die {{torte}}' }, /found "torte"/],
    ['too long a text', 'title', { 3: 'x'.repeat(601) }, /title: expected/],
  ])('refuses %s and changes nothing', async (_what, key, change, line) => {
    const { code, stdout, stderr } = await run(
      edited(edited(rows, 'order/item', { 3: 'die Bestellung' }), key, change),
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
    expect(author.read('mine.yaml')).toBe(SOURCE);
  });

  it('refuses what is not such a table', async () => {
    author.put('in.csv', 'a,b\n1,2\n');
    const { code, stderr } = await author.run(['import-texts', 'mine.yaml', 'in.csv']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /in\.csv: row 1: expected the columns key, where, text, translation, note, found no "key"/,
    );
  });
});
