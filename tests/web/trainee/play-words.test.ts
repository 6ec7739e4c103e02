import { describe, expect, it } from 'vitest';
import type { SavedPlay } from '#web/shared/store/play-store.ts';
import { latestFinished } from '#web/trainee/home/latest-finished.ts';
import { passWords } from '#web/trainee/mode-words.ts';
import { patienceWords } from '#web/trainee/play/patience-words.ts';

describe('what is told of the time a customer still waits', () => {
  it.each([
    [5, '0:05 until the customer speaks up'],
    [245, '4:05 until the customer speaks up'],
    [3 * 3600, 'About 3 hours until the customer speaks up'],
    [150_333, 'About 42 hours until the customer speaks up'],
    [3 * 86_400, 'About 3 days until the customer speaks up'],
  ])('%d seconds: %s', (seconds, words) => {
    expect(patienceWords(seconds)).toBe(words);
  });
});

describe('what an assessment is told to have come to', () => {
  it('has the own score beside the mark', () => {
    const of = (total: number, passed: boolean) =>
      passWords({ mode: 'assessment', passed, total }, { 'pass-mark': 60 });
    expect(of(72, true)).toBe('Passed with 72 of 100: the mark is 60.');
    expect(of(41, false)).toBe('Not passed with 41 of 100: the mark is 60.');
    expect(passWords({ mode: 'practice', passed: true, total: 72 }, { 'pass-mark': 60 })).toBe('');
  });
});

describe('what was played of a scenario', () => {
  it('is the play that was finished last', () => {
    const play = (id: string, scenario: string, changed: number, finished: boolean) =>
      // Only what is asked of a saved play.
      ({ id, record: { scenario: { id: scenario } }, changed, finished }) as unknown as SavedPlay;
    const latest = latestFinished([
      play('a', 'oat', 3, true),
      play('b', 'oat', 2, true),
      play('c', 'oat', 4, false),
      play('d', 'pram', 1, false),
    ]);
    expect([...latest].map(([id, each]) => [id, each.id])).toEqual([['oat', 'a']]);
  });
});
