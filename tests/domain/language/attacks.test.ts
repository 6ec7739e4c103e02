import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { LABELS } from '#domain/language/behaviour.ts';
import { english } from '#domain/language/packs/english/english.ts';
import attacks from './attacks.json';

// Written by somebody who saw the labelling guide and neither the rules nor the corpus: replies that look like
// behaviours and are none.
const NOON = { weekday: 1, minutes: 720 };

function foundAgainst(text: string, never: string | readonly string[]): string[] {
  return analyze(text, english, NOON)
    .findings.filter(
      ({ label, possible }) =>
        !possible &&
        (never === 'all' ? (LABELS as readonly Behaviour[]).includes(label) : never.includes(label)),
    )
    .map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
}

describe('attacks on the analyzer', () => {
  it('are 80 or more, of ten kinds', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(80);
    expect(new Set(attacks.map(({ kind }) => kind)).size).toBe(10);
  });

  it.each(attacks)('$id: $text', ({ text, never, why }) => {
    expect(foundAgainst(text, never), why).toEqual([]);
  });
});
