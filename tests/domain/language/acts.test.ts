import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import { ACTS, type Act } from '#domain/language/behaviour.ts';
import { english } from '#domain/language/packs/english/english.ts';
import examples from './act-examples.json';

const NOON = { weekday: 1, minutes: 720 };

describe('the acts beyond the labels', () => {
  it('each have six examples or more of what they are and of what they are not', () => {
    for (const act of ACTS) {
      const its = examples.filter((each) => each.act === act);
      expect(its.filter((each) => each.is).length, act).toBeGreaterThanOrEqual(6);
      expect(its.filter((each) => !each.is).length, act).toBeGreaterThanOrEqual(6);
    }
  });

  it.each(examples)('$act, $is: $text', ({ act, text, is, why }) => {
    const found = analyze(text, english, NOON).findings.map(({ label }) => label);
    expect(found.includes(act as Act), why).toBe(is);
  });

  it('end where the clause does: what is blamed beside them is no part of what was done', () => {
    const text = 'A new bag is on its way, and the depot people keep mixing them up.';
    const given = analyze(text, english, NOON).findings.find(({ label }) => label === 'remedy.given');
    expect(text.slice(given?.start, given?.end)).toBe('A new bag is on its way');
  });
});
