import { describe, expect, it } from 'vitest';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { readLetter } from '#domain/play/letter.ts';
import { lastReply } from '#domain/play/play-state.ts';
import { editionOf, theLibrary } from '../../support/library.ts';
import { drive, promisedCall } from '../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const TWO = `${SORRY} I can send you a new shade or give you the money back. Which would you prefer?`;

describe('a letter, read by the play that it belongs to', () => {
  const edition = promisedCall();
  const reads = (offer: string, letter: string, label: Behaviour) => {
    const { play } = drive(edition, [offer, null, null, letter]);
    const said = lastReply(play);
    return said?.findings.flatMap((each) =>
      each.label === label && !each.possible ? [said.text.slice(each.start, each.end)] : [],
    );
  };

  it.each([
    'The new shade hangs over your table by now.',
    'The shade over your table is a new one since Tuesday.',
    'You had the new shade on Tuesday, and it fits.',
  ])('hears that what was chosen is what was done: %s', (letter) => {
    expect(reads(TWO, letter, 'resolution')).toHaveLength(1);
  });

  it.each([
    ['what was never given', 'The box of bulbs is with you by now.'],
    ['a question', 'Does the new shade fit?'],
    ['what went wrong', "I'm sorry that the new shade we sent you first was cracked."],
    ['what did not come', "The new shade hasn't come yet."],
    ['a condition', 'If the new shade suits you, keep it.'],
    ['what is only held out', 'I could send you a new shade on Monday.'],
  ])('does not hear it in %s', (_what, letter) => {
    expect(reads(TWO, letter, 'resolution')).toEqual([]);
  });

  it('does not take what was given for a fault owned', () => {
    expect(reads(TWO, 'We brought you the new shade on the Tuesday.', 'ownership')).toEqual([]);
    expect(reads(TWO, 'We brought you the new shade on the Tuesday.', 'followup.cause')).toEqual([]);
  });

  it('does not take what was agreed for a gift that should have gone apart', () => {
    const letter = 'The new shade came to you free of charge.';
    expect(reads(TWO, letter, 'choice.gesture')).toEqual([]);
    expect(reads(TWO, letter, 'resolution')).toHaveLength(1);
  });

  it('takes no words that only tell what went wrong for what was done', async () => {
    const pram = editionOf(await theLibrary(), 'pram-with-three-wheels');
    const had = { picked: 'loan-pram', given: ['loan-pram'], ledger: [] };
    const labels = (letter: string) =>
      readLetter(letter, [], had, pram.scenario, english).map(({ label }) => label);
    expect(labels('Your pram came to you with a wheel missing.')).toEqual([]);
    expect(labels('You had the pram on loan within a day.')).toEqual(['resolution']);
  });

  it('hears a promise that was kept', () => {
    const { play } = drive(edition, [`${SORRY} I'll put a note in your file before eleven.`, { keep: 0 }]);
    const letter = 'The note stands in the file with your name on it.';
    expect(play.ledger[0]).toMatchObject({ status: 'kept' });
    expect(readLetter(letter, [], play, edition.scenario, english).map(({ label }) => label)).toEqual([
      'resolution',
    ]);
  });

  it.each([
    'Since you rang, the paper lies on the bench and we wrap every shade twice.',
    'Since Tuesday no lamp goes out before somebody has shaken the box.',
    'Now each shade travels in a crate of its own.',
    'From today on the last look is mine, and I sign for it.',
    'As of this week, two of us pack what is made of glass.',
  ])('hears what has been changed: %s', (letter) => {
    expect(reads(TWO, letter, 'followup.prevention')).toHaveLength(1);
  });

  it.each([
    'Now we hope that you will come back to us.',
    'Now it is up to you.',
    'Since you ask, we do not know.',
    'I am sorry that you have been without light since Monday.',
    'Has the shade held since Tuesday?',
  ])('does not hear a change in: %s', (letter) => {
    expect(reads(TWO, letter, 'followup.prevention')).toEqual([]);
  });
});
