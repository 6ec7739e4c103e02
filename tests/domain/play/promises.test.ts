import { describe, expect, it } from 'vitest';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { chancesOf } from '#domain/play/afterwards.ts';
import { reachEnding } from '#domain/play/changes.ts';
import { judgeDeed } from '#domain/play/judge-promise.ts';
import type { LedgerEntry } from '#domain/play/ledger-entry.ts';
import { lastReply } from '#domain/play/play-state.ts';
import { dueNow } from '#domain/play/promise-ledger.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { MOODS } from '#domain/scenario/mood.ts';
import { criticalMisses } from '#domain/scoring/critical.ts';
import { statusWords } from '#domain/scoring/ledger-words.ts';
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

  it('is not late where the play moved past its time and gave no moment for it', () => {
    const promised = (by: string) => `${SORRY} I'll put a note in your file ${by}.`;
    // The play comes back at eleven, and then in the evening.
    const passed = play([promised('within fifteen minutes'), { keep: 0 }]);
    expect(passed.ledger[0]).toMatchObject({ status: 'kept', late: false });
    expect(statusWords(passed.ledger[0] as LedgerEntry)).toContain('the play had no moment for it before');
    const late = play([promised('before eleven'), null, { keep: 0 }]);
    expect(late.ledger[0]).toMatchObject({ status: 'kept', late: true });
    const open = play([promised('within fifteen minutes')]);
    expect(dueNow(open.ledger, chancesOf(open), null)).toMatchObject([{ over: 'passed-by' }]);
    const left = play([promised('within fifteen minutes'), null, null, null, null]);
    expect(statusWords(left.ledger[0] as LedgerEntry, left.clock)).toBe(
      'could not be kept in this play: the play moved past it',
    );
  });

  it('has no time where the time named was over already', () => {
    const [entry] = play([`${SORRY} I'll ring you today at nine in the morning.`]).ledger;
    expect(entry).toMatchObject({ due: null, because: 'time-over' });
    expect(first([`${SORRY} I'll ring you today at nine in the morning.`, null])?.status).toBe('open');
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

  describe('of what is not the trainee’s to give', () => {
    const ruled: Edition = {
      ...edition,
      scenario: {
        ...edition.scenario,
        facts: {
          ...edition.scenario.facts,
          'ruled-out': [
            {
              id: 'ida-away',
              fact: 'Ida is away until Thursday.',
              words: ['ida tomorrow', 'both lamps today'],
              unless: ['telephone'],
              is: 'impossible',
            },
          ],
        },
      },
    };
    const of = (said: string) => drive(ruled, [`${SORRY} ${said}`]).play.ledger;

    it.each([
      'Ida will mend it tomorrow by noon.',
      'I promise you that Ida does it first thing tomorrow.',
      'Both lamps here today, no problem, trust me.',
    ])('knows what the facts rule out, however loosely it is promised: %s', (said) => {
      const [entry, ...more] = of(said);
      expect(entry).toMatchObject({ judged: 'impossible', because: 'ruled-out', against: 'ida-away' });
      expect(entry?.byHand).toBe(false);
      expect(more).toEqual([]);
    });

    it('reads it as said too surely, by the fact that stands against it, and marks it apart', () => {
      const { play, record } = drive(ruled, [`${SORRY} Both lamps here today, no problem, trust me.`]);
      const set = { edition: ruled, persona: record.persona, seed: record.seed, pack: english };
      expect(lastReply(play)?.findings).toContainEqual(
        expect.objectContaining({
          label: 'promise.overcertain',
          reason: expect.stringContaining('Ida is away until Thursday.'),
        }),
      );
      expect(criticalMisses(play, set)).toMatchObject([{ kind: 'lie', fact: 'Ida is away until Thursday.' }]);
      const soon = drive(edition, [`${SORRY} You'll have the new shade within thirty minutes.`]).play;
      expect(criticalMisses(soon, set)).toMatchObject([
        { kind: 'lie', fact: 'A new shade takes 1 hour at the least.' },
      ]);
    });

    it.each([
      "I can't promise you that Ida does it tomorrow.",
      'Would it help if Ida did it tomorrow?',
      'Ida is not here tomorrow.',
      'Ida will be on the telephone tomorrow, I promise.',
      "I'll ring you about Ida tomorrow at ten.",
    ])('takes no plain word about it for a promise: %s', (said) => {
      expect(of(said).filter(({ because }) => because === 'ruled-out')).toEqual([]);
    });

    it('is told once where the same is promised again, and beside it what else is too much', () => {
      const again = drive(ruled, [
        `${SORRY} Both lamps here today, no problem, trust me.`,
        "Ida comes to you tomorrow, definitely. And I'll give you a thousand pounds on top.",
      ]).play.ledger;
      expect(again.map(({ because }) => because)).toEqual(['ruled-out', 'over-authority']);
    });

    it('hears a sum that is too much, whatever else it stands beside, and never lets it be kept by a press', () => {
      const [entry] = of("The shade is free, and I'll give you a thousand pounds on top.");
      expect(entry).toMatchObject({ because: 'over-authority', byHand: false });
      expect(of("The shade is free, and I'll give you ten pounds on top.")).toEqual([]);
      const { play: left } = drive(ruled, [
        `${SORRY} I'll give you a thousand pounds on top.`,
        ...[null, null, null, null],
      ]);
      expect(left.ledger[0]).toMatchObject({ status: 'broken' });
    });
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

  it('takes a yes for one thing that the customer wishes for, where it was left to them, and for nothing else', () => {
    const of = (said: string) => play([`${SORRY} ${said}`]);
    const asked = of('I can send you a new shade. Would that suit you?');
    expect([asked.picked, asked.given]).toEqual(['new-shade', ['new-shade']]);
    expect(asked.ledger[0]).toMatchObject({ source: 'picked', remedy: 'new-shade' });
    expect(customerLines(asked).join(' ')).toContain('a new shade');
    const unknown = of(
      'I can send you a new shade, or bring you one of ours at home. Which would you prefer?',
    );
    expect(unknown.picked).toBe('new-shade');
    expect(of('I can send you a box of bulbs. Would that suit you?').picked).toBeNull();
    expect(of('I can send you a new shade.').picked).toBeNull();
  });
});
