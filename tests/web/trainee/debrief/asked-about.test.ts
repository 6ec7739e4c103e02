import { describe, expect, it } from 'vitest';
import type { Behaviour } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';
import { askedAbout } from '#web/trainee/debrief/asked-about.ts';

const finding = (
  label: Behaviour,
  start: number,
  end: number,
  confidence: number,
  possible = true,
): Finding => ({ label, start, end, rule: `${label}/learnt`, confidence, possible, reason: '', slots: {} });

describe('what the debrief asks about', () => {
  it('is nothing firm', () => {
    expect(askedAbout([finding('sympathy', 0, 5, 0.9, false)])).toEqual([]);
  });

  it('is at most two findings of a reply, the likeliest, in the order of their words', () => {
    const last = finding('goal', 20, 25, 0.6);
    const first = finding('sympathy', 0, 5, 0.4);
    expect(askedAbout([first, finding('effort', 10, 15, 0.3), last])).toEqual([first, last]);
  });

  it('is no behaviour that was counted in the same reply', () => {
    expect(askedAbout([finding('goal', 0, 5, 0.9, false), finding('goal', 10, 15, 0.5)])).toEqual([]);
  });

  it('is nothing about words that were counted as something else', () => {
    expect(askedAbout([finding('goal', 0, 9, 0.9, false), finding('next-steps', 5, 15, 0.5)])).toEqual([]);
  });

  it('is no behaviour twice, and no words twice', () => {
    const kept = finding('excuse.other-party', 0, 20, 0.6);
    expect(
      askedAbout([kept, finding('excuse.fairness', 5, 10, 0.5), finding('excuse.other-party', 30, 40, 0.4)]),
    ).toEqual([kept]);
  });

  it('is nothing that is almost certainly not so', () => {
    expect(askedAbout([finding('sympathy', 0, 5, 0.1)])).toEqual([]);
  });
});
