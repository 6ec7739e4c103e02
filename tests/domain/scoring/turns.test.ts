import { describe, expect, it } from 'vitest';
import { mood, startState } from '#domain/customer/state.ts';
import { moodReason } from '#domain/scoring/mood-reason.ts';
import { turnsOf } from '#domain/scoring/turns.ts';
import { drive, promisedCall } from '../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";

describe('the turns of a play', () => {
  const { play, record } = drive(promisedCall(), [
    `${SORRY} I'll call you within the hour.`,
    null,
    null,
    null,
    null,
  ]);
  const start = mood(startState(record.persona));
  const turns = turnsOf(play.transcript, play.log, start);

  it('end in the mood in which the customer is at the end', () => {
    expect([...turns.values()].at(-1)?.after).toBe(mood(play.customer));
    expect([...turns.values()][0]?.before).toBe(start);
  });

  it('tell a promise that broke where it broke', () => {
    const broke = [...turns.values()].filter(({ causes }) =>
      causes.some(({ row }) => row === 'promise-broken'),
    );
    expect(broke).toHaveLength(1);
    for (const turn of broke) expect(moodReason(turn)).toContain('a promise broken');
  });

  it('hold every cause once', () => {
    const held = [...turns.values()].flatMap(({ causes }) => causes);
    expect(held).toEqual(play.log);
  });
});
