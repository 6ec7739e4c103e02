import { describe, expect, it } from 'vitest';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { reachEnding } from '#domain/play/changes.ts';
import { judgeDeed } from '#domain/play/judge-promise.ts';
import { MOODS } from '#domain/scenario/mood.ts';
import { theLibrary } from '../../support/library.ts';
import { customerLines, drive, type Move, promisedCall } from '../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const CALL = "I'll call you within the hour.";
const RING = "I'm ringing as I said I would.";

describe('the promise ledger', async () => {
  const { rubric } = await theLibrary();
  const edition = promisedCall();
  const play = (moves: readonly Move[]) => drive(edition, moves).play;
  const first = (moves: readonly Move[]) => play(moves).ledger[0];
  const outcome = (moves: readonly Move[]): Outcome => {
    const evaluation = evaluate(edition, rubric, drive(edition, moves).record, english);
    if (!evaluation.ok) throw new Error(evaluation.fault.reason);
    return evaluation.outcome;
  };

  it('keeps who promised what, by when and how surely, and judges it by the facts', () => {
    expect(first([`${SORRY} ${CALL}`])).toMatchObject({
      who: 'i',
      what: 'contact',
      bound: 'within the hour',
      sure: 'firm',
      judged: 'possible',
      because: 'own-hands',
      status: 'open',
    });
    expect(first([`${SORRY} You'll have the new shade within thirty minutes.`])).toMatchObject({
      remedy: 'new-shade',
      judged: 'impossible',
      because: 'too-soon',
    });
    expect(first([`${SORRY} You'll have the new shade by two o'clock today.`])).toMatchObject({
      judged: 'unknowable',
      because: 'not-certain',
    });
    expect(first([`${SORRY} I'll have half a year of credit on your account by noon.`])).toMatchObject({
      judged: 'unlikely',
      because: 'over-authority',
    });
    expect(first([`${SORRY} Somebody will call you back shortly.`])).toMatchObject({
      sure: 'passed-on',
      judged: 'unknowable',
      because: 'others-hands',
    });
    expect(first([`${SORRY} It will never happen again.`])).toMatchObject({
      sure: 'certain',
      because: 'nobody-can-know',
    });
  });

  it('takes no promise from what is told of the past', () => {
    expect(play([`${SORRY} I tried to ring you at half past nine.`]).ledger).toEqual([]);
  });

  it('is kept by being in touch in time, and broken by letting that pass', () => {
    expect(first([`${SORRY} ${CALL}`, RING])).toMatchObject({ status: 'kept', settled: expect.any(Number) });
    expect(first([`${SORRY} ${CALL}`, null])).toMatchObject({ status: 'broken' });
  });

  it('brings a broken promise back in the words it was made in', () => {
    const lines = customerLines(play([`${SORRY} ${CALL}`, null]));
    expect(lines.some((line) => line.includes("“I'll call you within the hour”"))).toBe(true);
  });

  it('leaves whoever broke a promise worse off than whoever made none, and whoever kept it better', () => {
    const rest: Move[] = [null, null, null];
    const none = outcome([SORRY, null, ...rest]);
    const kept = outcome([`${SORRY} ${CALL}`, RING, ...rest]);
    const broken = outcome([`${SORRY} ${CALL}`, null, ...rest]);
    expect(broken.readings.satisfaction).toBeLessThan(none.readings.satisfaction);
    expect(kept.readings.satisfaction).toBeGreaterThan(none.readings.satisfaction);
    expect(broken.customer.end.trust).toBeLessThan(none.customer.end.trust);
    expect(MOODS.indexOf(broken.customer.endMood)).toBeGreaterThan(MOODS.indexOf(kept.customer.endMood));
    expect(broken.log.some(({ row }) => row === 'promise-broken')).toBe(true);
    expect(kept.log.some(({ row }) => row === 'promise-kept')).toBe(true);
  });

  it('is kept by hand where only the trainee can do it, and broken where nobody did', () => {
    const moves = [`${SORRY} I'll put a note in your file before eleven.`];
    const [entry] = play(moves).ledger;
    expect(entry).toMatchObject({ what: 'deed', byHand: true, status: 'open' });
    expect(first([...moves, { keep: 0 }])).toMatchObject({ status: 'kept', late: false });
    expect(first([...moves, null, null])).toMatchObject({ status: 'broken' });
    expect(() => drive(edition, [...moves, { keep: 0 }, { keep: 0 }])).toThrow('is not possible');
  });

  it('weighs half when the customer was told in time', () => {
    const made = `${SORRY} You'll have the new shade by two o'clock today.`;
    const warned = play([made, "I'm sorry, it won't be ready by two.", null]);
    const unwarned = play([made, "I'm sorry that we let you wait.", null]);
    const cost = ({ log }: typeof warned) => log.find(({ row }) => row === 'promise-broken');
    expect(warned.ledger[0]).toMatchObject({ status: 'broken', warned: true });
    expect(cost(warned)?.shapes).toContain('early-notice');
    expect(Math.abs(cost(warned)?.change.trust ?? 0)).toBeLessThan(
      0.7 * Math.abs(cost(unwarned)?.change.trust ?? 0),
    );
  });

  it('lets the trainee promise a sum that a remedy of their own comes to', () => {
    const own = {
      ...edition.scenario,
      facts: { ...edition.scenario.facts, authority: { ...edition.scenario.facts.authority, refund: 0 } },
    };
    const sum = { text: '£80', value: 80, unit: '£' };
    expect(judgeDeed(600, undefined, sum, own)).toMatchObject({ judged: 'possible' });
    expect(judgeDeed(600, undefined, { ...sum, value: 81 }, own)).toMatchObject({
      because: 'over-authority',
    });
  });

  it('is neither given nor promised any more to whoever walks out of the talk', () => {
    const offer = `${SORRY} I can send you a new shade or give you the money back. Which would you prefer?`;
    const { play: picked, record } = drive(edition, [offer]);
    const set = { edition, persona: record.persona, seed: record.seed, pack: english };
    const left = reachEnding({ ...picked, ending: null }, 'gone', set);
    expect(picked.given).toContain('new-shade');
    expect([left.picked, left.given, left.ledger]).toEqual([null, [], []]);
  });

  it('takes on what the customer picked and does not have yet (P18)', () => {
    const offer = `${SORRY} I can send you a new shade or give you the money back. Which would you prefer?`;
    expect(first([offer])).toMatchObject({ source: 'picked', remedy: 'new-shade', status: 'open' });
    expect(first([offer, null, null])).toMatchObject({ status: 'kept' });
    expect(first([offer, { act: 'hurry' }, null, null])).toMatchObject({
      status: 'broken',
      atDue: { because: 'rushed-badly' },
    });
  });
});
