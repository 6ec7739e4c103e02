import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseScenario } from '#domain/scenario/parse-scenario.ts';
import { authorFolder, changedFirst } from '../support/author-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const author = authorFolder();
afterAll(author.remove);

/** With a condition of each kind in which an id may stand. */
const SOURCE = changedFirst(
  '      - when: [options 2-3]\n        to: until-when\n',
  [
    '      - when: [options 2-3, not visited the-call]  # never',
    '        to: until-when',
    '      - when: [options 2-3, "not picked money-back", knows the-party]',
    '        to: until-when',
    '      - when: [options 2-3]',
    '        to: until-when',
    '',
  ].join('\n'),
).replace(
  '\nfacts:\n',
  '\nfacts:\n  ruled-out:\n    - id: before-noon\n      fact: The oven is cold until noon.\n      words: [before noon]\n',
);
beforeEach(() => author.put('mine.yaml', SOURCE));

describe('amends rename', () => {
  it.each<[string, string, string, readonly (readonly [string, string])[], string]>([
    [
      'moment',
      'the-call',
      'hello',
      [
        ['start: the-call', 'start: hello'],
        ['\n  the-call:\n', '\n  hello:\n    was: [the-call]\n'],
        ['not visited the-call]  # never', 'not visited hello]  # never'],
        ['- to: the-call', '- to: hello'],
      ],
      'in 4 places',
    ],
    [
      'remedy',
      'money-back',
      'refund',
      [
        ['new-cake-this-afternoon, money-back]', 'new-cake-this-afternoon, refund]'],
        ['\n  money-back:\n', '\n  refund:\n    was: [money-back]\n'],
        ['"not picked money-back"', '"not picked refund"'],
      ],
      'in 3 places',
    ],
    [
      'fact',
      'the-party',
      'guests',
      [
        ['    - id: the-party\n', '    - id: guests\n      was: [the-party]\n'],
        ['knows the-party]', 'knows guests]'],
        ['reveals: [the-party]', 'reveals: [guests]'],
      ],
      'in 3 places',
    ],
    [
      'rule',
      'before-noon',
      'cold-oven',
      [['    - id: before-noon\n', '    - id: cold-oven\n      was: [before-noon]\n']],
      'in 1 place',
    ],
    [
      'option',
      'the-call/own-up',
      'own-it',
      [['\n      own-up:\n', '\n      own-it:\n        was: [own-up]\n']],
      'in 1 place',
    ],
  ])('renames a %s and nothing else', async (kind, from, to, changes, places) => {
    const { code, stdout, stderr } = await author.run(['rename', 'mine.yaml', from, to]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`the ${kind} "${from}" is now "${to}" ${places}`);
    const wanted = changes.reduce((text, [before, after]) => {
      expect(text).toContain(before);
      return text.replaceAll(before, after);
    }, SOURCE);
    expect(author.read('mine.yaml')).toBe(wanted);
  });

  it('renames an ending wherever something leads to it, and again', async () => {
    await author.run(['rename', 'mine.yaml', 'lost', 'gone']);
    await author.run(['rename', 'mine.yaml', 'gone', 'away']);
    const text = author.read('mine.yaml');
    expect(text).toContain('\n  away:\n    was: [gone, lost]\n');
    expect(text).toContain('walks-away: away\n');
    expect(text).not.toMatch(/to: (lost|gone)\n/);
    expect(parseScenario(text).ok).toBe(true);
  });

  it.each<[string, string, string, RegExp]>([
    ['that there is not', 'the-cal', 'x', /found "the-cal"\. Did you mean "the-call"\?/],
    ['for one that is taken', 'the-call', 'lost', /found "lost", which is taken\. Choose another/],
    ['for one that is none', 'the-call', 'The Call', /expected a new id of small letters.*found "The Call"/],
  ])('refuses an id %s in one line and changes nothing', async (_what, from, to, line) => {
    const { code, stdout, stderr } = await author.run(['rename', 'mine.yaml', from, to]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(author.read('mine.yaml')).toBe(SOURCE);
  });
});
