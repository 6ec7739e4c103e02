import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { openActs } from '#domain/play/afterwards.ts';
import { type ActEntry, type PlayState, replies } from '#domain/play/play-state.ts';
import { replay } from '#domain/play/replay.ts';
import { theLibrary } from '../../support/library.ts';
import { customerLines, drive, type Move, promisedCall } from '../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const CASE = 'Ida, please finish the new shade by two: she has waited twice for it and has guests tonight.';

function acts(play: PlayState): readonly ActEntry[] {
  return play.transcript.filter((entry): entry is ActEntry => entry.kind === 'act');
}

describe('the afterwards', async () => {
  const { rubric } = await theLibrary();
  const edition = promisedCall();
  const play = (moves: readonly Move[]) => drive(edition, [SORRY, ...moves]).play;

  it('answers a case by what was written: with a no, with what is missing, with a yes (P14)', () => {
    const answers = acts(
      play([
        { act: 'ask-the-workshop', text: 'Hi.' },
        { act: 'ask-the-workshop', text: 'Please finish the new shade.' },
        { act: 'ask-the-workshop', text: CASE },
      ]),
    );
    expect(answers.map(({ came }) => came)).toEqual(['no', 'asks', 'yes']);
    expect(answers[1]?.answer).toContain('by when, and what it means to the customer');
  });

  it('says no to a case that blames the colleague, whatever else stands in it', () => {
    const [answer] = acts(
      play([{ act: 'ask-the-workshop', text: `${CASE} Whoever packed it is useless and should be sacked.` }]),
    );
    expect(answer?.came).toBe('no');
  });

  it('reveals and grants what a yes brings', () => {
    const { revealed, granted } = play([{ act: 'ask-the-workshop', text: CASE }]);
    expect(revealed).toContain('last-one');
    expect(granted).toEqual(['new-shade']);
  });

  it('lets everything be done once, and a case be made again while it is not agreed to', () => {
    const open = (moves: readonly Move[]) => {
      const { record } = drive(edition, [SORRY, ...moves]);
      const replayed = replay(edition, record, english);
      if (!replayed.ok) throw new Error(replayed.fault.reason);
      return openActs(replayed.play, replayed.snapshot.context.set).map(({ id }) => id);
    };
    expect(open([])).toEqual(['ask-the-workshop', 'hurry', 'give-bulbs', 'ask-the-boss']);
    expect(open([{ act: 'hurry' }, { act: 'ask-the-workshop', text: 'Hi.' }])).toContain('ask-the-workshop');
    expect(open([{ act: 'hurry' }])).not.toContain('hurry');
    expect(open([{ act: 'ask-the-workshop', text: CASE }])).not.toContain('ask-the-workshop');
    expect(() => play([{ act: 'hurry' }, { act: 'hurry' }])).toThrow('not possible');
    expect(() => play([{ act: 'ask-the-workshop' }])).toThrow('not possible');
    expect(() => play([{ act: 'give-bulbs', text: 'Bulbs!' }])).toThrow('not possible');
    expect(() => play(["I'm ringing as I said.", { act: 'hurry' }])).toThrow('not possible');
  });

  it('makes the customer pay for a rushed fix that fails (P13)', () => {
    const rushed = play([{ act: 'hurry' }]);
    expect(rushed.rushed).toBe('badly');
    expect(rushed.customer.procedural).toBeLessThan(play([]).customer.procedural);
    expect(rushed.log.at(-1)?.row).toBe('late');
  });

  it('gives what is within the own authority, and costs whoever asks for leave to do what they may', () => {
    const given = play([{ act: 'give-bulbs' }]);
    expect(given.given).toContain('bulbs');
    expect(given.customer.distributive).toBeGreaterThan(play([]).customer.distributive);
    const asked = play([{ act: 'ask-the-boss' }]);
    expect(asked.clock - play([]).clock).toBe(600);
    expect(asked.log.at(-1)?.row).toBe('red-tape');
  });

  it('records the updates that were due, sent and missed (P11)', () => {
    const sent = (moves: readonly Move[]) => play(moves).updates.map((update) => update.sent);
    expect(sent([])).toEqual([null]);
    expect(sent(["I'm ringing to say that the shade is on the bench.", null])).toEqual([true, false]);
    expect(sent(["It won't be long, we'll be in touch shortly."])).toEqual([false, null]);
  });

  it('answers excuses for what they are, not with the thanks for an update', () => {
    const lines = customerLines(play(["That was the courier's fault, a different company altogether."]));
    expect(lines).not.toContain('You rang. Good.');
  });

  it('ends with a message and a call, told apart part by part (P21)', () => {
    const letter =
      "I'm sorry that we sent you a cracked shade. What happened is that we packed it without paper. From now on we pack every shade in paper. Thank you for telling us.";
    const driven = drive(edition, [SORRY, null, null, letter, 'Hello. Is the new shade all right?']);
    expect(driven.finished).toBe(true);
    const evaluation = evaluate(edition, rubric, driven.record, english);
    const followUp = evaluation.ok ? evaluation.outcome.followUp : null;
    expect(followUp).toMatchObject({ wrote: true, called: true, giftApart: true });
    expect(Object.entries(followUp?.parts ?? {}).flatMap(([part, said]) => (said ? [part] : []))).toEqual([
      'apology',
      'cause',
      'prevention',
      'thanks',
    ]);
    expect(replies(driven.play).map(({ moment }) => moment)).toEqual([
      'opening',
      'follow-up',
      'follow-up-call',
    ]);
  });

  it('tells a gift beside the explanation from one that is kept apart', () => {
    const driven = drive(edition, [
      SORRY,
      null,
      null,
      "I'm sorry that we sent you a cracked shade. As a little extra I've put a £10 gift card in for you.",
      null,
    ]);
    const evaluation = evaluate(edition, rubric, driven.record, english);
    expect(evaluation.ok && evaluation.outcome.followUp?.giftApart).toBe(false);
  });

  it('keeps the cause of every change of the state', () => {
    const { log, customer } = play([{ act: 'hurry' }, null, null, 'Hello.', 'Hello.']);
    const { start } = (() => {
      const evaluation = evaluate(edition, rubric, drive(edition, [SORRY]).record, english);
      if (!evaluation.ok) throw new Error(evaluation.fault.reason);
      return evaluation.outcome.customer;
    })();
    for (const name of [
      'anger',
      'trust',
      'procedural',
      'interactional',
      'control',
      'distributive',
    ] as const) {
      const moved = log.reduce((sum, { change }) => sum + (change[name] ?? 0), 0);
      expect(start[name] + moved).toBeCloseTo(customer[name], 4);
    }
  });
});
