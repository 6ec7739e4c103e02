import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import { LABELS } from '#domain/language/behaviour.ts';
import { english } from '#domain/language/packs/english/english.ts';
import guide from './guide-examples.json';

const NOON = { weekday: 1, minutes: 720 };
const labelsIn = (text: string) =>
  analyze(text, english, NOON)
    .findings.filter((finding) => !finding.possible)
    .map((finding) => finding.label);

describe('the examples of the labelling guide', () => {
  it('cover every label', () => {
    expect(Object.keys(guide).sort()).toEqual([...LABELS].sort());
  });

  for (const [label, { shows, doesNotShow }] of Object.entries(guide)) {
    it.each(shows)(`${label} is found in "%s"`, (text) => {
      expect(labelsIn(text)).toContain(label);
    });
    it.each(doesNotShow)(`${label} is not found in "%s"`, (text) => {
      expect(labelsIn(text)).not.toContain(label);
    });
  }
});

describe('an "if"', () => {
  it('does not excuse what comes after a "but"', () => {
    const labels = labelsIn("I'm sorry if you feel let down, but the courier got stuck in traffic.");
    expect(labels).toContain('apology.conditional');
    expect(labels).toContain('excuse.other-party');
  });
});
