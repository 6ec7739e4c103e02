import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { english } from '#domain/language/packs/english/english.ts';
import { englishReplyCues } from '#domain/language/packs/english/reply-cues.ts';
import { type ReplyScore, scoreReply } from '#domain/scoring/score-reply.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { runCli } from '../support/run-cli.ts';

// Each starts the program, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'amends-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer extends ReplyScore {
  readonly id: string | number;
}

const ROWS = [
  {
    id: 'full',
    customer: 'Where is my cake?',
    channel: 'phone',
    situation: 'Bakery. The cake was forgotten.',
    text: 'I’m so sorry we forgot your cake 🎂. I can bring one by 5 pm or give you your money back. Which would you prefer?',
  },
  { id: 2, text: 'You should have called us.' },
  { id: 3, text: '' },
];
const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const answers = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);

describe('amends score', () => {
  it('answers each row in its order with what the domain says, the same bytes from file and pipe', async () => {
    writeFileSync(join(folder, 'rows.jsonl'), lines(ROWS));
    const [piped, named] = await Promise.all([
      runCli(['score'], { cwd: folder, input: lines(ROWS) }),
      runCli(['score', 'rows.jsonl'], { cwd: folder }),
    ]);
    expect([piped.code, piped.stderr]).toEqual([0, '']);
    expect(named).toEqual(piped);
    const language = { pack: english, cues: englishReplyCues };
    expect(answers(piped.stdout)).toEqual(
      ROWS.map(({ id, text }) => ({ id, ...scoreReply(text, language, { weekday: 0, minutes: 720 }) })),
    );
  });

  it('gives every skill a whole number, the sum of its receipts, with the words as typed', async () => {
    const { stdout } = await runCli(['score'], { cwd: folder, input: lines(ROWS) });
    answers(stdout).forEach(({ skills, overall, receipts }, row) => {
      expect(Object.keys(skills)).toEqual([...SKILLS]);
      for (const skill of SKILLS) {
        const own = receipts.filter((receipt) => receipt.skill === skill);
        expect(own.reduce((sum, { points }) => sum + points, 0)).toBe(skills[skill]);
      }
      for (const value of [...Object.values(skills), overall]) expect(Number.isInteger(value)).toBe(true);
      for (const { words, start, end, principle } of receipts) {
        expect(ROWS[row]?.text.slice(start, end)).toBe(words);
        expect(principle).toMatch(/^P\d+$/);
      }
    });
  });

  it('does not score by customer, channel or situation', async () => {
    const bare = ROWS.map(({ id, text }) => ({ id, text }));
    const [all, alone] = await Promise.all([
      runCli(['score'], { cwd: folder, input: lines(ROWS) }),
      runCli(['score'], { cwd: folder, input: lines(bare) }),
    ]);
    expect(alone).toEqual(all);
  });

  it('tells a bad line with its number, what was expected, what was found and the mend', async () => {
    const input = '{"id": 1, "text": "Sorry."}\n\n{"id": 2, "text": 42}\n';
    const { code, stdout, stderr } = await runCli(['score'], { cwd: folder, input });
    expect([code, answers(stdout).map(({ id }) => id)]).toEqual([1, [1]]);
    expect(stderr).toBe('standard input:3: "text": expected a string, found 42. Put the reply in quotes.\n');
  });

  it('tells in one line that a file cannot be read', async () => {
    expect(await runCli(['score', 'gone.jsonl'], { cwd: folder })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'gone.jsonl: expected a file, found nothing by that name. Check the path, or put the file back.\n',
    });
  });

  it('says in its help what goes in and what comes out', async () => {
    const { code, stdout } = await runCli(['score', '--help'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('"receipts"');
    expect(stdout).toContain('on a Monday at noon');
  });
});
