import { describe, expect, it } from 'vitest';
import { moodChange } from '#web/trainee/customer/mood-change.ts';
import { drive, type Move, promisedCall } from '../../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";

describe('what the header says of the mood', () => {
  const edition = promisedCall();
  const change = (moves: readonly Move[]) => {
    const { play, record } = drive(edition, moves);
    return moodChange(play, record.persona);
  };

  it('is nothing before the first reply, and what a reply did after it', () => {
    expect(change([])).toBeNull();
    expect(change(['Are you sure it was cracked? You must have dropped it.'])).toBe('angrier');
    expect(change([SORRY])).toBe('calmer');
  });

  it('is what letting it pass did, once it was let pass', () => {
    const offer = 'I can send you a new shade or give you the money back. Which would you prefer?';
    const promised = `${SORRY} ${offer} I'll call you within the hour.`;
    expect(change([promised])).toBe('calmer');
    expect(change([promised, null])).toBe('angrier');
  });
});
