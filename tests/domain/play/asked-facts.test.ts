import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { editionOf, theLibrary } from '../../support/library.ts';
import { customerLines, drive } from '../../support/play-driver.ts';
import { checkingOf, checkText } from '../../support/sound-scenario.ts';

const SOURCE = readFileSync(
  fileURLToPath(new URL('../../support/promised-call.yaml', import.meta.url)),
  'utf8',
);
const TOLD = 'It is for my mother. She is eighty on Saturday.';
const ASKED = SOURCE.replace(
  '    - id: last-one\n',
  `    - id: for-whom\n      fact: The lamp is a present for Saturday.\n      asked:\n        words: [who is it for, a present]\n        say: ${TOLD}\n    - id: last-one\n`,
);

describe('a hidden fact that the customer tells when asked', () => {
  const { edition } = checkingOf(ASKED);
  const play = (...said: string[]) => drive(edition, said).play;

  it('is told in answer to a plain question, and known from then on', () => {
    const asked = play('Who is it for?');
    expect(asked.revealed).toContain('for-whom');
    expect(customerLines(asked).join(' ')).toContain(TOLD);
  });

  it('is told once, and to nobody who does not ask', () => {
    expect(play('I wonder who is it for.').revealed).not.toContain('for-whom');
    const lines = customerLines(play('Who is it for?', 'Is it a present?')).join(' ');
    expect(lines.split(TOLD)).toHaveLength(2);
  });

  it.each([
    ['the-bells-at-seven', 'bed-at-four', 'What does seven o’clock break into for you?'],
    ['the-bells-at-seven', 'bed-at-four', 'What makes seven so early for you?'],
    ['one-digit-off', 'renewals', 'May I ask what happens at five?'],
    ['pram-with-three-wheels', 'home-friday', 'May I ask why this week is the wrong one?'],
    ['misprinted-boxes', 'four-hundred', 'How many of the cartons does the shelf take first?'],
  ])('%s: answers the question that its card or its hint puts into one’s mouth', async (id, fact, asked) => {
    const library = await theLibrary();
    expect(drive(editionOf(library, id), [asked]).play.revealed).toContain(fact);
  });

  it('may be known anywhere in the talk, as the checker knows', () => {
    const waits = ASKED.replace(
      '      - when: [apology]\n',
      '      - when: [knows for-whom]\n        to: parted\n      - when: [apology]\n',
    );
    const codes = checkText(waits).issues.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('branch-never'))).toEqual([]);
    expect(drive(checkingOf(waits).edition, ['Who is it for?']).play.ending).toBe('parted');
  });
});
