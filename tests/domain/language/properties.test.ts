import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import { normalise } from '#domain/language/normalise.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { ownTexts } from '../../support/corpus-texts.ts';

const NOON = { weekday: 1, minutes: 720 };
const look = (text: string) => analyze(text, english, NOON);
const texts = ownTexts();
const pieces = texts.flatMap((text) => text.split(/(?<=[.,!?])\s+/));

const reply = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...texts),
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((some) => some.join(' ')),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.string({ maxLength: 8 }),
        fc.constantFrom('\u200b', '“', '’', '🙂', '\n', '...', '??'),
      ),
    )
    .map((some) => some.join('')),
);

describe('analyze', () => {
  it('never throws, and marks words inside the reply', () => {
    fc.assert(
      fc.property(reply, (text) => {
        const { findings, nearMisses } = look(text);
        for (const { start, end } of [...findings, ...nearMisses]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says the same of the same reply', () => {
    fc.assert(
      fc.property(reply, (text) => {
        expect(look(text)).toEqual(look(text));
      }),
      { numRuns: 100 },
    );
  });

  it('makes a text plain once and for all', () => {
    fc.assert(
      fc.property(reply, (text) => {
        const { text: once } = normalise(text);
        expect(normalise(once).text).toBe(once);
        expect(look(once).findings.map(({ label }) => label)).toEqual(
          look(text).findings.map(({ label }) => label),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('gives each finding a confidence, a reason with the words, and a rule or evidence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        for (const { confidence, reason, rule, evidence } of look(text).findings) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(reason).not.toContain('{words}');
          if (rule.endsWith('/learnt')) {
            for (const word of evidence?.words ?? []) expect(text).toContain(word);
            expect(evidence?.like).toBeTruthy();
          } else expect(evidence).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets a negation reach no further than its sentence', () => {
    const before = ['I will not lie to you.', "It isn't what we want.", 'Nobody told me.', 'No.', 'Not yet!'];
    const claims = [
      'I am so sorry we lost your bag.',
      'We should have told you on Friday.',
      'I will call you at 5 pm.',
    ];
    for (const opening of before) {
      for (const claim of claims) {
        const alone = look(claim).nearMisses.filter(({ veto }) => veto === 'negated');
        const after = look(`${opening} ${claim}`).nearMisses.filter(
          ({ veto, start }) => veto === 'negated' && start > opening.length,
        );
        expect(after, `${opening} ${claim}`).toHaveLength(alone.length);
      }
    }
  });

  it('takes time in proportion to the length, at 4,000 characters of the worst kinds', () => {
    const worst = [
      'a'.repeat(MAX_REPLY_CHARACTERS),
      'sorry '.repeat(700),
      "i'll call you by five, or ".repeat(170),
      '"\'*[{<'.repeat(700),
      'no not never if unless sorry but because '.repeat(110),
      '1 '.repeat(2000),
      '. '.repeat(2000),
      'we will we will '.repeat(270),
    ];
    const cost = (text: string) => {
      // The least of several: what the machine was doing besides does not count.
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 6; round++) {
        const from = performance.now();
        look(text);
        least = Math.min(least, performance.now() - from);
      }
      return least;
    };
    for (const text of worst) {
      const whole = text.slice(0, MAX_REPLY_CHARACTERS);
      // Eight times the text; a quadratic cost would be 64 times as much, each time it is measured. Machines are
      // noisy, hence the room and the second look.
      const ratios = [1, 2, 3].map(() => cost(whole) / Math.max(0.5, cost(whole.slice(0, 500))));
      expect(Math.min(...ratios), text.slice(0, 40)).toBeLessThan(40);
    }
  });

  it('reads no further than 4,000 characters', () => {
    const long = `${'x'.repeat(MAX_REPLY_CHARACTERS)} I am so sorry we lost your bag.`;
    expect(look(long).findings).toEqual([]);
  });
});
