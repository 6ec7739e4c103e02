import { describe, expect, it } from 'vitest';
import { english } from '#domain/language/packs/english/english.ts';
import { outcomeSentence } from '#domain/scoring/outcome-sentence.ts';
import { drive, type Move, promisedCall } from '../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const OFFER = `${SORRY} I can send you a new shade or give you the money back. Which would you prefer?`;

describe('the outcome in one sentence', () => {
  const edition = promisedCall();
  const sentence = (moves: readonly Move[]) => {
    const { play, record } = drive(edition, moves);
    return outcomeSentence(play, { edition, persona: record.persona, seed: record.seed, pack: english });
  };

  it('counts what was kept and what was broken', () => {
    expect(sentence([`${SORRY} I'll call you within the hour.`, null])).toContain('; 1 promise broken.');
    expect(sentence([`${SORRY} I'll call you within the hour.`, 'As I said I would.'])).toContain(
      '; 1 promise kept.',
    );
  });

  it('tells what falls due later from what the play had no occasion for', () => {
    const call = `${SORRY} I'll call you tomorrow at four.`;
    expect(sentence([call])).toContain('; what you promised falls due after this play.');
    expect(sentence([call, null, null, null, null])).toContain(
      '; the play had no occasion to show whether you keep what you promised.',
    );
  });

  it('does not take for a promise of the trainee what the customer chose', () => {
    expect(sentence([OFFER])).toContain(
      '; you made no promise with a time to it, and what was chosen is under way.',
    );
    expect(sentence([SORRY])).toContain('; you made no promise with a time to it.');
  });
});
