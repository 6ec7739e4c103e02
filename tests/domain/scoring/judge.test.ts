import { describe, expect, it } from 'vitest';
import type { Behaviour } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { worthOf } from '#domain/play/worth.ts';
import { judge } from '#domain/scoring/judge.ts';
import type { Criterion } from '#domain/scoring/rubric.ts';
import { drive, type Move, promisedCall } from '../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const SAYS_WHEN: Criterion = {
  kind: 'shown',
  points: 35,
  principle: 'P9',
  any: ['promise.bounded'],
  half: ['promise.honest'],
  timed: [],
  'not-ours': [],
  before: [],
  stage: 'conversation',
  says: 'You gave a time.',
  earn: 'Give a time.',
};

describe('what a criterion comes to', () => {
  const edition = promisedCall();
  const driven = (moves: readonly Move[]) => {
    const { play, record } = drive(edition, moves);
    return { play, set: { edition, persona: record.persona, seed: record.seed, pack: english } };
  };

  /** A play of one reply in which a promise may have been found, so sure. */
  const unsure = (confidence: number) => {
    const { play, set } = driven(['Fresh one, in three minutes.']);
    const finding: Finding = {
      label: 'promise.bounded',
      start: 11,
      end: 27,
      rule: 'test',
      confidence,
      possible: true,
      reason: '',
      slots: {},
    };
    const transcript = play.transcript.map((entry) =>
      entry.kind === 'reply' ? { ...entry, findings: [finding] } : entry,
    );
    const doubted: PlayState = { ...play, transcript };
    return judge(SAYS_WHEN, doubted, set);
  };

  it('names the words that were not clear enough to count, so that nothing said looks unread', () => {
    expect(unsure(0.44)).toEqual({
      share: 0,
      evidence: [],
      because: ['“in three minutes” may be that; it was not clear enough to count.'],
    });
    expect(unsure(0.1).because).toEqual([]);
  });

  it('takes what is put up with how long it takes for a word on when, where the rubric says so', () => {
    const award = (said: string, timed: readonly Behaviour[]) => {
      const { play, set } = driven([said]);
      return judge({ ...SAYS_WHEN, timed: [...timed] }, play, set).share;
    };
    const withTime = 'I can send you a new shade, two days, or take the old one back. Which would you like?';
    const without = 'I can send you a new shade, or take the old one back. It takes two days to read a form.';
    expect(award(withTime, ['choice.option'])).toBe(1);
    expect(award(withTime, [])).toBe(0);
    expect(award(without, ['choice.option'])).toBe(0);
  });

  it('lists what was chosen or given where it does not fit, and adds up no two ways of putting the same thing right', () => {
    const fits: Criterion = { kind: 'remedy', points: 20, principle: 'P14', says: 'a', earn: 'b' };
    const { play, set } = driven([
      `${SORRY} I can send you a new shade or give you the money back. Which would you prefer?`,
    ]);
    const both = judge(fits, { ...play, given: ['new-shade', 'refund'] }, set);
    expect(both.because[0]).toBe('Chosen or given: a new shade; the money back.');
    expect(both.because.join(' ')).toContain('more than it takes: about 200%');
    expect(worthOf(['new-shade', 'new-shade', 'bulbs'], edition.scenario)).toBe(9000);
    const remedies = { ...edition.scenario.remedies };
    const other = remedies['new-shade'];
    if (!other) throw new Error('The scenario has no new shade.');
    expect(worthOf(['new-shade', 'another'], { remedies: { ...remedies, another: other } })).toBe(8000);
  });

  it('shows what was said instead where nothing helped, and not an empty reason', () => {
    const argues: Criterion = {
      kind: 'absent',
      points: 30,
      principle: 'P3',
      none: ['dispute'],
      each: 20,
      beside: [],
      says: 'a',
      earn: 'b',
    };
    const { play, set } = driven(["That was the courier's fault, they throw the boxes about."]);
    const against = judge(argues, play, set);
    expect(against.share).toBe(0);
    expect(against.evidence[0]?.words).toContain('courier');
  });

  it('counts a small thing of the scenario’s own as something extra', () => {
    const extra: Criterion = { ...SAYS_WHEN, any: ['choice.gesture'], half: [], principle: 'P19' };
    const { play, set } = driven([SORRY]);
    const text = 'Have a new shade. Take the box of bulbs with it.';
    const transcript = play.transcript.map((entry) =>
      entry.kind === 'reply' ? { ...entry, text, findings: [], remedies: ['new-shade', 'bulbs'] } : entry,
    );
    expect(judge(extra, { ...play, transcript }, set)).toMatchObject({
      share: 1,
      evidence: [{ words: 'Take the box of bulbs with it.' }],
    });
    expect(judge(extra, play, set).share).toBe(0);
  });

  it('says of a promise that never fell due that nothing was left undone, not that it was kept', () => {
    const kept: Criterion = { kind: 'promises-kept', points: 25, principle: 'P11', says: 'a', earn: 'b' };
    const { play, set } = driven([`${SORRY} I'll call you tomorrow at four.`, null, null, null, null]);
    expect(judge(kept, play, set)).toMatchObject({
      share: 1,
      because: ['None of it fell due in this play: nothing was left undone.'],
    });
  });
});
